// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/supervisor/spool/supervisor_order.h"
#include "core/result.h"

#include <QCoroTask>
#include <QString>

#include <memory>

namespace opsdeck::automation {

/// Starts opsdeck-supervisor for a run folder and waits, without blocking, until it has claimed the run. The order goes
/// through an anonymous file in memory. Errors: conflict (the run was started or forbidden before), process, storage,
/// timed_out (no answer: it may run).
[[nodiscard]] QCoro::Task<core::Done> start_supervisor(QString supervisor, QString folder,
                                                       std::shared_ptr<SupervisorOrder> order);

} // namespace opsdeck::automation
