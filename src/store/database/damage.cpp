// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database/damage.h"

#include "core/logging.h"
#include "store/database/connection.h"

#include <QFile>
#include <QFileInfo>

namespace opsdeck::store {
namespace {

constexpr qint64 whole_check_up_to = 32 * 1024 * 1024; // bytes; about 50 ms
constexpr qint64 header_bytes = 100;

QString mark_of(const QString& path) { return path + QStringLiteral(".damaged"); }

} // namespace

core::Result<std::optional<QString>> find_damage(const QString& path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return std::nullopt;
    if (QFile::exists(mark_of(path)))
        return QStringLiteral("SQLite found damage while the file was in use");
    if (file.size() > 0 && file.size() < header_bytes)
        return QStringLiteral("the file is too short to be a database");
    const StatementBook book = StatementBook::of_scripts({});
    Connection::Options options;
    options.mode = Connection::Mode::read_write;
    auto connection = Connection::open(path, book, options);
    auto finding = connection
                       ? (*connection)->pragma(file.size() > whole_check_up_to ? "schema_version" : "quick_check(1)")
                       : core::Result<QString>(core::failure(connection.error()));
    if (!finding) {
        if (finding.error().kind == core::ErrorKind::corrupted)
            return finding.error().detail;
        return core::failure(std::move(finding.error()));
    }
    if (file.size() <= whole_check_up_to && *finding != QLatin1String("ok"))
        return *finding;
    return std::nullopt;
}

void mark_damaged(const QString& path)
{
    QFile mark(mark_of(path));
    if (!mark.exists() && mark.open(QIODevice::WriteOnly))
        qCWarning(log_store) << "damage found in" << path << "- it is rebuilt or recovered at the next start";
}

void clear_damage_mark(const QString& path) { QFile::remove(mark_of(path)); }

void delete_database(const QString& path)
{
    for (const auto& suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(path + suffix);
    clear_damage_mark(path);
}

bool rename_database(const QString& from, const QString& to)
{
    if (!QFile::rename(from, to))
        return false;
    if (QFile::exists(from + QStringLiteral("-wal")))
        (void)QFile::rename(from + QStringLiteral("-wal"), to + QStringLiteral("-wal"));
    QFile::remove(from + QStringLiteral("-shm")); // only an index of the -wal
    clear_damage_mark(from);
    return true;
}

} // namespace opsdeck::store
