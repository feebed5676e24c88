// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// One row after the other of a room: claimed, sent, and what became of it noted.
#include "core/logging.h"
#include "opsflow/outbox/outbox.h"
#include "opsflow/outbox/send_policy.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QCoreApplication>
#include <QPointer>
#include <QRandomGenerator>
#include <qcoro/qcorofuture.h>

#include <utility>

namespace opsdeck::opsflow {

QCoro::Task<void> Outbox::work(core::RoomId room, core::Timestamp first_due)
{
    const QPointer<Outbox> self(this);
    bool more = true;
    bool any = false;
    while (more && m_started) {
        const QString owner = m_store->presence().token();
        const core::Timestamp due = std::max(m_clock->now(), std::exchange(first_due, core::Timestamp()));
        auto claiming = m_store->userdata().outbox().claim_next(m_account.server, m_account.user, room, owner,
                                                                m_store->presence().living(), due);
        core::Result<std::optional<store::OutboxClaim>> claim = co_await claiming;
        if (!self)
            co_return;
        more = false;
        if (!claim)
            m_last_error = claim.error();
        m_writer.heard(claim ? core::Error{} : claim.error()); // the timer tries again
        if (claim && claim->has_value()) {
            any = true;
            store::OutboxClaim claimed = std::move(**claim);
            m_announced.insert(claimed.row.id);
            Q_EMIT changed(claimed.row);
            if (self)
                more = co_await handle(std::move(claimed));
        }
        if (!self)
            co_return;
    }
    m_busy.erase(room);
    // Nothing to claim may mean that another process is at it: the timer looks again, not a loop.
    if (m_wanted.erase(room) > 0 || any)
        look();
}

QCoro::Task<InvocationPlace> Outbox::place_of(core::RunId run)
{
    InvocationPlace place;
    auto reading = m_store->userdata().outbox().of_run(run);
    const QString base = m_account.permalink_base;
    const core::Result<std::vector<store::OutboxRow>> rows = co_await reading;
    if (rows) {
        for (const store::OutboxRow& row : *rows) {
            if (row.draft.kind == post_kind::invocation && !row.post.is_empty())
                place.post = row.post;
        }
    }
    if (!place.post.is_empty() && !base.isEmpty())
        place.permalink = base + place.post.value();
    co_return place;
}

QCoro::Task<bool> Outbox::handle(store::OutboxClaim claim)
{
    const QPointer<Outbox> self(this);
    store::OutboxRow row = claim.row;
    if (claim.target_failed && (row.draft.edits_row != 0 || row.draft.kind == post_kind::progress)) {
        // A progress post without its invocation tells nobody anything.
        const QString why = QCoreApplication::translate("Outbox", "The post it belongs to could not be sent.");
        co_return co_await give_up(std::move(row), why);
    }
    InvocationPlace place;
    if (!row.draft.run.is_empty() && row.draft.kind == post_kind::result) {
        place = co_await place_of(row.draft.run);
        if (!self)
            co_return false;
    }
    SendOutcome outcome = co_await m_sender.send(claim, place);
    if (!self)
        co_return false;
    if (auto* not_sent_yet = std::get_if<NotSent>(&outcome)) {
        NotSent reason = std::move(*not_sent_yet);
        co_return co_await not_sent(std::move(claim), std::move(reason));
    }
    Sent done = std::get<Sent>(std::move(outcome));
    co_return co_await is_sent(std::move(row), std::move(done));
}

QCoro::Task<bool> Outbox::is_sent(store::OutboxRow row, Sent outcome)
{
    const QPointer<Outbox> self(this);
    m_last_error = {core::ErrorKind::internal, {}, {}};
    store::OutboxTable* const table = &m_store->userdata().outbox();
    PatientWriter::Write mark = [table, id = row.id, post = outcome.post.id, note = outcome.note] {
        return table->mark_sent(id, post, note);
    };
    // Should we die before it is noted, the next one finds the post by its marks.
    co_await m_writer.write(std::move(mark));
    if (!self)
        co_return false;
    row.state = store::OutboxState::sent;
    row.post = outcome.post.id;
    row.note = outcome.note;
    row.last_error.clear();
    row.answer_unknown = false;
    if (!outcome.note.isEmpty())
        Q_EMIT notice(outcome.note);
    if (self)
        Q_EMIT changed(row);
    if (self)
        Q_EMIT sent(row, outcome.post);
    co_return true;
}

QCoro::Task<bool> Outbox::not_sent(store::OutboxClaim claim, NotSent outcome)
{
    const QPointer<Outbox> self(this);
    store::OutboxRow row = claim.row;
    const AfterFailure next = after_failure(outcome.error);
    m_last_error = outcome.error;
    qCInfo(log_opsflow) << "post not sent, kind" << row.draft.kind << "attempt" << row.attempts
                        << core::to_text(outcome.error.kind) << outcome.error.detail;
    if (next == AfterFailure::give_up)
        co_return co_await give_up(std::move(row), outcome.error.text);
    store::OutboxSetback setback;
    setback.next_attempt_at = m_clock->now() + send_pause(row.attempts, QRandomGenerator::global()->generateDouble(),
                                                          m_patience.first_pause, m_patience.longest_pause);
    setback.error = outcome.error.text;
    setback.answer_unknown = claim.answer_unknown || (next == AfterFailure::look_first && !outcome.surely_not);
    setback.upload_failed = outcome.upload_failed;
    store::OutboxTable* const table = &m_store->userdata().outbox();
    PatientWriter::Write release = [table, id = row.id, owner = m_store->presence().token(), setback] {
        return table->release(id, owner, setback);
    };
    co_await m_writer.write(std::move(release));
    if (!self)
        co_return false;
    row.state = store::OutboxState::queued;
    row.claimed_by.clear();
    row.next_attempt_at = setback.next_attempt_at;
    row.last_error = setback.error;
    row.answer_unknown = row.answer_unknown || setback.answer_unknown;
    row.upload_failures += setback.upload_failed ? 1 : 0;
    if (next == AfterFailure::wait_sign_in) {
        stop();
        Q_EMIT signed_out();
    }
    if (self)
        Q_EMIT changed(row);
    co_return false;
}

QCoro::Task<bool> Outbox::give_up(store::OutboxRow row, QString why)
{
    const QPointer<Outbox> self(this);
    store::OutboxTable* const table = &m_store->userdata().outbox();
    PatientWriter::Write mark = [table, id = row.id, why] { return table->mark_failed(id, why); };
    co_await m_writer.write(std::move(mark));
    if (!self)
        co_return false;
    row.state = store::OutboxState::failed;
    row.last_error = why;
    row.claimed_by.clear();
    Q_EMIT changed(row);
    if (self)
        Q_EMIT failed(row, why);
    co_return true;
}

} // namespace opsdeck::opsflow
