// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/clock.h"
#include "core/run/run.h"
#include "opsflow/outbox/outbox_sender.h"
#include "opsflow/outbox/patient_writer.h"
#include "opsflow/posts/outgoing_post.h"
#include "store/store.h"

#include <QObject>
#include <QTimer>
#include <qcoro/qcorotask.h>

#include <set>

namespace opsdeck::opsflow {

/// For whom the outbox posts.
struct OutboxAccount {
    QString server; ///< what the profile knows it by
    core::UserId user;
    QString permalink_base; ///< "https://chat.example.org/ops/pl/"; empty: no links
};

/// One post to be queued.
struct OutboxOrder {
    QString kind;
    core::RunId run;
    core::RoomId room;
    OutgoingPost post;
    store::OutboxId root_row = 0;  ///< reply to the post of this row
    store::OutboxId edits_row = 0; ///< change the post of this row instead of making one
    core::Timestamp expires_at;    ///< "never": as long as it takes, unless it makes others act (late_rule.h)
};

/// How patient it is; tests are less so.
struct OutboxPatience {
    core::Millis first_pause{500};
    core::Millis longest_pause{60'000};
    core::Millis look_again{2'000}; ///< for rows that other processes left behind
};

/// Everything that is still to be posted, on disk before anything is sent. One post at a time and in order for each
/// room; several processes may share one profile, a row belongs to the one that claimed it while that one lives. What
/// became of a row is noted however long the disk refuses: until then its room waits.
class Outbox final : public QObject {
    Q_OBJECT

public:
    /// All must outlive the outbox.
    Outbox(store::Store* store, PostGate* gate, const core::Clock* clock, OutboxAccount account,
           OutboxPatience patience = {}, QObject* parent = nullptr);

    /// Queued and on disk when it answers. Sending begins by itself when the outbox is started.
    [[nodiscard]] QCoro::Task<core::Result<store::OutboxId>> add(OutboxOrder order);
    /// The row of an order, for whoever queues it in one commit with other things; then look().
    [[nodiscard]] store::OutboxDraft draft_of(const OutboxOrder& order) const;
    /// The same for a post that carries the hash of a ledger entry, written in the commit of that entry by `words`, on
    /// another thread.
    [[nodiscard]] store::PostAboutEntry draft_about(const OutboxOrder& order,
                                                    std::function<OutgoingPost(const core::LedgerEntry&)> words) const;
    /// Everything that waits or has failed, in order.
    [[nodiscard]] QCoro::Task<core::Result<std::vector<store::OutboxRow>>> undelivered();
    /// A person wants it sent now: a failed one again, a waiting one without its pause. For what makes others act this
    /// is the fresh yes: it has its whole time again. Errors: not_found, conflict (sent, being sent, dropped), storage.
    [[nodiscard]] QCoro::Task<core::Done> retry(store::OutboxId row);
    /// A person does not want it sent any more: it never will be, its words are forgotten, and the ledger notes what
    /// the room will not see. Errors as above.
    [[nodiscard]] QCoro::Task<core::Done> drop(store::OutboxId row, core::Actor by);
    /// Sends what was queued past add().
    void look();
    /// Begins to send, also what an earlier process left.
    void start();
    /// Nothing is sent any more; what is queued stays.
    void stop();
    /// The network is back: do not wait for the pause to end.
    void hurry();
    [[nodiscard]] const OutboxAccount& account() const { return m_account; }
    /// Nothing is being sent right now.
    [[nodiscard]] bool is_idle() const { return m_busy.empty(); }
    /// What the last attempt said; empty after a success.
    [[nodiscard]] const QString& last_error() const { return m_last_error.text; }
    /// The last attempt did not reach the server at all.
    [[nodiscard]] bool is_cut_off() const { return m_last_error.kind == core::ErrorKind::unreachable; }

Q_SIGNALS:
    /// Every step of a row as it comes to our knowledge: queued, being sent, queued again, sent, failed, dropped.
    void changed(const opsdeck::store::OutboxRow& row);
    void sent(const opsdeck::store::OutboxRow& row, const opsdeck::core::Post& post);
    void failed(const opsdeck::store::OutboxRow& row, const QString& why);
    void notice(const QString& text);
    void signed_out();

private:
    QCoro::Task<void> look_for_work();
    void announce(const std::vector<store::OutboxRow>& rows);
    void send_what_is_due(const std::vector<store::OutboxRow>& rows);
    /// `first_due`: the first row counts as due at this time.
    QCoro::Task<void> work(core::RoomId room, core::Timestamp first_due);
    /// True when the room's next row may follow at once.
    QCoro::Task<bool> handle(store::OutboxClaim claim);
    QCoro::Task<InvocationPlace> place_of(core::RunId run);
    QCoro::Task<bool> is_sent(store::OutboxRow row, Sent outcome);
    QCoro::Task<bool> not_sent(store::OutboxClaim claim, NotSent outcome);
    QCoro::Task<bool> give_up(store::OutboxRow row, QString why);
    QCoro::Task<core::Result<store::OutboxRow>> open_row(store::OutboxId row);

    store::Store* m_store;
    const core::Clock* m_clock;
    OutboxAccount m_account;
    OutboxPatience m_patience;
    OutboxSender m_sender;
    PatientWriter m_writer;
    std::set<store::OutboxId> m_announced;
    std::set<core::RoomId> m_busy;
    std::set<core::RoomId> m_wanted; ///< busy rooms that must be looked at once more
    QTimer m_timer;
    core::Error m_last_error{core::ErrorKind::internal, {}, {}}; ///< an empty text: none
    bool m_started = false;
    bool m_looking = false;
    bool m_look_again = false;
    bool m_hurry = false;
};

} // namespace opsdeck::opsflow
