// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/runner/runner.h"
#include "core/ledger/ledger_entry.h"
#include "core/run/run.h"
#include "opsflow/run/cancel_answer.h"
#include "opsflow/run/ledger_kind.h"
#include "store/store.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <qcoro/qcorotask.h>

namespace opsdeck::opsflow {

/// How patient the book is with a disk that refuses the end of a run.
struct BookPatience {
    int tries = 3; ///< before whoever asked is told
    core::Millis first_pause{200};
    core::Millis longest_pause{30'000};
};

/// The only writer of ledger entries and rows of the runs that this process looks after. One thread.
class RunBook final : public QObject {
    Q_OBJECT

public:
    explicit RunBook(store::Store* store, const core::Clock* clock, BookPatience patience = {},
                     QObject* parent = nullptr);

    /// An entry about this run, now.
    [[nodiscard]] core::LedgerEntry entry_of(const core::Run& run, const QString& kind, QJsonObject body) const;
    /// Entries, row (which must be there), posts and use in one commit. When this fails nothing may run.
    [[nodiscard]] QCoro::Task<core::Result<store::RunReceipt>> write(store::RunRecord record);
    /// The same for the end of a run, which has happened whether the disk takes it or not: when it refuses, it is tried
    /// again for a moment, then an error says so, and it goes on being tried in the background until it is written or
    /// this process ends; the next one finds the run again. It is written once.
    [[nodiscard]] QCoro::Task<core::Result<store::RunReceipt>> write_end(store::RunRecord record);
    /// The row only; what it says can be found out again, so the disk is not waited for.
    [[nodiscard]] QCoro::Task<core::Done> save(core::Run run);
    /// What this process knows better than the disk: an end that could not be written yet, and ids of posts.
    [[nodiscard]] core::Run with_posts(core::Run run) const;
    /// A post of a run has reached the server.
    void note_post(const core::RunId& run, const QString& kind, const core::PostId& post);
    /// Nobody in this process follows the run any more.
    void release(const core::RunId& run);

    /// Stops a run of any process of this profile: the wish is written down, then the runner is asked. Whoever follows
    /// the run tells how it ended.
    [[nodiscard]] QCoro::Task<core::Result<CancelAnswer>> cancel(core::Run run, automation::Runner* runner,
                                                                 core::Actor by);

    /// The body of `run.requested`: everything that the invocation post says, and who asked.
    [[nodiscard]] static QJsonObject requested_body(const core::Run& run);
    /// The body of `run.ended`.
    [[nodiscard]] static QJsonObject ended_body(const core::Run& run);

Q_SIGNALS:
    void run_changed(const opsdeck::core::Run& run);
    /// Posts are in the outbox that the outbox does not know of.
    void posts_queued();
    /// For people: the end of a run could not be written, and that it is written now.
    void notice(const QString& text);

private:
    QCoro::Task<void> keep_trying(store::RunRecord record);
    QCoro::Task<core::Result<store::RunReceipt>> commit(store::RunRecord record);
    QCoro::Task<void> tell_post(core::RunId run, QString kind, core::PostId post);

    struct Posts {
        core::PostId invocation;
        core::PostId progress;
        core::PostId result;
    };

    store::Store* m_store;
    const core::Clock* m_clock;
    BookPatience m_patience;
    QHash<core::RunId, Posts> m_posts;
    QSet<core::RunId> m_active;
    QHash<core::RunId, core::Run> m_unwritten; ///< ended, but the disk does not know yet
};

} // namespace opsdeck::opsflow
