// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// SQL here is made for any table, so it cannot live in the numbered files.
#include "store/database/salvage.h"

#include "core/logging.h"
#include "store/database/migration.h"
#include "store/database/table_rescue.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QtEndian>

namespace opsdeck::store {
namespace {

constexpr int page_bytes = 4096;
constexpr int size_offset = 28;    // of the header: pages of the file
constexpr int version_offset = 60; // of the header: PRAGMA user_version

core::Error no_room(const QString& detail)
{
    return {core::ErrorKind::storage,
            QCoreApplication::translate("Store", "Damaged data could not be recovered, because there is no room for a "
                                                 "copy. Free some space, then start Opsdeck again. Nothing was "
                                                 "changed."),
            detail};
}

std::vector<QByteArray> first_scripts(const StatementBook& book, int count)
{
    return {book.migrations().begin(), book.migrations().begin() + count};
}

/// Which version the damaged file had, as far as its head tells; otherwise ours.
int version_of(const QString& path, const StatementBook& book)
{
    QFile file(path);
    int version = 0;
    if (file.open(QIODevice::ReadOnly)) {
        const QByteArray head = file.read(version_offset + 4);
        if (head.startsWith("SQLite format 3") && head.size() == version_offset + 4)
            version = static_cast<int>(qFromBigEndian<quint32>(head.constData() + version_offset));
    }
    return version >= 1 && version <= book.version() ? version : book.version();
}

/// Gives a file whose first page is gone the first page of a new database of the same version: the same scripts make
/// the same tables in the same places.
bool mend_first_page(const QString& path, const QString& pattern)
{
    QFile from(pattern);
    QFile to(path);
    if (!from.open(QIODevice::ReadOnly) || !to.open(QIODevice::ReadWrite))
        return false;
    QByteArray page = from.read(page_bytes);
    if (page.size() != page_bytes || to.size() < page_bytes)
        return false;
    qToBigEndian(static_cast<quint32>(to.size() / page_bytes), page.data() + size_offset);
    return to.seek(0) && to.write(page) == page_bytes;
}

core::Result<std::unique_ptr<Connection>> open_leniently(const QString& path, const StatementBook& none)
{
    Connection::Options options;
    options.mode = Connection::Mode::read_write;
    auto connection = Connection::open(path, none, options);
    // With writable_schema SQLite goes on where a file is shorter than its head says.
    if (connection) {
        if (auto set = (*connection)->execute("PRAGMA writable_schema=ON; SELECT count(*) FROM sqlite_schema;"); !set)
            return core::failure(std::move(set.error()));
    }
    return connection;
}

} // namespace

core::Result<std::vector<SalvagedTable>> salvage(const QString& damaged, const QString& target,
                                                 const StatementBook& book)
{
    // Beside the file, where it is private and on the same disk.
    const QTemporaryDir work(QFileInfo(damaged).path() + QStringLiteral("/recovery-XXXXXX"));
    const QString copy = work.filePath(QStringLiteral("copy.sqlite"));
    const QString pattern = work.filePath(QStringLiteral("pattern.sqlite"));
    const QString wal = QStringLiteral("-wal");
    if (!work.isValid() || !QFile::copy(damaged, copy) ||
        (QFile::exists(damaged + wal) && !QFile::copy(damaged + wal, copy + wal)))
        return core::failure(no_room(work.errorString()));

    const StatementBook same_version = StatementBook::of_scripts(first_scripts(book, version_of(damaged, book)));
    const StatementBook none = StatementBook::of_scripts({});
    if (auto made = migrate(target, same_version, true); !made)
        return core::failure(std::move(made.error()));
    if (auto made = migrate(pattern, same_version, false); !made)
        return core::failure(std::move(made.error()));

    auto source = open_leniently(copy, none);
    if (!source && mend_first_page(copy, pattern))
        source = open_leniently(copy, none);
    std::vector<SalvagedTable> tables;
    {
        Connection::Options options;
        options.full_sync = true;
        auto sound = Connection::open(target, none, options);
        if (!sound)
            return core::failure(std::move(sound.error()));
        auto rescued = rescue_tables(source ? source->get() : nullptr, **sound);
        if (!rescued)
            return core::failure(std::move(rescued.error()));
        tables = std::move(*rescued);
    }
    if (auto migrated = migrate(target, book, true); !migrated)
        return core::failure(std::move(migrated.error()));
    return tables;
}

} // namespace opsdeck::store
