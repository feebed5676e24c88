// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition.h"
#include "core/result.h"
#include "core/run/run.h"

namespace opsdeck::cli {

/// The line of a run as it can be sent again: secrets are left out, so that they are asked for. refused: something else
/// in it was hidden when it was written down.
[[nodiscard]] core::Result<QString> line_to_repeat(const core::Run& run, const core::Definitions& definitions);

} // namespace opsdeck::cli
