// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userdata/outbox_table.h"

#include "store/database/rows.h"
#include "store/userdata/ledger_table.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace opsdeck::store {
namespace {

OutboxState state_from(const QString& text)
{
    for (const auto state : {OutboxState::queued, OutboxState::sending, OutboxState::sent}) {
        if (text == to_text(state))
            return state;
    }
    return OutboxState::failed;
}

QJsonObject payload_of(const OutboxDraft& draft)
{
    return {
        {QStringLiteral("message"), draft.message},
        {QStringLiteral("props"), draft.props},
        {QStringLiteral("root"), draft.root.value()},
        {QStringLiteral("root_row"), draft.root_row},
        {QStringLiteral("edits"), draft.edits.value()},
        {QStringLiteral("edits_row"), draft.edits_row},
        {QStringLiteral("files"), QJsonArray::fromStringList(draft.files)},
    };
}

OutboxRow read_row(const Query& row)
{
    OutboxRow stored;
    OutboxDraft& draft = stored.draft;
    stored.id = row.integer(0);
    draft.server = row.text(1);
    draft.user = core::UserId(row.text(2));
    draft.room = core::RoomId(row.text(3));
    draft.pending = core::PendingPostId(row.text(4));
    draft.kind = row.text(5);
    draft.run = core::RunId(row.text(6));
    const QJsonObject payload = row.json(7);
    draft.message = payload.value(QLatin1String("message")).toString();
    draft.props = payload.value(QLatin1String("props")).toObject();
    draft.root = core::PostId(payload.value(QLatin1String("root")).toString());
    draft.root_row = payload.value(QLatin1String("root_row")).toInteger();
    draft.edits = core::PostId(payload.value(QLatin1String("edits")).toString());
    draft.edits_row = payload.value(QLatin1String("edits_row")).toInteger();
    for (const auto& file : payload.value(QLatin1String("files")).toArray())
        draft.files.append(file.toString());
    stored.state = state_from(row.text(8));
    stored.attempts = row.small(9);
    stored.answer_unknown = row.flag(10);
    stored.next_attempt_at = row.time(11);
    draft.created_at = row.time(12);
    draft.expires_at = row.time(13);
    stored.last_error = row.text(14);
    stored.claimed_by = row.text(15);
    stored.file_ids = row.text(16).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    stored.post = core::PostId(row.text(17));
    stored.dropped_at = row.time(18);
    stored.upload_failures = row.small(19);
    stored.note = row.text(20);
    return stored;
}

/// Finds the post that a row refers to by number, if that one has become a post.
core::Done resolve(Connection& connection, OutboxId number, core::PostId& post, bool& failed)
{
    if (number == 0)
        return {};
    auto target = first_row(connection.query("outbox_by_id", number), read_row);
    if (!target)
        return core::failure(std::move(target.error()));
    if (*target && (*target)->state == OutboxState::sent)
        post = (*target)->post;
    else
        failed = true; // rows of a room go in order: whatever is before and not sent never will be
    return {};
}

core::Result<std::optional<OutboxClaim>> claim(Connection& connection, const QString& server, const core::UserId& user,
                                               const core::RoomId& room, const QString& owner,
                                               const QStringList& living, core::Timestamp now)
{
    auto head = first_row(connection.query("outbox_heads", room, now, server, user), read_row);
    if (!head)
        return core::failure(std::move(head.error()));
    if (!*head)
        return std::nullopt;
    OutboxClaim claim{**head, (*head)->draft.root, (*head)->draft.edits, false, (*head)->answer_unknown};
    auto& row = claim.row;
    if (row.state == OutboxState::sending) {
        if (row.claimed_by == owner || living.contains(row.claimed_by))
            return std::nullopt;
        claim.answer_unknown = true; // its sender died in the middle
    } else if (row.next_attempt_at > now) {
        return std::nullopt;
    }
    auto done = resolve(connection, row.draft.root_row, claim.root, claim.target_failed);
    if (done)
        done = resolve(connection, row.draft.edits_row, claim.edits, claim.target_failed);
    if (done)
        done = connection.run("outbox_claim", row.id, owner, claim.answer_unknown);
    if (!done)
        return core::failure(std::move(done.error()));
    row.state = OutboxState::sending;
    row.claimed_by = owner;
    row.answer_unknown = claim.answer_unknown;
    ++row.attempts;
    return claim;
}

} // namespace

core::Result<OutboxId> OutboxTable::add_in(Connection& connection, const OutboxDraft& draft)
{
    if (auto done = connection.run("outbox_add", draft.server, draft.user, draft.room, draft.pending, draft.kind,
                                   draft.run, payload_of(draft), draft.created_at, draft.expires_at);
        !done)
        return core::failure(std::move(done.error()));
    return connection.last_row();
}

Answer<OutboxId> OutboxTable::add(OutboxDraft draft)
{
    return m_database.write([draft = std::move(draft)](Connection& connection) { return add_in(connection, draft); });
}

Answer<std::optional<OutboxClaim>> OutboxTable::claim_next(QString server, core::UserId user, core::RoomId room,
                                                           QString owner, QStringList living, core::Timestamp now)
{
    const auto job = [server = std::move(server), user = std::move(user), room = std::move(room),
                      owner = std::move(owner), living = std::move(living), now,
                      doubts = m_doubts_everything](Connection& connection) {
        auto claimed = claim(connection, server, user, room, owner, living, now);
        if (claimed && *claimed && doubts)
            (*claimed)->answer_unknown = true;
        return claimed;
    };
    return m_database.write(job, DatabaseThread::Commit::later);
}

