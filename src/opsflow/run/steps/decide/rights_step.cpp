// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/decide/rights_step.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {

QCoro::Task<core::Result<StepEnd>> RightsStep::run(RunContext* context)
{
    if (context->request.room.is_empty() || context->services->actor.user.is_empty()) {
        core::Error why{core::ErrorKind::refused,
                        QCoreApplication::translate("Pipeline",
                                                    "There is no room to write this run to, so nothing was started. "
                                                    "Sign in and choose a room first."),
                        {}};
        co_return refuse(context, std::move(why));
    }
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
