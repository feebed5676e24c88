// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database/job.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace opsdeck::store {

/// The threads of one database file: a writer that puts many queued jobs into one transaction (a savepoint each, so
/// that a failing job takes no other with it), and a reader on its own connection, which never waits for the writer.
/// Answers come after the commit. All functions are callable from any thread.
class DatabaseThread final {
public:
    struct Settings {
        QString path;
        Connection::Options writer;
        Connection::Options reader;
        std::function<void()> on_damage;                        ///< on a thread of ours, when SQLite says "malformed"
        std::function<core::Result<bool>(Connection&)> in_idle; ///< on the writer, in a transaction; true: more to do
    };
    enum class Commit {
        shared, ///< with what else is queued: quick
        own,    ///< a transaction of its own, so that its fate is nobody else's: the ledger
        later,  ///< as `shared`, but the disk is not waited for: it survives our death, and a power cut only once
                ///< something else was committed. For what can be found out again
    };

    /// Opens both connections. `book` must outlive the object.
    [[nodiscard]] static core::Result<std::unique_ptr<DatabaseThread>> start(Settings settings,
                                                                             const StatementBook& book);
    /// Finishes the queued writes; queued reads are answered `cancelled`.
    ~DatabaseThread();
    DatabaseThread(const DatabaseThread&) = delete;
    DatabaseThread& operator=(const DatabaseThread&) = delete;

    /// `job` is a `core::Result<T>(Connection&)` that may be called more than once; an error rolls back what it did.
    template<typename F>
    [[nodiscard]] auto write(F job, Commit commit = Commit::shared)
    {
        auto typed = std::make_unique<JobOf<F>>(std::move(job));
        auto future = typed->future();
        add_write(std::move(typed), commit);
        return future;
    }
    /// Cancelling the future of a read that has not begun drops it.
    template<typename F>
    [[nodiscard]] auto read(F job)
    {
        auto typed = std::make_unique<JobOf<F>>(std::move(job));
        auto future = typed->future();
        add_read(std::move(typed));
        return future;
    }

private:
    struct Write {
        std::unique_ptr<Job> job;
        Commit commit;
    };

    explicit DatabaseThread(Settings settings);
    void add_write(std::unique_ptr<Job> job, Commit commit);
    void add_read(std::unique_ptr<Job> job);
    void write_loop();
    void read_loop();
    void run_batch(std::deque<Write>& queued);
    void run_alone(Job& job);
    [[nodiscard]] core::Done run_in_savepoint(Job& job);
    [[nodiscard]] bool do_idle_work();
    void look_for_damage(core::ErrorKind kind);

    Settings m_settings;
    std::unique_ptr<Connection> m_write_connection;
    std::unique_ptr<Connection> m_read_connection;

    std::mutex m_mutex;
    std::condition_variable m_write_wanted;
    std::condition_variable m_read_wanted;
    std::deque<Write> m_writes;
    std::deque<std::unique_ptr<Job>> m_reads;
    bool m_idle_wanted = true;
    bool m_ending = false;
    std::thread m_writer;
    std::thread m_reader;
};

} // namespace opsdeck::store
