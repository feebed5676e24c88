// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/database/database_thread.h"

#include "core/logging.h"

#include <QCoreApplication>

#include <algorithm>

namespace opsdeck::store {
namespace {

using Steady = std::chrono::steady_clock;

/// Answers come after the commit, so a transaction must not grow without end.
constexpr auto longest_batch = std::chrono::milliseconds(60);
constexpr size_t most_jobs = 512;

core::Error rolled_back_error()
{
    return {core::ErrorKind::storage,
            QCoreApplication::translate("Store", "The disk refused to store data, so nothing was stored. Check that it "
                                                 "is not full, then try again."),
            QStringLiteral("SQLite rolled the transaction back")};
}

} // namespace

DatabaseThread::DatabaseThread(Settings settings)
    : m_settings(std::move(settings))
{}

core::Result<std::unique_ptr<DatabaseThread>> DatabaseThread::start(Settings settings, const StatementBook& book)
{
    std::unique_ptr<DatabaseThread> database(new DatabaseThread(std::move(settings)));
    auto writer = Connection::open(database->m_settings.path, book, database->m_settings.writer);
    if (!writer)
        return core::failure(std::move(writer.error()));
    database->m_settings.reader.mode = Connection::Mode::read_only;
    auto reader = Connection::open(database->m_settings.path, book, database->m_settings.reader);
    if (!reader)
        return core::failure(std::move(reader.error()));
    database->m_write_connection = std::move(*writer);
    database->m_read_connection = std::move(*reader);
    database->m_writer = std::thread(&DatabaseThread::write_loop, database.get());
    database->m_reader = std::thread(&DatabaseThread::read_loop, database.get());
    return database;
}

DatabaseThread::~DatabaseThread()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_write_wanted.notify_all();
    m_read_wanted.notify_all();
    if (m_reader.joinable())
        m_reader.join();
    if (m_writer.joinable())
        m_writer.join();
    // The last one to close tidies the write-ahead log away, which a reader may not.
    m_read_connection.reset();
    m_write_connection.reset();
}

void DatabaseThread::add_write(std::unique_ptr<Job> job, Commit commit)
{
    {
        const std::lock_guard lock(m_mutex);
        m_writes.push_back({std::move(job), commit});
    }
    m_write_wanted.notify_one();
}

void DatabaseThread::add_read(std::unique_ptr<Job> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_reads.push_back(std::move(job));
    }
    m_read_wanted.notify_one();
}

void DatabaseThread::write_loop()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        const bool idle_possible = m_settings.in_idle != nullptr;
        m_write_wanted.wait(lock, [&] { return m_ending || !m_writes.empty() || (idle_possible && m_idle_wanted); });
        if (!m_writes.empty()) {
            std::deque<Write> batch;
            do {
                batch.push_back(std::move(m_writes.front()));
                m_writes.pop_front();
            } while (!m_writes.empty() && batch.size() < most_jobs && batch.back().commit != Commit::own &&
                     m_writes.front().commit != Commit::own);
            lock.unlock();
            run_batch(batch);
            lock.lock();
            // What the time did not allow keeps its place.
            for (; !batch.empty(); batch.pop_back())
                m_writes.push_front(std::move(batch.back()));
            m_idle_wanted = true;
        } else if (m_ending) {
            return;
        } else {
            m_idle_wanted = false;
            lock.unlock();
            const bool more = do_idle_work();
            lock.lock();
            m_idle_wanted = m_idle_wanted || more;
        }
    }
}

void DatabaseThread::read_loop()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_read_wanted.wait(lock, [&] { return m_ending || !m_reads.empty(); });
        if (m_reads.empty())
            return;
        const std::unique_ptr<Job> job = std::move(m_reads.front());
        m_reads.pop_front();
        const bool ending = m_ending;
        lock.unlock();
        if (ending || job->is_cancelled()) {
            job->refuse(
                {core::ErrorKind::cancelled, QCoreApplication::translate("Store", "Reading was given up."), {}});
        } else {
            // One snapshot for all statements of a job, so that it never sees half of a commit.
            const auto begun = m_read_connection->execute("BEGIN");
            if (begun) {
                if (!job->run(*m_read_connection))
                    look_for_damage(job->error_kind());
                (void)m_read_connection->execute("COMMIT");
                job->answer();
            } else {
                look_for_damage(begun.error().kind);
                job->refuse(begun.error());
            }
        }
        lock.lock();
    }
}

void DatabaseThread::run_batch(std::deque<Write>& queued)
{
    auto& connection = *m_write_connection;
    const bool may_wait =
        std::all_of(queued.begin(), queued.end(), [](const Write& write) { return write.commit == Commit::later; });
    if (const auto set = connection.wait_for_disk(m_settings.writer.full_sync && !may_wait); !set) {
        for (; !queued.empty(); queued.pop_front())
            queued.front().job->refuse(set.error());
        return;
    }
    if (queued.size() == 1) {
        run_alone(*queued.front().job);
        queued.clear();
        return;
    }
    std::vector<std::unique_ptr<Job>> ran;
    const auto run_each_alone = [&] {
        for (const auto& job : ran)
            run_alone(*job);
    };
    if (!connection.begin()) {
        run_alone(*queued.front().job); // tells its caller why
        queued.pop_front();
        return;
    }
    const auto began = Steady::now();
    while (!queued.empty() && (ran.empty() || Steady::now() - began < longest_batch)) {
        ran.push_back(std::move(queued.front().job));
        queued.pop_front();
        if (!run_in_savepoint(*ran.back())) {
            connection.roll_back();
            return run_each_alone();
        }
    }
    if (!connection.commit()) {
        connection.roll_back();
        return run_each_alone();
    }
    for (const auto& job : ran)
        job->answer();
}

core::Done DatabaseThread::run_in_savepoint(Job& job)
{
    auto& connection = *m_write_connection;
    if (auto begun = connection.execute("SAVEPOINT job"); !begun)
        return begun;
    const bool keep = job.run(connection);
    if (!connection.in_transaction())
        return core::failure(rolled_back_error());
    if (keep)
        return connection.execute("RELEASE job");
    look_for_damage(job.error_kind());
    connection.note_rollback();
    return connection.execute("ROLLBACK TO job; RELEASE job");
}

void DatabaseThread::run_alone(Job& job)
{
    auto& connection = *m_write_connection;
    const auto refuse = [&](core::Error error) {
        look_for_damage(error.kind);
        connection.roll_back();
        job.refuse(std::move(error));
    };
    if (auto begun = connection.begin(); !begun)
        return refuse(std::move(begun.error()));
    if (!job.run(connection)) {
        look_for_damage(job.error_kind());
        connection.roll_back();
        return job.answer();
    }
    if (!connection.in_transaction())
        return refuse(rolled_back_error());
    if (auto committed = connection.commit(); !committed)
        return refuse(std::move(committed.error()));
    job.answer();
}

bool DatabaseThread::do_idle_work()
{
    auto& connection = *m_write_connection;
    if (!connection.begin())
        return false;
    auto more = m_settings.in_idle(connection);
    if (more && connection.commit())
        return *more;
    if (!more) {
        look_for_damage(more.error().kind);
        qCWarning(log_store) << "idle work failed:" << more.error().detail;
    }
    connection.roll_back();
    return false;
}

void DatabaseThread::look_for_damage(core::ErrorKind kind)
{
    if (kind == core::ErrorKind::corrupted && m_settings.on_damage)
        m_settings.on_damage();
}

} // namespace opsdeck::store
