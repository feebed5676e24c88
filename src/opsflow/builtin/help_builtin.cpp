// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/builtin/help_builtin.h"

#include "core/command/help_text.h"
#include "core/text/near_words.h"
#include "opsflow/run/run_context.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {
namespace {

QString topic_of(const RunContext& context)
{
    for (const core::Argument& argument : context.arguments.list()) {
        if (!argument.text.trimmed().isEmpty())
            return argument.text.trimmed();
    }
    return {};
}

BuiltinAnswer help_of_all(const core::Definitions& all)
{
    BuiltinAnswer answer;
    answer.headline =
        QCoreApplication::translate("Builtins", "Automations: %1; help NAME tells more about one").arg(all.size());
    answer.text = core::help_list(all, core::HelpFormat::plain);
    answer.columns = {
        QCoreApplication::translate("Builtins", "Type this"), QCoreApplication::translate("Builtins", "What it does"),
        QCoreApplication::translate("Builtins", "Danger"), QCoreApplication::translate("Builtins", "Name")};
    for (const core::DefinitionPtr& definition : all) {
        answer.rows.push_back({definition->say.empty() ? definition->id.value() : definition->say.front().text,
                               definition->title, core::to_text(definition->danger), definition->id.value()});
    }
    return answer;
}

} // namespace

QCoro::Task<core::Result<BuiltinAnswer>> help_builtin(RunContext* context)
{
    const core::Definitions& all = context->services->catalog->all();
    const QString topic = topic_of(*context);
    if (topic.isEmpty())
        co_return help_of_all(all);

    core::DefinitionPtr found = context->services->catalog->find(core::AutomationId(topic));
    if (!found) {
        const std::vector<core::NearMatch> near = core::near_matches(topic, all, 1);
        QStringList ids;
        for (const core::DefinitionPtr& definition : all)
            ids << definition->id.value();
        const QString nearest = core::nearest_word(topic, ids);
        if (!nearest.isEmpty())
            found = context->services->catalog->find(core::AutomationId(nearest));
        else if (!near.empty())
            found = near.front().definition;
    }
    if (!found) {
        co_return core::failure(
            core::ErrorKind::not_found,
            QCoreApplication::translate("Builtins", "No automation is called \"%1\". Type help to see all.")
                .arg(topic));
    }
    BuiltinAnswer answer;
    answer.headline = found->title;
    answer.text = core::automation_help(*found, core::HelpFormat::plain);
    co_return answer;
}

} // namespace opsdeck::opsflow
