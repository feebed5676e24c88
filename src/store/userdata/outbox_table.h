// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger_entry.h"
#include "store/database/database_thread.h"
#include "store/userdata/outbox_row.h"

#include <vector>

namespace opsdeck::store {

/// Why a row goes back to the queue.
struct OutboxSetback {
    core::Timestamp next_attempt_at;
    QString error;               ///< for people
    bool answer_unknown = false; ///< the server may have it
    bool upload_failed = false;  ///< counted, so that a file cannot hold a room for ever
};

/// What is still to be posted. Rows of one room are sent in their order, one at a time, by one process at a time.
class OutboxTable final {
public:
    explicit OutboxTable(DatabaseThread& database)
        : m_database(database)
    {}

    /// Queues; the row is on disk when this answers. A known pending id is `conflict`.
    [[nodiscard]] Answer<OutboxId> add(OutboxDraft draft);
    /// Claims the first unsent row of an account in a room, if it is due and nobody living holds it. Never a row of
    /// another account: nobody posts as somebody else. `living` are the tokens of the processes that still run
    /// (ProcessPresence::living): a claim of anybody else is void.
    [[nodiscard]] Answer<std::optional<OutboxClaim>> claim_next(QString server, core::UserId user, core::RoomId room,
                                                                QString owner, QStringList living, core::Timestamp now);
    /// Back to the queue, to be tried again.
    [[nodiscard]] Answer<bool> release(OutboxId row, QString owner, OutboxSetback setback);
    /// Also when the claim was lost meanwhile: a post that exists is a fact. Its run learns the post's id in the same
    /// commit. `note`: what was left out.
    [[nodiscard]] Answer<bool> mark_sent(OutboxId row, core::PostId post, QString note = {});
    [[nodiscard]] Answer<bool> mark_failed(OutboxId row, QString error);
    /// Remembers uploads, so that a retry does not upload again.
    [[nodiscard]] Answer<bool> set_file_ids(OutboxId row, QStringList file_ids);
    /// A failed row again to the queue (a person said "send again"), a waiting one without its pause. False when it is
    /// neither.
    [[nodiscard]] Answer<bool> retry(OutboxId row, core::Timestamp now, core::Timestamp expires_at);
    /// A person does not want it sent: its words are forgotten, the row stays as a mark, and `entry` is written with it
    /// in one commit. False, and nothing is written, while it is being sent, when it was sent, or dropped before.
    [[nodiscard]] Answer<bool> drop(OutboxId row, core::Timestamp now, std::optional<core::LedgerEntry> entry);
    /// Removes an unsent, unclaimed row that belongs to no run, or a sent one.
    [[nodiscard]] Answer<bool> remove(OutboxId row);
    /// Fails the queued rows whose time is over and that surely never reached the server; returns them.
    [[nodiscard]] Answer<std::vector<OutboxRow>> expire(core::Timestamp now);
    /// Why an expired row was not sent, for people.
    [[nodiscard]] static QString too_late_text();
    /// Forgets sent rows made before; how many.
    [[nodiscard]] Answer<int> forget_sent(core::Timestamp made_before);

    [[nodiscard]] Answer<std::optional<OutboxRow>> by_id(OutboxId row);
    [[nodiscard]] Answer<std::optional<OutboxRow>> by_pending(core::PendingPostId pending);
    [[nodiscard]] Answer<std::vector<OutboxRow>> of_run(core::RunId run);
    /// Not sent yet (queued, sending, failed, but not dropped) in a room, in order: what the timeline shows at its end.
    [[nodiscard]] Answer<std::vector<OutboxRow>> unsent_in(core::RoomId room);
    /// Not sent and not failed, of one account, in order.
    [[nodiscard]] Answer<std::vector<OutboxRow>> pending_of(QString server, core::UserId user);
    [[nodiscard]] Answer<std::vector<OutboxRow>> failed_of(QString server, core::UserId user);
    /// Both.
    [[nodiscard]] Answer<std::vector<OutboxRow>> undelivered_of(QString server, core::UserId user);

    /// The machine was restarted, and that could not be noted in the rows: from now on every row is looked for before
    /// it is sent.
    void doubt_everything() { m_doubts_everything = true; }

    /// For one transaction with other tables: see Userdata::record.
    [[nodiscard]] static core::Result<OutboxId> add_in(Connection& connection, const OutboxDraft& draft);

private:
    DatabaseThread& m_database;
    bool m_doubts_everything = false;
};

} // namespace opsdeck::store
