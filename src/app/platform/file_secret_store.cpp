// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/file_secret_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QTimer>

#include <utility>

namespace opsdeck::app {

using core::Done;
using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

constexpr auto owner_only = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr auto open_to_others =
    QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;

} // namespace

FileSecretStore::FileSecretStore(QString path, QObject* parent)
    : QObject(parent)
    , m_path(std::move(path))
{}

void FileSecretStore::read(const QString& key, std::function<void(Result<QString>)> answer)
{
    Result<QString> found = load().and_then([&](const QJsonObject& secrets) -> Result<QString> {
        if (!secrets.value(key).isString())
            return failure(ErrorKind::not_found, tr("No secret is stored for \"%1\".").arg(key));
        return secrets.value(key).toString();
    });
    QTimer::singleShot(0, this, [answer = std::move(answer), found = std::move(found)] { answer(found); });
}

void FileSecretStore::write(const QString& key, const QString& secret, std::function<void(Done)> answer)
{
    Done done = load().and_then([&](QJsonObject secrets) {
        secrets.insert(key, secret);
        return save(secrets);
    });
    QTimer::singleShot(0, this, [answer = std::move(answer), done = std::move(done)] { answer(done); });
}

void FileSecretStore::remove(const QString& key, std::function<void(Done)> answer)
{
    Done done = load().and_then([&](QJsonObject secrets) -> Done {
        if (!secrets.contains(key))
            return {};
        secrets.remove(key);
        return save(secrets);
    });
    QTimer::singleShot(0, this, [answer = std::move(answer), done = std::move(done)] { answer(done); });
}

QString FileSecretStore::describe() const
{
    return tr("a file that only you can read (%1), because no keychain runs here").arg(m_path);
}

Result<QJsonObject> FileSecretStore::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return QJsonObject();
    if (file.permissions() & open_to_others) {
        return failure(ErrorKind::refused,
                       tr("The secrets file %1 can be read by others, so it is not used. Take those rights away "
                          "(chmod 600) and sign in again; the secrets in it should be replaced.")
                           .arg(m_path));
    }
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::storage, tr("The secrets file %1 cannot be read.").arg(m_path), file.errorString());
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        return failure(ErrorKind::corrupted,
                       tr("The secrets file %1 is damaged. Remove it and sign in again.").arg(m_path),
                       error.errorString());
    }
    return document.object();
}

Done FileSecretStore::save(const QJsonObject& secrets) const
{
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    // QSaveFile creates its temporary file with the user's umask: narrow it before the first byte is written.
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(owner_only) &&
                         file.write(QJsonDocument(secrets).toJson(QJsonDocument::Compact)) >= 0 && file.commit();
    if (!written)
        return failure(ErrorKind::storage, tr("The secrets file %1 cannot be written.").arg(m_path),
                       file.errorString());
    return {};
}

} // namespace opsdeck::app
