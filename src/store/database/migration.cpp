// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database/migration.h"

#include "store/database/sqlite_error.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

namespace opsdeck::store {
namespace {

core::Result<int> version_of(Connection& connection)
{
    return connection.pragma("user_version").map([](const QString& text) { return text.toInt(); });
}

core::Done apply(Connection& connection, const StatementBook& book)
{
    if (auto begun = connection.begin(); !begun)
        return begun;
    // Another process may have done it while we waited for the lock.
    auto version = version_of(connection);
    if (!version)
        return core::failure(std::move(version.error()));
    for (int next = *version; next < book.version(); ++next) {
        auto done = connection.execute(book.migrations().at(static_cast<size_t>(next)));
        if (done)
            done = connection.execute("PRAGMA user_version=" + QByteArray::number(next + 1));
        if (!done)
            return done;
    }
    return connection.commit();
}

} // namespace

core::Result<Migration> migrate(const QString& path, const StatementBook& book, bool full_sync)
{
    Connection::Options options;
    options.full_sync = full_sync;
    auto opened = Connection::open(path, book, options);
    if (!opened)
        return core::failure(std::move(opened.error()));
    Connection& connection = **opened;
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    auto version = version_of(connection);
    if (!version)
        return core::failure(std::move(version.error()));

    Migration migration{*version, book.version(), {}};
    if (migration.from == migration.to)
        return migration;
    if (migration.from > migration.to) {
        return core::failure(core::ErrorKind::conflict,
                             QCoreApplication::translate("Store",
                                                         "This profile was last used by a newer Opsdeck, which "
                                                         "keeps its data differently. Use that version, or "
                                                         "another profile. Nothing was changed."),
                             QStringLiteral("%1: version %2, known up to %3")
                                 .arg(path, QString::number(migration.from), QString::number(migration.to)));
    }
    if (migration.from > 0) {
        const QFileInfo file(path);
        const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
        migration.backup = QStringLiteral("%1/%2_v%3_%4.sqlite")
                               .arg(file.path(), file.completeBaseName(), QString::number(migration.from), time);
        if (auto backed_up = back_up(connection, migration.backup); !backed_up)
            return core::failure(std::move(backed_up.error()));
    }
    if (auto applied = apply(connection, book); !applied) {
        connection.roll_back();
        return core::failure(std::move(applied.error()));
    }
    return migration;
}

core::Done back_up(Connection& from, const QString& to)
{
    const StatementBook book = StatementBook::of_scripts({});
    auto target = Connection::open(to, book, {});
    if (!target)
        return core::failure(std::move(target.error()));
    QFile::setPermissions(to, QFile::ReadOwner | QFile::WriteOwner);
    sqlite3_backup* backup = sqlite3_backup_init((*target)->handle(), "main", from.handle(), "main");
    if (!backup)
        return core::failure(sqlite_error((*target)->handle()));
    const int code = sqlite3_backup_step(backup, -1);
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE) {
        auto error = sqlite_error(code, to);
        target->reset();
        QFile::remove(to);
        return core::failure(std::move(error));
    }
    return {};
}

} // namespace opsdeck::store
