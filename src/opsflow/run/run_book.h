// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/runner/runner.h"
#include "core/ledger/ledger_entry.h"
#include "core/run/run.h"
#include "opsflow/run/cancel_answer.h"
#include "store/store.h"

#include <QHash>
#include <QObject>
#include <qcoro/qcorotask.h>

namespace opsdeck::opsflow {

/// Names of the ledger's entries about runs.
namespace ledger_kind {
inline const QString requested = QStringLiteral("run.requested");
inline const QString ended = QStringLiteral("run.ended");
inline const QString lost = QStringLiteral("run.lost");
inline const QString found = QStringLiteral("run.found");
inline const QString cancel_requested = QStringLiteral("run.cancel_requested");
inline const QString gap_filed = QStringLiteral("gap.filed");
inline const QString gap_closed = QStringLiteral("gap.closed");
} // namespace ledger_kind

/// The only writer of ledger entries and rows of the runs that this process looks after, so that the ids of posts,
/// which arrive from the outbox at any time, are never overwritten. One thread.
class RunBook final : public QObject {
    Q_OBJECT

public:
    explicit RunBook(store::Store* store, const core::Clock* clock, QObject* parent = nullptr);

    /// Ledger entry and row in one commit. When this fails nothing may run.
    [[nodiscard]] QCoro::Task<core::Result<core::LedgerEntry>> record(core::Run run, QString kind, QJsonObject body);
    /// The row only.
    [[nodiscard]] QCoro::Task<core::Done> save(core::Run run);
    /// What the pipeline does not know: ids of posts that were sent meanwhile.
    [[nodiscard]] core::Run with_posts(core::Run run) const;
    /// A post of a run has reached the server.
    void note_post(const core::RunId& run, const QString& kind, const core::PostId& post);
    /// From now on the run's row may be changed by note_post directly.
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

private:
    struct Posts {
        core::PostId invocation;
        core::PostId progress;
        core::PostId result;
    };
    QCoro::Task<void> write_posts(core::RunId run);

    store::Store* m_store;
    const core::Clock* m_clock;
    QHash<core::RunId, Posts> m_posts;
    QHash<core::RunId, bool> m_active;
};

} // namespace opsdeck::opsflow
