// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database/database_thread.h"
#include "store/userdata/outbox_row.h"

#include <vector>

namespace opsdeck::store {

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
    /// Back to the queue, to be tried again. `answer_unknown` when the server may have it.
    [[nodiscard]] Answer<bool> release(OutboxId row, QString owner, core::Timestamp next_attempt_at, QString error,
                                       bool answer_unknown);
    /// Also when the claim was lost meanwhile: a post that exists is a fact.
    [[nodiscard]] Answer<bool> mark_sent(OutboxId row, core::PostId post);
    [[nodiscard]] Answer<bool> mark_failed(OutboxId row, QString error);
    /// Remembers uploads, so that a retry does not upload again.
    [[nodiscard]] Answer<bool> set_file_ids(OutboxId row, QStringList file_ids);
    /// A failed row again to the queue (a person said "send again"). False when it is not failed.
    [[nodiscard]] Answer<bool> retry(OutboxId row, core::Timestamp now, core::Timestamp expires_at);
    /// Removes an unsent, unclaimed or a finished row.
    [[nodiscard]] Answer<bool> remove(OutboxId row);
    /// Fails the queued rows whose time is over and that surely never reached the server; returns them.
    [[nodiscard]] Answer<std::vector<OutboxRow>> expire(core::Timestamp now);
    /// Forgets sent rows made before; how many.
    [[nodiscard]] Answer<int> forget_sent(core::Timestamp made_before);

    [[nodiscard]] Answer<std::optional<OutboxRow>> by_id(OutboxId row);
    [[nodiscard]] Answer<std::optional<OutboxRow>> by_pending(core::PendingPostId pending);
    [[nodiscard]] Answer<std::vector<OutboxRow>> of_run(core::RunId run);
    /// Not sent yet (queued, sending, failed) in a room, in order: what the timeline shows at its end.
    [[nodiscard]] Answer<std::vector<OutboxRow>> unsent_in(core::RoomId room);
    /// Not sent and not failed, of one account, in order.
    [[nodiscard]] Answer<std::vector<OutboxRow>> pending_of(QString server, core::UserId user);
    [[nodiscard]] Answer<std::vector<OutboxRow>> failed_of(QString server, core::UserId user);

    /// For one transaction with other tables: see Userdata::record.
    [[nodiscard]] static core::Result<OutboxId> add_in(Connection& connection, const OutboxDraft& draft);

private:
    DatabaseThread& m_database;
};

} // namespace opsdeck::store
