// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition.h"

namespace opsdeck::opsflow {

/// The line as others may read it: without tokens and without values behind the name of a secret, of any automation or
/// by its sound, because somebody may have meant one of ours and mistyped the rest. An unfinished line counts too.
[[nodiscard]] QString public_line(const QString& line, const core::Definitions& all);

/// The line as its writer may find it again: such values are taken out with their names, so that whoever recalls it is
/// asked for them anew.
[[nodiscard]] QString line_without_secrets(const QString& line, const core::Definitions& all);

} // namespace opsdeck::opsflow
