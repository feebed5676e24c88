// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/catalog/catalog.h"
#include "cli/commands/commands.h"
#include "core/command/help_text.h"
#include "core/command/line_parser.h"

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
    for (const QString& path : context.pack_dirs())
        folders.push_back({.path = path, .trusted = true});
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

} // namespace

QCoro::Task<ExitCode> list_command(Context* context)
{
    const auto catalog = read_catalog(*context);
    if (context->line.json) {
        for (const auto& definition : catalog->all())
            context->print_row(row_of(*definition));
    } else {
        context->terminal.print(core::help_list(catalog->all(), core::HelpFormat::plain));
    }
    co_return ExitCode::succeeded;
}

QCoro::Task<ExitCode> help_command(Context* context)
{
    if (context->line.arguments.isEmpty()) {
        context->terminal.print(usage_text());
        co_return ExitCode::succeeded;
    }
    const auto catalog = read_catalog(*context);
    const QString name = context->line.arguments.join(QLatin1Char(' '));
    core::DefinitionPtr found = catalog->find(core::AutomationId(name));
    const auto near = core::near_matches(name, catalog->all(), 3);
    if (!found && !near.empty() && near.front().score > 0.8)
        found = near.front().definition;
    if (!found) {
        QString text = tr("There is no automation \"%1\".").arg(name);
        for (const auto& match : near)
            text += QLatin1Char('\n') + tr("  perhaps: %1 (%2)").arg(match.definition->id.value(), match.suggestion);
        co_return context->fail({ErrorKind::not_found, text, {}});
    }
    if (context->line.json)
        context->print_row(row_of(*found));
    else
        context->terminal.print(core::automation_help(*found, core::HelpFormat::plain));
    co_return ExitCode::succeeded;
}

QCoro::Task<ExitCode> lint_command(Context* context)
{
    if (context->line.arguments.isEmpty())
        co_return context->fail({ErrorKind::invalid_input, tr("lint needs a pack folder or a file of one."), {}});
    bool wrong = false;
    for (const QString& path : context->line.arguments) {
        for (const auto& finding : automation::lint_path(path)) {
            wrong = wrong || finding.severity == core::Finding::Severity::error;
            if (context->line.json) {
                context->print_row({{QStringLiteral("file"), finding.file},
                                    {QStringLiteral("line"), finding.line},
                                    {QStringLiteral("column"), finding.column},
                                    {QStringLiteral("field"), finding.field},
                                    {QStringLiteral("severity"), finding.severity == core::Finding::Severity::error
                                                                     ? QStringLiteral("error")
                                                                     : QStringLiteral("warning")},
                                    {QStringLiteral("text"), finding.text},
                                    {QStringLiteral("hint"), finding.hint}});
            } else {
                context->terminal.print(core::to_text(finding));
            }
        }
        if (!wrong && !context->line.json)
            context->terminal.print(tr("%1: nothing to mend").arg(path));
    }
    co_return wrong ? ExitCode::failed : ExitCode::succeeded;
}

} // namespace opsdeck::cli
