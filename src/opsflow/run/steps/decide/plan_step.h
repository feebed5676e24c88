// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/run/run_context.h"

#include <qcoro/qcorotask.h>

namespace opsdeck::opsflow {

/// The dry run, where the definition has one and a person will look at it, or nothing may run without it.
class PlanStep final {
public:
    [[nodiscard]] static QCoro::Task<core::Result<StepEnd>> run(RunContext* context);
};

} // namespace opsdeck::opsflow
