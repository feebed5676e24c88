// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/runner/runner.h"

#include <QCoroTask>

namespace opsdeck::automation {

/// Cancels the run of a folder: through its supervisor if that lives, else by looking for processes that carry the
/// run's id in their environment, wherever they went.
[[nodiscard]] QCoro::Task<core::Result<CancelReport>> cancel_local(QString folder, core::RunId run, CancelGrade grade);

} // namespace opsdeck::automation
