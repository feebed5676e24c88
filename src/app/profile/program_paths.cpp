// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/program_paths.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QStringList>

namespace opsdeck::app {
namespace {

QString first_existing(const QStringList& candidates)
{
    for (const QString& candidate : candidates) {
        if (QFileInfo::exists(candidate))
            return QDir::cleanPath(candidate);
    }
    return {};
}

} // namespace

ProgramPaths find_program_paths(const QString& program_dir)
{
    return {
        .supervisor = first_existing({program_dir + QStringLiteral("/opsdeck-supervisor"),
                                      program_dir + QStringLiteral("/../libexec/opsdeck/opsdeck-supervisor")}),
        .starter_packs = first_existing({program_dir + QStringLiteral("/../share/opsdeck/packs")}),
        .dashboards = first_existing({program_dir + QStringLiteral("/../share/opsdeck/dashboards")}),
    };
}

QString profile_dir(const QString& option)
{
    if (!option.isEmpty())
        return QDir(option).absolutePath();
    const QString from_environment = qEnvironmentVariable("OPSDECK_PROFILE");
    if (!from_environment.isEmpty())
        return QDir(from_environment).absolutePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/opsdeck");
}

} // namespace opsdeck::app
