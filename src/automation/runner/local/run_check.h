// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/runner/run_order.h"
#include "core/result.h"

namespace opsdeck::automation {

/// Says what in an order cannot be executed byte for byte (a NUL character, half a surrogate pair, a name with "="), is
/// too large, or cannot be redacted as asked. Nothing is started with such an order.
[[nodiscard]] core::Done check_order(const RunOrder& order);

} // namespace opsdeck::automation
