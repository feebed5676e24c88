// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "localroom/context.h"

namespace opsdeck::localroom {

/// Fills an empty database with what the options ask for, in one transaction; otherwise changes nothing but the saved
/// login, if that was lost. Tells how to come in (without the URL).
[[nodiscard]] core::Result<ServerInfo> seed(Context& context);

} // namespace opsdeck::localroom
