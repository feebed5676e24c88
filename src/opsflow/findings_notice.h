// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/finding.h"

namespace opsdeck::opsflow {

/// What people should hear of the errors in the automations: how many, and where the first one is that `told` does not
/// have; the place is what they need to mend it. Empty when there is no such error.
[[nodiscard]] QString findings_notice(const core::Findings& findings, const core::Findings& told);

} // namespace opsdeck::opsflow
