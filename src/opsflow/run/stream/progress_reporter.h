// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/outbox/outbox.h"
#include "opsflow/posts/progress_post.h"
#include "opsflow/run/run_services.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <optional>

namespace opsdeck::opsflow {

/// Keeps the room informed about a run that lasts: one reply to the invocation, made after five seconds and edited at
/// most every five. Edits go through the outbox one at a time, so that a dead network collects no heap of them.
class ProgressReporter final : public QObject {
    Q_OBJECT

public:
    /// `post_row` made the progress post already, in an earlier process; 0 if there is none yet.
    ProgressReporter(const RunServices* services, core::Run run, store::OutboxId invocation_row,
                     store::OutboxId post_row);

    void note(const core::RunProgress& progress);
    /// What it does now, in words of ours: how far it is, is told no more.
    void say(const QString& text);
    /// The last word, only if there was a first one: the order of an edit that says how it ended, to be queued with the
    /// result. Nothing is said after it.
    [[nodiscard]] std::optional<OutboxOrder> last_word(const core::Run& run);
    /// A word is on its way to the disk.
    [[nodiscard]] bool is_adding() const { return m_adding; }
    /// Says nothing any more.
    void stop() { m_timer.stop(); }

private:
    void tick();
    QCoro::Task<void> post();
    [[nodiscard]] OutboxOrder next_order();

    const RunServices* m_services;
    QPointer<Outbox> m_outbox; ///< goes with the console, which the run outlives
    core::Run m_run;
    store::OutboxId m_invocation_row;
    ProgressState m_progress;
    QTimer m_timer;
    store::OutboxId m_post_row = 0; ///< the row that made the post
    store::OutboxId m_open_row = 0; ///< a row that is not sent yet
    bool m_adding = false;
    bool m_is_told = false; ///< by us: the program's own steps are behind it
    bool m_finished = false;
    bool m_gave_up = false; ///< the server takes no post or no edit: it would refuse the next one too

    /// The last word, when the first one is still on its way to the disk: outlives the reporter, which does not.
    std::shared_ptr<std::optional<core::Run>> m_last_word = std::make_shared<std::optional<core::Run>>();
};

} // namespace opsdeck::opsflow
