// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/run/run_context.h"

#include <qcoro/qcorotask.h>

namespace opsdeck::opsflow {

/// From the end of the process and its output to values, rows and an outcome.
class OutputStep final {
public:
    [[nodiscard]] static QCoro::Task<core::Result<StepEnd>> run(RunContext* context);
};

} // namespace opsdeck::opsflow
