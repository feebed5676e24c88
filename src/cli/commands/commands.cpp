// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"

#include <map>

namespace opsdeck::cli {
namespace {

const std::map<QString, Command>& table()
{
    static const std::map<QString, Command> commands{
        {QStringLiteral("run"), run_command},       {QStringLiteral("shell"), shell_command},
        {QStringLiteral("list"), list_command},     {QStringLiteral("help"), help_command},
        {QStringLiteral("lint"), lint_command},     {QStringLiteral("runs"), runs_command},
        {QStringLiteral("show"), show_command},     {QStringLiteral("cancel"), cancel_command},
        {QStringLiteral("outbox"), outbox_command}, {QStringLiteral("retry"), retry_command},
        {QStringLiteral("drop"), drop_command},     {QStringLiteral("gaps"), gaps_command},
        {QStringLiteral("posts"), posts_command},   {QStringLiteral("search"), search_command},
        {QStringLiteral("rooms"), rooms_command},   {QStringLiteral("verify"), verify_command},
        {QStringLiteral("export"), export_command}, {QStringLiteral("login"), login_command},
        {QStringLiteral("serve"), serve_command},
    };
    return commands;
}

} // namespace

Command find_command(const QString& name)
{
    const auto found = table().find(name);
    return found == table().end() ? nullptr : found->second;
}

QStringList command_names()
{
    QStringList names;
    for (const auto& [name, unused] : table())
        names.append(name);
    return names;
}

} // namespace opsdeck::cli
