// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/decide/preconditions_step.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace opsdeck::opsflow {

QCoro::Task<core::Result<StepEnd>> PreconditionsStep::run(RunContext* context)
{
    const core::AutomationDefinition& definition = *context->definition;
    if (definition.run.builtin.isEmpty() && !QFileInfo(definition.pack_folder).isDir()) {
        core::Error why{core::ErrorKind::refused,
                        QCoreApplication::translate("Pipeline", "The folder of the pack %1 is gone. Nothing ran.")
                            .arg(definition.pack.value()),
                        definition.pack_folder};
        co_return refuse(context, std::move(why));
    }
    if (context->verb == core::Verb::plan && !definition.can_plan()) {
        core::Error why{core::ErrorKind::invalid_input,
                        QCoreApplication::translate("Pipeline", "%1 has no dry run. %2")
                            .arg(definition.title, definition.plan.none_reason)
                            .trimmed(),
                        {}};
        co_return refuse(context, std::move(why), SubmitKind::invalid_line);
    }
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
