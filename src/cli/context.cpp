// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/context.h"

#include "app/profile/account_opening.h"
#include "cli/output/json_rows.h"

#include <QDir>
#include <QJsonDocument>

namespace opsdeck::cli {

QStringList Context::pack_shelves() const { return app::pack_shelves(paths, profile); }

QStringList Context::pack_dirs() const
{
    QStringList dirs;
    for (const QString& pack : line.packs)
        dirs.append(QDir(pack).absolutePath());
    return dirs;
}

ExitCode Context::fail(const core::Error& error) const
{
    if (line.json) {
        print_row(row_of(error));
    } else {
        terminal.complain(error.text);
        if (!error.detail.isEmpty())
            terminal.complain(QStringLiteral("  (%1)").arg(error.detail));
    }
    return exit_code_of(error);
}

void Context::print_row(const QJsonObject& row) const
{
    terminal.print(QString::fromUtf8(QJsonDocument(row).toJson(QJsonDocument::Compact)));
}

} // namespace opsdeck::cli
