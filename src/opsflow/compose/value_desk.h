// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/choices/offered_choices.h"
#include "opsflow/compose/offered_values.h"

namespace opsdeck::opsflow {

/// The values of the console's choices, for everything that asks while a line is written. `choices` must outlive it.
[[nodiscard]] AskValues ask_values(const OfferedChoices& choices);

} // namespace opsdeck::opsflow
