// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/outbox/outbox.h"

#include "core/logging.h"
#include "opsflow/outbox/pending_id.h"
#include "opsflow/outbox/send_policy.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QCoreApplication>
#include <QPointer>
#include <QRandomGenerator>
#include <qcoro/qcorofuture.h>

#include <utility>

namespace opsdeck::opsflow {

Outbox::Outbox(store::Store* store, PostGate* gate, const core::Clock* clock, OutboxAccount account,
               OutboxPatience patience, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_account(std::move(account))
    , m_patience(patience)
    , m_sender(gate, &store->userdata().outbox(), clock)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Outbox::look);
}

store::OutboxDraft Outbox::draft_of(const OutboxOrder& order) const
{
    store::OutboxDraft draft;
    draft.server = m_account.server;
    draft.user = m_account.user;
    draft.room = order.room;
    draft.pending = new_pending_id(m_account.user);
    draft.kind = order.kind;
    draft.run = order.run;
    draft.message = order.post.message;
    draft.props = order.post.props();
    draft.root = order.post.root;
    draft.root_row = order.root_row;
    draft.edits_row = order.edits_row;
    draft.created_at = m_clock->now();
    draft.expires_at = order.expires_at;
    for (const OutgoingFile& file : order.post.files)
        draft.files << file.path;
    return draft;
}

QCoro::Task<core::Result<store::OutboxId>> Outbox::add(OutboxOrder order)
{
    const QPointer<Outbox> self(this);
    auto adding = m_store->userdata().outbox().add(draft_of(order));
    core::Result<store::OutboxId> row = co_await adding;
    if (self && row)
        self->look();
    co_return row;
}

void Outbox::start()
{
    m_started = true;
    look();
}

void Outbox::stop()
{
    m_started = false;
    m_timer.stop();
}

void Outbox::hurry()
{
    m_hurry = true;
    look();
}

void Outbox::look()
{
    if (!m_started)
        return;
    if (m_looking) {
        m_look_again = true;
        return;
    }
    m_looking = true;
    look_for_work();
}

QCoro::Task<void> Outbox::look_for_work()
{
    const QPointer<Outbox> self(this);
    auto expiring = m_store->userdata().outbox().expire(m_clock->now());
    const core::Result<std::vector<store::OutboxRow>> expired = co_await expiring;
    if (!self)
        co_return;
    if (expired) {
        for (const store::OutboxRow& row : *expired)
            Q_EMIT failed(row, row.last_error);
        if (!self)
            co_return;
    }
    auto reading = m_store->userdata().outbox().pending_of(m_account.server, m_account.user);
    const core::Result<std::vector<store::OutboxRow>> rows = co_await reading;
    if (!self)
        co_return;
    m_looking = false;
    if (!rows) {
        qCWarning(log_opsflow) << "outbox cannot be read:" << rows.error().detail;
        m_timer.start(m_patience.look_again);
        co_return;
    }

    std::set<core::RoomId> rooms;
    core::Millis soonest = m_patience.look_again;
    const core::Timestamp now = m_clock->now();
    for (const store::OutboxRow& row : *rows) {
        if (!rooms.insert(row.draft.room).second)
            continue; // only the first row of a room may go
        // No pause is longer than the longest: more than that means that the clock was set back.
        const bool is_late = row.next_attempt_at > now + m_patience.longest_pause;
        if (row.next_attempt_at > now && !m_hurry && !is_late) {
            soonest = std::min(soonest, row.next_attempt_at - now);
            continue;
        }
        if (m_busy.count(row.draft.room) > 0)
            m_wanted.insert(row.draft.room); // it may have looked just before this row came
        else if (m_started && m_busy.insert(row.draft.room).second)
            work(row.draft.room, std::max(now, row.next_attempt_at));
    }
    m_hurry = false;
    if (m_look_again) {
        m_look_again = false;
        look();
    } else if (m_started) {
        // Also when there is nothing: another process may leave something behind at any time.
        m_timer.start(std::max(rows->empty() ? 5 * m_patience.look_again : soonest, core::Millis(10)));
    }
}

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
        if (claim && claim->has_value()) {
            any = true;
            store::OutboxClaim claimed = std::move(**claim);
            more = co_await handle(std::move(claimed));
            if (!self)
                co_return;
        }
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

/// True when the room's next row may follow at once.
QCoro::Task<bool> Outbox::handle(store::OutboxClaim claim)
{
    const QPointer<Outbox> self(this);
    store::OutboxRow row = claim.row;
    if (claim.target_failed && (row.draft.edits_row != 0 || row.draft.kind == post_kind::progress)) {
        // A progress post without its invocation tells nobody anything.
        const QString why = QCoreApplication::translate("Outbox", "The post it belongs to could not be sent.");
        auto marking = m_store->userdata().outbox().mark_failed(row.id, why);
        co_await marking;
        if (!self)
            co_return false;
        Q_EMIT failed(row, why);
        co_return true;
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
    m_last_error = {core::ErrorKind::internal, {}, {}};
    auto marking = m_store->userdata().outbox().mark_sent(row.id, done.post.id);
    const core::Result<bool> marked = co_await marking;
    if (!self)
        co_return false;
    if (!marked) // The server has it; we shall find it again by its marks.
        qCWarning(log_opsflow) << "a sent post could not be noted:" << marked.error().detail;
    row.state = store::OutboxState::sent;
    row.post = done.post.id;
    if (!done.note.isEmpty())
        Q_EMIT notice(done.note);
    Q_EMIT sent(row, done.post);
    co_return true;
}

QCoro::Task<bool> Outbox::not_sent(store::OutboxClaim claim, NotSent outcome)
{
    const QPointer<Outbox> self(this);
    const store::OutboxRow row = claim.row;
    const AfterFailure next = after_failure(outcome.error);
    m_last_error = outcome.error;
    qCInfo(log_opsflow) << "post not sent, kind" << row.draft.kind << "attempt" << row.attempts
                        << core::to_text(outcome.error.kind) << outcome.error.detail;
    if (next == AfterFailure::give_up) {
        auto marking = m_store->userdata().outbox().mark_failed(row.id, outcome.error.text);
        co_await marking;
        if (!self)
            co_return false;
        Q_EMIT failed(row, outcome.error.text);
        co_return true;
    }
    const core::Millis pause = send_pause(row.attempts, QRandomGenerator::global()->generateDouble(),
                                          m_patience.first_pause, m_patience.longest_pause);
    const bool unknown = claim.answer_unknown || next == AfterFailure::look_first;
    const QString owner = m_store->presence().token();
    auto releasing =
        m_store->userdata().outbox().release(row.id, owner, m_clock->now() + pause, outcome.error.text, unknown);
    co_await releasing;
    if (!self)
        co_return false;
    if (next == AfterFailure::wait_sign_in) {
        stop();
        Q_EMIT signed_out();
    }
    co_return false;
}

} // namespace opsdeck::opsflow
