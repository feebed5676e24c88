// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userdata/userdata.h"

#include "core/logging.h"
#include "store/database/damage.h"
#include "store/database/migration.h"
#include "store/database/salvage.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSysInfo>

namespace opsdeck::store {
namespace {

constexpr int wait_for_others_ms = 15'000;
constexpr int kept_backups = 3;
const QString kv_scope = QStringLiteral("store");
const QString kv_boot = QStringLiteral("boot"); // the start of the machine that last used this file

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

/// Copies made before migrations: only the newest few are worth their room.
void forget_old_backups(const QString& folder)
{
    const QDir dir(folder);
    const auto backups = dir.entryList({QStringLiteral("userdata_v*.sqlite")}, QDir::Files, QDir::Time);
    for (qsizetype i = kept_backups; i < backups.size(); ++i)
        QFile::remove(dir.filePath(backups.at(i)));
}

} // namespace

core::Result<std::unique_ptr<Userdata>> Userdata::open(const StoreLocation& location, OpenReport& report)
{
    auto book = StatementBook::load(QStringLiteral("userdata"));
    if (!book)
        return core::failure(std::move(book.error()));
    if (!QDir().mkpath(location.userdata_dir))
        return core::failure(core::ErrorKind::storage,
                             tr("The profile's folder could not be made. Check its rights and the free space."),
                             location.userdata_dir);
    std::unique_ptr<Userdata> userdata(new Userdata);
    userdata->m_book = std::make_unique<StatementBook>(std::move(*book));
    userdata->m_path = location.userdata_dir + QStringLiteral("/userdata.sqlite");
    if (auto ready = userdata->make_usable(report); !ready)
        return core::failure(std::move(ready.error()));
    auto migrated = migrate(userdata->m_path, *userdata->m_book, true);
    if (!migrated)
        return core::failure(std::move(migrated.error()));
    if (!migrated->backup.isEmpty()) {
        report.userdata = OpenReport::UserdataOutcome::migrated;
        report.backup = migrated->backup;
        forget_old_backups(location.userdata_dir);
    }
    if (auto started = userdata->start(); !started)
        return core::failure(std::move(started.error()));
    return userdata;
}

core::Done Userdata::make_usable(OpenReport& report)
{
    // Whoever uses the file holds the lock shared, so nobody sets it aside from under them.
    const QString lock_path = m_path + QStringLiteral(".lock");
    auto alone = FileLock::try_lock(lock_path, FileLock::Kind::exclusive);
    if (alone) {
        m_lock = std::move(*alone);
    } else {
        auto shared = alone.error().kind == core::ErrorKind::conflict
                          ? FileLock::lock_within(lock_path, FileLock::Kind::shared, wait_for_others_ms)
                          : std::move(alone);
        if (!shared)
            return core::failure(std::move(shared.error()));
        m_lock = std::move(*shared);
    }
    // A recovery that was ended between its two renames.
    const QString recovered = m_path + QStringLiteral(".recovered");
    if (alone && !QFile::exists(m_path) && QFile::exists(recovered) && !rename_database(recovered, m_path))
        return core::failure(core::ErrorKind::storage, tr("Recovered data could not be put into place."), recovered);

    report.userdata =
        QFile::exists(m_path) ? OpenReport::UserdataOutcome::opened : OpenReport::UserdataOutcome::created;
    auto damage = find_damage(m_path);
    if (!damage)
        return core::failure(std::move(damage.error()));
    if (*damage && !alone)
        return core::failure(
            core::ErrorKind::corrupted,
            tr("Your data is damaged, and another Opsdeck process uses it. Close all other windows and "
               "terminals of Opsdeck and start again: then it is set aside and recovered."),
            **damage);
    if (*damage) {
        if (auto done = recover(**damage, report); !done)
            return done;
    }
    if (alone)
        m_lock.share();
    return {};
}

core::Done Userdata::recover(const QString& damage, OpenReport& report)
{
    qCWarning(log_store) << "user data is damaged:" << damage;
    const QString time = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd'T'HHmmsszzz'Z'"));
    const QString making = m_path + QStringLiteral(".recovering");
    const QString recovered = m_path + QStringLiteral(".recovered");
    const QString aside = m_path.chopped(7) + QStringLiteral("_damaged_%1.sqlite").arg(time); // without ".sqlite"
    delete_database(making);
    auto tables = salvage(m_path, making, *m_book);
    if (!tables) {
        delete_database(making);
        return core::failure(std::move(tables.error()));
    }
    // At every moment either the damaged or the recovered file is there under a name that the next start knows.
    if (!rename_database(making, recovered) || !rename_database(m_path, aside) || !rename_database(recovered, m_path))
        return core::failure(core::ErrorKind::storage,
                             tr("Damaged data was recovered, but the files could not be put into place. Check the "
                                "folder's rights."),
                             m_path);
    report.userdata = OpenReport::UserdataOutcome::recovered;
    report.set_aside = aside;
    report.recovered = std::move(*tables);
    return {};
}

core::Done Userdata::start()
{
    DatabaseThread::Settings settings;
    settings.path = m_path;
    settings.writer.full_sync = true;
    settings.writer.cache_kib = 8'192;
    settings.reader.cache_kib = 4'096;
    settings.on_damage = [path = m_path] { mark_damaged(path); };
    auto database = DatabaseThread::start(std::move(settings), *m_book);
    if (!database)
        return core::failure(std::move(database.error()));
    m_database = std::move(*database);
    m_ledger = std::make_unique<LedgerTable>(*m_database);
    m_runs = std::make_unique<RunTable>(*m_database);
    m_outbox = std::make_unique<OutboxTable>(*m_database);
    m_drafts = std::make_unique<DraftTable>(*m_database);
    m_gaps = std::make_unique<GapTable>(*m_database);
    m_usage = std::make_unique<UsageTable>(*m_database);
    m_accounts = std::make_unique<AccountTable>(*m_database);
    m_kv = std::make_unique<KvTable>(*m_database);
    doubt_after_restart();
    return {};
}

/// What was committed last (see Commit::later) may be missing when the machine went down: a post that was sent may look
/// unsent. So each is looked for before it is sent.
void Userdata::doubt_after_restart()
{
    const QString boot = QString::fromLatin1(QSysInfo::bootUniqueId());
    auto reading = m_kv->find(kv_scope, kv_boot);
    reading.waitForFinished();
    const auto known = reading.result();
    if (!boot.isEmpty() && known && *known && (*known)->value.toString() == boot)
        return;
    auto noting = m_database->write([boot](Connection& connection) -> core::Done {
        if (auto doubted = connection.run("outbox_doubt"); !doubted)
            return doubted;
        return KvTable::put_in(connection, {kv_scope, kv_boot, boot, core::SystemClock().now()});
    });
    noting.waitForFinished();
    if (!noting.result())
        m_outbox->doubt_everything();
}

Userdata::~Userdata() = default;

Answer<RunReceipt> Userdata::record(RunRecord record)
{
    const auto write_all = [record = std::move(record)](Connection& connection) -> core::Result<RunReceipt> {
        RunReceipt receipt;
        for (const auto& entry : record.entries) {
            auto appended = LedgerTable::append_in(connection, entry);
            if (!appended)
                return core::failure(std::move(appended.error()));
            receipt.entries.push_back(std::move(*appended));
        }
        if (record.run) {
            if (auto put = RunTable::put_in(connection, *record.run); !put)
                return core::failure(std::move(put.error()));
        }
        for (const auto& post : record.posts) {
            auto id = OutboxTable::add_in(connection, post);
            if (!id)
                return core::failure(std::move(id.error()));
            receipt.posts.push_back(*id);
        }
        if (record.post_about && !receipt.entries.empty()) {
            auto id = OutboxTable::add_in(connection, record.post_about(receipt.entries.back()));
            if (!id)
                return core::failure(std::move(id.error()));
            receipt.posts.push_back(*id);
        }
        if (record.counts_use && record.run) {
            const core::Run& run = *record.run;
            auto counted = UsageTable::count_in(connection, run.automation, run.room, run.requested_at);
            if (!counted)
                return core::failure(std::move(counted.error()));
        }
        return receipt;
    };
    return m_database->write(write_all, DatabaseThread::Commit::own);
}

Answer<GapReceipt> Userdata::file_gap(GapFiling filing)
{
    const auto write_all = [filing = std::move(filing)](Connection& connection) -> core::Result<GapReceipt> {
        if (auto appended = LedgerTable::append_in(connection, filing.entry); !appended)
            return core::failure(std::move(appended.error()));
        auto gap = GapTable::file_in(connection, filing.key, filing.line, filing.asker, filing.room, filing.entry.at);
        if (!gap)
            return core::failure(std::move(gap.error()));
        auto post = OutboxTable::add_in(connection, filing.post);
        if (!post)
            return core::failure(std::move(post.error()));
        return GapReceipt{std::move(*gap), *post};
    };
    return m_database->write(write_all, DatabaseThread::Commit::own);
}

Answer<bool> Userdata::close_gap(GapClosing closing)
{
    const auto write_all = [closing = std::move(closing)](Connection& connection) -> core::Result<bool> {
        auto closed = GapTable::close_in(connection, closing.key, closing.by, closing.entry.at);
        if (!closed || !*closed)
            return closed;
        if (auto appended = LedgerTable::append_in(connection, closing.entry); !appended)
            return core::failure(std::move(appended.error()));
        for (const auto& post : closing.posts) {
            if (auto id = OutboxTable::add_in(connection, post); !id)
                return core::failure(std::move(id.error()));
        }
        return true;
    };
    return m_database->write(write_all, DatabaseThread::Commit::own);
}

} // namespace opsdeck::store
