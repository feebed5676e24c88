// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/api_error.h"
#include "localroom/context.h"

#include <functional>

namespace opsdeck::localroom {

/// What comes after its request's transaction (the answer of an integration), in one of its own: kept and told, or
/// neither. Only from the event loop of the server's thread, where no transaction is open.
ApiResult<void> work_late(Context& context, const std::function<ApiResult<void>()>& work);

} // namespace opsdeck::localroom