Answer<bool> OutboxTable::release(OutboxId row, QString owner, OutboxSetback setback)
{
    const auto job = [row, owner = std::move(owner), setback = std::move(setback)](Connection& connection) {
        return changed_row(connection, "outbox_release", row, owner, setback.next_attempt_at, setback.error,
                           setback.answer_unknown, setback.upload_failed);
    };
    return m_database.write(job, DatabaseThread::Commit::later);
}

Answer<bool> OutboxTable::mark_sent(OutboxId row, core::PostId post, QString note)
{
    const auto job = [row, post = std::move(post), note = std::move(note)](Connection& c) -> core::Result<bool> {
        auto marked = changed_row(c, "outbox_mark_sent", row, post, note);
        if (!marked || !*marked)
            return marked;
        const auto sent = first_row(c.query("outbox_by_id", row), read_row);
        if (!sent)
            return core::failure(sent.error());
        const bool has_run = sent->has_value() && !(*sent)->draft.run.is_empty();
        if (has_run) {
            if (auto told = c.run("run_post", (*sent)->draft.run, (*sent)->draft.kind, post); !told)
                return core::failure(std::move(told.error()));
        }
        return true;
    };
    return m_database.write(job, DatabaseThread::Commit::later);
}

Answer<bool> OutboxTable::mark_failed(OutboxId row, QString error)
{
    const auto job = [row, error = std::move(error)](Connection& connection) {
        return changed_row(connection, "outbox_mark_failed", row, error);
    };
    return m_database.write(job, DatabaseThread::Commit::later);
}

Answer<bool> OutboxTable::set_file_ids(OutboxId row, QStringList file_ids)
{
    const auto job = [row, ids = file_ids.join(QLatin1Char(' '))](Connection& connection) {
        return changed_row(connection, "outbox_set_file_ids", row, ids);
    };
    return m_database.write(job, DatabaseThread::Commit::later);
}

Answer<bool> OutboxTable::retry(OutboxId row, core::Timestamp now, core::Timestamp expires_at)
{
    return m_database.write([=](Connection& connection) -> core::Result<bool> {
        auto again = changed_row(connection, "outbox_retry", row, now, expires_at);
        return !again || *again ? again : changed_row(connection, "outbox_hasten", row, now);
    });
}

Answer<bool> OutboxTable::drop(OutboxId row, core::Timestamp now, std::optional<core::LedgerEntry> entry)
{
    const auto job = [row, now, entry = std::move(entry)](Connection& connection) -> core::Result<bool> {
        auto dropped = changed_row(connection, "outbox_drop", row, now);
        if (!dropped || !*dropped || !entry)
            return dropped;
        if (auto noted = LedgerTable::append_in(connection, *entry); !noted)
            return core::failure(std::move(noted.error()));
        return true;
    };
    return m_database.write(job, DatabaseThread::Commit::own);
}

Answer<bool> OutboxTable::remove(OutboxId row)
{
    return m_database.write([row](Connection& connection) { return changed_row(connection, "outbox_remove", row); });
}

QString OutboxTable::too_late_text()
{
    return QCoreApplication::translate(
        "Store", "Its time was over before it could be sent, so it was not sent. Send it again if it is still wanted.");
}

Answer<std::vector<OutboxRow>> OutboxTable::expire(core::Timestamp now)
{
    using Rows = std::vector<OutboxRow>;
    const auto job = [now](Connection& connection) -> core::Result<Rows> {
        auto rows = all_rows(connection.query("outbox_expired", now), read_row);
        if (!rows)
            return rows;
        for (auto& row : *rows) {
            row.state = OutboxState::failed;
            row.last_error = too_late_text();
            if (auto done = connection.run("outbox_mark_failed", row.id, row.last_error); !done)
                return core::failure(std::move(done.error()));
        }
        return rows;
    };
    return m_database.write(job, DatabaseThread::Commit::later);
}

Answer<int> OutboxTable::forget_sent(core::Timestamp made_before)
{
    return m_database.write(
        [made_before](Connection& connection) { return changed_rows(connection, "outbox_forget_sent", made_before); });
}

Answer<std::optional<OutboxRow>> OutboxTable::by_id(OutboxId row)
{
    return m_database.read([row](Connection& c) { return first_row(c.query("outbox_by_id", row), read_row); });
}

Answer<std::optional<OutboxRow>> OutboxTable::by_pending(core::PendingPostId pending)
{
    return m_database.read([pending = std::move(pending)](Connection& c) {
        return first_row(c.query("outbox_by_pending", pending), read_row);
    });
}

Answer<std::vector<OutboxRow>> OutboxTable::of_run(core::RunId run)
{
    return m_database.read(
        [run = std::move(run)](Connection& c) { return all_rows(c.query("outbox_of_run", run), read_row); });
}

Answer<std::vector<OutboxRow>> OutboxTable::unsent_in(core::RoomId room)
{
    return m_database.read(
        [room = std::move(room)](Connection& c) { return all_rows(c.query("outbox_unsent_in", room), read_row); });
}

Answer<std::vector<OutboxRow>> OutboxTable::pending_of(QString server, core::UserId user)
{
    return m_database.read([server = std::move(server), user = std::move(user)](Connection& c) {
        return all_rows(c.query("outbox_of_account", server, user, false), read_row);
    });
}

Answer<std::vector<OutboxRow>> OutboxTable::undelivered_of(QString server, core::UserId user)
{
    return m_database.read([server = std::move(server), user = std::move(user)](Connection& c) {
        return all_rows(c.query("outbox_undelivered", server, user), read_row);
    });
}

Answer<std::vector<OutboxRow>> OutboxTable::failed_of(QString server, core::UserId user)
{
    return m_database.read([server = std::move(server), user = std::move(user)](Connection& c) {
        return all_rows(c.query("outbox_of_account", server, user, true), read_row);
    });
}

} // namespace opsdeck::store
