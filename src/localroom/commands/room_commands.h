// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/commands/builtin_commands.h"

namespace opsdeck::localroom {

/// Commands that change rooms or who is in them.
[[nodiscard]] ApiResult<CommandAnswer> run_header(Context& context, const CommandCall& call);
[[nodiscard]] ApiResult<CommandAnswer> run_purpose(Context& context, const CommandCall& call);
[[nodiscard]] ApiResult<CommandAnswer> run_join(Context& context, const CommandCall& call);
[[nodiscard]] ApiResult<CommandAnswer> run_leave(Context& context, const CommandCall& call);
[[nodiscard]] ApiResult<CommandAnswer> run_msg(Context& context, const CommandCall& call);

} // namespace opsdeck::localroom
