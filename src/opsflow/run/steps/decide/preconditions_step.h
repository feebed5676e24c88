// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/run/run_context.h"

#include <qcoro/qcorotask.h>

namespace opsdeck::opsflow {

/// What must hold before anything is asked or started: the program and the room are there, the definition is still the
/// one that was matched. Read-only runs as preconditions come into this class.
class PreconditionsStep final {
public:
    [[nodiscard]] static QCoro::Task<core::Result<StepEnd>> run(RunContext* context);
};

} // namespace opsdeck::opsflow
