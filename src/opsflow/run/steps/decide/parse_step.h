// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/run/run_context.h"

#include <qcoro/qcorotask.h>

namespace opsdeck::opsflow {

/// From the line to an automation with values; secrets that the line does not hold are fetched or asked for. No match
/// files a gap.
class ParseStep final {
public:
    [[nodiscard]] static QCoro::Task<core::Result<StepEnd>> run(RunContext* context);
};

} // namespace opsdeck::opsflow
