// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/builtin/builtin_set.h"

namespace opsdeck::opsflow {

/// `help` and `help NAME`, made from the definitions themselves.
[[nodiscard]] QCoro::Task<core::Result<BuiltinAnswer>> help_builtin(RunContext* context);

} // namespace opsdeck::opsflow
