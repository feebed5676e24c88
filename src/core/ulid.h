// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

namespace opsdeck::core {

/// A new run id: a ULID, 48 bits of time and 80 random bits in Crockford's base 32. Within one process ids made in
/// the same millisecond still sort in the order of their making. Callable from any thread.
[[nodiscard]] RunId new_run_id(const Clock& clock);

/// True for 26 characters of Crockford's alphabet, as new_run_id makes them.
[[nodiscard]] bool is_run_id(const QString& text);

/// The moment a run id was made; "never" when it is not one.
[[nodiscard]] Timestamp time_of(const RunId& id);

} // namespace opsdeck::core
