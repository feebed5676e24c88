// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/cache.h"

#include "store/cache/post_writer.h"
#include "store/database/damage.h"
#include "store/database/migration.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

namespace opsdeck::store {
namespace {

constexpr int wait_for_others_ms = 15'000;

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

QString file_of(const StoreLocation& location, int version)
{
    const QByteArray hash = QCryptographicHash::hash(location.server.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1/cache_v%2_%3.sqlite")
        .arg(location.cache_dir, QString::number(version), QString::fromLatin1(hash.left(16)));
}

/// Why the file must be made anew, or nullopt.
core::Result<std::optional<QString>> unusable(const QString& path, const StatementBook& book)
{
    auto damage = find_damage(path);
    if (!damage || *damage || !QFile::exists(path))
        return damage;
    const StatementBook none = StatementBook::of_scripts({});
    auto connection = Connection::open(path, none, {});
    auto version =
        connection ? (*connection)->pragma("user_version") : core::Result<QString>(core::failure(connection.error()));
    if (!version)
        return core::failure(std::move(version.error()));
    if (version->toInt() != book.version() && version->toInt() != 0)
        return QStringLiteral("it has version %1 instead of %2").arg(*version, QString::number(book.version()));
    return std::nullopt;
}

} // namespace

core::Result<std::unique_ptr<Cache>> Cache::open(const StoreLocation& location, OpenReport& report)
{
    auto book = StatementBook::load(QStringLiteral("cache"));
    if (!book)
        return core::failure(std::move(book.error()));
    if (!QDir().mkpath(location.cache_dir))
        return core::failure(
            core::ErrorKind::storage,
            tr("The folder for Opsdeck's cache could not be made. Check its rights and the free space."),
            location.cache_dir);
    std::unique_ptr<Cache> cache(new Cache);
    cache->m_book = std::make_unique<StatementBook>(std::move(*book));
    cache->m_path = file_of(location, cache->m_book->version());
    if (auto ready = cache->make_usable(report); !ready)
        return core::failure(std::move(ready.error()));
    if (auto migrated = migrate(cache->m_path, *cache->m_book, false); !migrated)
        return core::failure(std::move(migrated.error()));
    if (auto started = cache->start(); !started)
        return core::failure(std::move(started.error()));
    return cache;
}

core::Done Cache::make_usable(OpenReport& report)
{
    const QString lock_path = m_path + QStringLiteral(".lock");
    report.cache = QFile::exists(m_path) ? OpenReport::CacheOutcome::opened : OpenReport::CacheOutcome::created;
    // Whoever uses the file holds the lock shared, so nobody deletes it from under them.
    auto alone = FileLock::try_lock(lock_path, FileLock::Kind::exclusive);
    const bool is_alone = alone.has_value();
    auto lock = is_alone || alone.error().kind != core::ErrorKind::conflict
                    ? std::move(alone)
                    : FileLock::lock_within(lock_path, FileLock::Kind::shared, wait_for_others_ms);
    if (!lock)
        return core::failure(std::move(lock.error()));
    m_lock = std::move(*lock);
    auto reason = unusable(m_path, *m_book);
    if (!reason)
        return core::failure(std::move(reason.error()));
    if (*reason && is_alone) {
        delete_database(m_path);
        report.cache = OpenReport::CacheOutcome::rebuilt;
        report.cache_reason = **reason;
    } else if (*reason) {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_path = m_temporary->filePath(QStringLiteral("cache.sqlite"));
        report.cache = OpenReport::CacheOutcome::temporary;
        report.cache_reason = **reason;
    }
    if (is_alone)
        m_lock.share();
    return {};
}

core::Done Cache::start()
{
    DatabaseThread::Settings settings;
    settings.path = m_path;
    settings.writer.cache_kib = 65'536;
    settings.reader.cache_kib = 16'384;
    settings.on_damage = [path = m_path] { mark_damaged(path); };
    settings.in_idle = [](Connection& connection) { return SearchIndex::feed(connection); };
    m_write_keys = std::make_unique<IdKeys>();
    m_read_keys = std::make_unique<IdKeys>();
    auto database = DatabaseThread::start(std::move(settings), *m_book);
    if (!database)
        return core::failure(std::move(database.error()));
    m_database = std::move(*database);
    m_posts = std::make_unique<PostTable>(*m_database, *m_write_keys, *m_read_keys);
    m_reactions = std::make_unique<ReactionTable>(*m_database, *m_write_keys);
    m_rooms = std::make_unique<RoomTable>(*m_database);
    m_members = std::make_unique<RoomMemberTable>(*m_database);
    m_users = std::make_unique<UserTable>(*m_database);
    m_teams = std::make_unique<TeamTable>(*m_database);
    m_cursors = std::make_unique<SyncCursorTable>(*m_database);
    m_search = std::make_unique<SearchIndex>(*m_database, *m_read_keys);
    return {};
}

Cache::~Cache() = default;

Answer<UpsertReport> Cache::ingest(Ingest batch)
{
    using Report = core::Result<UpsertReport>;
    return m_database->write([keys = m_write_keys.get(), batch = std::move(batch)](Connection& connection) -> Report {
        auto users = UserTable::upsert_in(connection, batch.users);
        if (!users)
            return core::failure(std::move(users.error()));
        auto report = PostWriter(connection, *keys).upsert(batch.posts);
        if (!report || !batch.cursor)
            return report;
        if (auto put = SyncCursorTable::put_in(connection, *batch.cursor); !put)
            return core::failure(std::move(put.error()));
        return report;
    });
}

} // namespace opsdeck::store
