// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/builtin/help_builtin.h"

#include "core/command/help_topic.h"
#include "opsflow/run/run_context.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {
namespace {

BuiltinAnswer help_of_all(const core::Definitions& all)
{
    BuiltinAnswer answer;
    answer.headline =
        QCoreApplication::translate("Builtins", "Automations: %1; help NAME tells more about one").arg(all.size());
    answer.text = help_answer({}, all, 0);
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

QString help_topic(const QJsonObject& params)
{
    for (const auto& value : params) {
        if (const QString text = value.toString().trimmed(); !text.isEmpty())
            return text;
    }
    return {};
}

QString help_answer(const QString& topic, const core::Definitions& all, int width)
{
    return topic.isEmpty() ? core::help_list(all, core::HelpFormat::plain, width)
                           : core::help_about(core::find_help_topic(topic, all), core::HelpFormat::plain, width);
}

QCoro::Task<core::Result<BuiltinAnswer>> help_builtin(RunContext* context)
{
    const core::Definitions& all = context->services->catalog->all();
    const QString topic = help_topic(context->arguments.masked());
    if (topic.isEmpty())
        co_return help_of_all(all);

    const core::HelpTopic found = core::find_help_topic(topic, all);
    if (found.found.empty()) {
        QString text =
            QCoreApplication::translate("Builtins", "No automation is called \"%1\". Type help to see all.").arg(topic);
        for (const core::NearMatch& near : found.near)
            text += QLatin1Char('\n') + QCoreApplication::translate("Builtins", "  perhaps: %1 (%2)")
                                            .arg(near.definition->id.value(), near.suggestion);
        co_return core::failure(core::ErrorKind::not_found, text);
    }
    BuiltinAnswer answer;
    answer.headline =
        found.found.size() == 1
            ? found.found.front()->title
            : QCoreApplication::translate("Builtins", "%1: %2 automations").arg(topic).arg(found.found.size());
    answer.text = help_answer(topic, all, 0);
    co_return answer;
}

} // namespace opsdeck::opsflow
