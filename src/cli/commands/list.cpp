// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/catalog/catalog.h"
#include "cli/command_help.h"
#include "cli/commands/commands.h"
#include "core/command/help_topic.h"
#include "core/text/near_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

namespace opsdeck::cli {

using core::ErrorKind;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("ListCommand", text); }

/// The catalog without a server: every folder was given by the person or is ours.
std::unique_ptr<automation::Catalog> read_catalog(const Context& context)
{
    auto catalog = std::make_unique<automation::Catalog>();
    catalog->set_watching(false);
    std::vector<automation::PackFolder> folders;
    for (const QString& path : context.pack_shelves())
        folders.push_back({path, automation::PackFolder::Kind::shelf});
    for (const QString& path : context.pack_dirs())
        folders.push_back({path});
    catalog->set_folders(std::move(folders));
    for (const auto& finding : catalog->findings())
        context.terminal.complain(core::to_text(finding));
    return catalog;
}

QJsonObject row_of(const core::AutomationDefinition& definition)
{
    QJsonArray say;
    for (const auto& form : definition.say)
        say.append(form.text);
    QJsonArray params;
    for (const auto& parameter : definition.params) {
        params.append(QJsonObject{{QStringLiteral("name"), parameter.name},
                                  {QStringLiteral("type"), core::to_text(parameter.type)},
                                  {QStringLiteral("required"), parameter.required}});
    }
    return {
        {QStringLiteral("id"), definition.id.value()},
        {QStringLiteral("title"), definition.title},
        {QStringLiteral("say"), say},
        {QStringLiteral("danger"), core::to_text(definition.danger)},
        {QStringLiteral("params"), params},
        {QStringLiteral("pack"), definition.pack.value()},
        {QStringLiteral("digest"), definition.digest},
    };
}

QJsonObject row_of(const core::Finding& finding)
{
    const bool is_error = finding.severity == core::Finding::Severity::error;
    return {
        {QStringLiteral("file"), finding.file},
        {QStringLiteral("line"), finding.line},
        {QStringLiteral("column"), finding.column},
        {QStringLiteral("field"), finding.field},
        {QStringLiteral("severity"), is_error ? QStringLiteral("error") : QStringLiteral("warning")},
        {QStringLiteral("text"), finding.text},
        {QStringLiteral("hint"), finding.hint},
    };
}

QString lint_verdict(const QString& path, int errors, int warnings)
{
    if (errors > 0)
        return tr("%1: errors to mend: %2, warnings: %3").arg(path).arg(errors).arg(warnings);
    return warnings > 0 ? tr("%1: no error, warnings to look at: %2").arg(path).arg(warnings)
                        : tr("%1: nothing to mend").arg(path);
}

} // namespace

QCoro::Task<ExitCode> list_command(Context* context)
{
    const auto catalog = read_catalog(*context);
    if (context->line.json) {
        for (const auto& definition : catalog->all())
            context->print_row(row_of(*definition));
    } else {
        context->terminal.print(core::help_list(catalog->all(), core::HelpFormat::plain, context->terminal.width()));
    }
    co_return ExitCode::succeeded;
}

QCoro::Task<ExitCode> help_command(Context* context)
{
    const int width = context->terminal.width();
    if (context->line.arguments.isEmpty()) {
        context->terminal.print(usage_text(width));
        co_return ExitCode::succeeded;
    }
    const QString name = context->line.arguments.join(QLatin1Char(' '));
    if (const QString help = command_help(name, width); !help.isEmpty() && !context->line.json) {
        context->terminal.print(help);
        co_return ExitCode::succeeded;
    }
    const auto catalog = read_catalog(*context);
    const core::HelpTopic topic = core::find_help_topic(name, catalog->all());
    if (topic.found.empty()) {
        QString text = tr("There is no command and no automation \"%1\".").arg(name);
        if (const QString meant = core::nearest_word(name, command_names()); !meant.isEmpty())
            text += QLatin1Char('\n') + tr("  perhaps the command %1").arg(meant);
        for (const auto& match : topic.near)
            text += QLatin1Char('\n') + tr("  perhaps: %1 (%2)").arg(match.definition->id.value(), match.suggestion);
        co_return context->fail({ErrorKind::not_found, text, {}});
    }
    if (context->line.json) {
        for (const auto& definition : topic.found)
            context->print_row(row_of(*definition));
    } else {
        context->terminal.print(core::help_about(topic, core::HelpFormat::plain, width));
    }
    co_return ExitCode::succeeded;
}

QCoro::Task<ExitCode> lint_command(Context* context)
{
    if (context->line.arguments.isEmpty())
        co_return context->fail({ErrorKind::invalid_input, tr("lint needs a pack folder or a file of one."), {}});
    bool wrong = false;
    for (const QString& path : context->line.arguments) {
        int errors = 0;
        int warnings = 0;
        for (const auto& finding : automation::lint_path(path)) {
            ++(finding.severity == core::Finding::Severity::error ? errors : warnings);
            if (context->line.json)
                context->print_row(row_of(finding));
            else
                context->terminal.print(core::to_text(finding));
        }
        wrong = wrong || errors > 0;
        if (!context->line.json)
            context->terminal.print(lint_verdict(path, errors, warnings));
    }
    co_return wrong ? ExitCode::failed : ExitCode::succeeded;
}

} // namespace opsdeck::cli
