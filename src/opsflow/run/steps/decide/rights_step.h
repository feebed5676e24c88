// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/run/run_context.h"

#include <qcoro/qcorotask.h>

namespace opsdeck::opsflow {

/// May this person do that here? This release knows only the rule of the person's own desk: what they can start by hand
/// they may start. Roles of the team file come into this class.
class RightsStep final {
public:
    [[nodiscard]] static QCoro::Task<core::Result<StepEnd>> run(RunContext* context);
};

} // namespace opsdeck::opsflow
