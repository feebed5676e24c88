// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/run/run_context.h"

#include <vector>

namespace opsdeck::opsflow {

/// What the definition offers after this end: its follow-ups whose condition holds, and the way back after a failure.
/// Lines that could not be submitted as they are (a parameter missing) are left out.
[[nodiscard]] std::vector<FollowUp> offers_after(const RunContext& context);

} // namespace opsdeck::opsflow
