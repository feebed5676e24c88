// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profile/profile_settings.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace opsdeck::app {
namespace {

QString settings_path(const QString& profile_dir) { return profile_dir + QStringLiteral("/terminal.json"); }

QJsonObject read_settings(const QString& profile_dir)
{
    QFile file(settings_path(profile_dir));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace

QString signed_in_server(const QString& profile_dir)
{
    return read_settings(profile_dir).value(QStringLiteral("server")).toString();
}

core::Done remember_server(const QString& profile_dir, const QString& url)
{
    QJsonObject settings = read_settings(profile_dir);
    settings.insert(QStringLiteral("server"), url);
    QDir().mkpath(profile_dir);
    QSaveFile file(settings_path(profile_dir));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(settings).toJson()) < 0 || !file.commit()) {
        return core::failure(core::ErrorKind::storage,
                             QCoreApplication::translate("ProfileSettings", "The file %1 cannot be written.")
                                 .arg(settings_path(profile_dir)),
                             file.errorString());
    }
    return {};
}

} // namespace opsdeck::app
