// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/builtin/builtin_set.h"

namespace opsdeck::opsflow {

/// `report velocity`: what the ledger says of the last days. The window comes from a parameter `days`, `weeks` or
/// `window` (a duration); 90 days without one.
[[nodiscard]] QCoro::Task<core::Result<BuiltinAnswer>> velocity_builtin(RunContext* context);

} // namespace opsdeck::opsflow
