// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/process_presence.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QUuid>

namespace opsdeck::store {
namespace {

QString lock_of(const QString& folder, const QString& token)
{
    return folder + QLatin1Char('/') + token + QStringLiteral(".lock");
}

bool is_token(const QString& token)
{
    return !token.isEmpty() && std::all_of(token.cbegin(), token.cend(), [](QChar c) {
        return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || (c >= QLatin1Char('a') && c <= QLatin1Char('f')) ||
               c == QLatin1Char('-');
    });
}

} // namespace

ProcessPresence::ProcessPresence(QString folder, QString token, FileLock lock)
    : m_folder(std::move(folder))
    , m_token(std::move(token))
    , m_lock(std::move(lock))
{}

core::Result<std::unique_ptr<ProcessPresence>> ProcessPresence::announce(const QString& profile_dir)
{
    const QString folder = profile_dir + QStringLiteral("/processes");
    if (!QDir().mkpath(folder))
        return core::failure(core::ErrorKind::storage,
                             QCoreApplication::translate("Store", "The profile's folder could not be made. Check its "
                                                                  "rights and the free space."),
                             folder);
    const QString token = QUuid::createUuid().toString(QUuid::WithoutBraces);
    // Locked before it gets its name: nobody may find it unlocked and take us for dead.
    const QString unnamed = folder + QLatin1Char('/') + token + QStringLiteral(".new");
    auto lock = FileLock::try_lock(unnamed, FileLock::Kind::exclusive);
    if (!lock)
        return core::failure(std::move(lock.error()));
    if (!QFile::rename(unnamed, lock_of(folder, token)))
        return core::failure(core::ErrorKind::storage,
                             QCoreApplication::translate("Store", "The profile's folder cannot be written to."),
                             folder);
    std::unique_ptr<ProcessPresence> presence(new ProcessPresence(folder, token, std::move(*lock)));
    presence->sweep();
    return presence;
}

ProcessPresence::~ProcessPresence() { QFile::remove(lock_of(m_folder, m_token)); }

bool ProcessPresence::is_alive(const QString& token) const
{
    if (token == m_token)
        return true;
    if (!is_token(token) || !QFile::exists(lock_of(m_folder, token)))
        return false;
    // Only the living hold it. A lock file that cannot be opened says nothing, and nobody takes from the living.
    const auto lock = FileLock::try_lock(lock_of(m_folder, token), FileLock::Kind::shared, FileLock::Create::never);
    return !lock && lock.error().kind != core::ErrorKind::not_found;
}

QStringList ProcessPresence::living() const
{
    QStringList tokens;
    for (const auto& name : QDir(m_folder).entryList({QStringLiteral("*.lock")}, QDir::Files)) {
        const QString token = name.chopped(5);
        if (is_alive(token))
            tokens.append(token);
    }
    return tokens;
}

void ProcessPresence::sweep() const
{
    for (const auto& name : QDir(m_folder).entryList({QStringLiteral("*.lock")}, QDir::Files)) {
        if (!is_alive(name.chopped(5)))
            QFile::remove(m_folder + QLatin1Char('/') + name);
    }
}

} // namespace opsdeck::store
