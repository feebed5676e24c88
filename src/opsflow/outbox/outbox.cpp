// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/outbox/outbox.h"

#include "core/logging.h"
#include "opsflow/outbox/late_rule.h"
#include "opsflow/outbox/pending_id.h"

#include <QPointer>
#include <qcoro/qcorofuture.h>

#include <algorithm>
#include <utility>

namespace opsdeck::opsflow {
namespace {

void put_words(store::OutboxDraft* draft, const OutgoingPost& post)
{
    draft->message = post.message;
    draft->props = post.props();
    draft->root = post.root;
    draft->files.clear();
    for (const OutgoingFile& file : post.files)
        draft->files << file.path;
}

} // namespace

Outbox::Outbox(store::Store* store, PostGate* gate, const core::Clock* clock, OutboxAccount account,
               OutboxPatience patience, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_account(std::move(account))
    , m_patience(patience)
    , m_sender(gate, &store->userdata().outbox(), clock)
    , m_writer(patience.first_pause, patience.longest_pause)
{
    connect(&m_writer, &PatientWriter::notice, this, &Outbox::notice);
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
    put_words(&draft, order.post);
    draft.root_row = order.root_row;
    draft.edits_row = order.edits_row;
    draft.created_at = m_clock->now();
    draft.expires_at = order.expires_at;
    if (core::to_ms(draft.expires_at) == 0 && makes_others_act(order.kind, draft.message))
        draft.expires_at = draft.created_at + acts_within;
    return draft;
}

store::PostAboutEntry Outbox::draft_about(const OutboxOrder& order,
                                          std::function<OutgoingPost(const core::LedgerEntry&)> words) const
{
    return [draft = draft_of(order), words = std::move(words)](const core::LedgerEntry& entry) {
        store::OutboxDraft about = draft;
        put_words(&about, words(entry));
        return about;
    };
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
    auto reading = m_store->userdata().outbox().pending_of(m_account.server, m_account.user);
    core::Result<std::vector<store::OutboxRow>> rows = co_await reading;
    if (!self)
        co_return;
    const core::Timestamp now = m_clock->now();
    const bool is_any_over = rows && std::any_of(rows->begin(), rows->end(), [&](const store::OutboxRow& row) {
                                 return row.state == store::OutboxState::queued && !row.answer_unknown &&
                                        core::to_ms(row.draft.expires_at) > 0 && row.draft.expires_at <= now;
                             });
    if (is_any_over) {
        auto expiring = m_store->userdata().outbox().expire(now);
        const core::Result<std::vector<store::OutboxRow>> expired = co_await expiring;
        if (!self)
            co_return;
        for (const store::OutboxRow& row : expired.value_or(std::vector<store::OutboxRow>())) {
            std::erase_if(*rows, [&](const store::OutboxRow& one) { return one.id == row.id; });
            Q_EMIT changed(row);
            if (self)
                Q_EMIT failed(row, row.last_error);
            if (!self)
                co_return;
        }
    }
    m_looking = false;
    if (!rows) {
        qCWarning(log_opsflow) << "outbox cannot be read:" << rows.error().detail;
        if (m_started)
            m_timer.start(m_patience.look_again);
        co_return;
    }
    announce(*rows);
    if (!self)
        co_return;
    if (m_started)
        send_what_is_due(*rows);
    if (std::exchange(m_look_again, false))
        look();
}

void Outbox::announce(const std::vector<store::OutboxRow>& rows)
{
    const QPointer<Outbox> self(this);
    if (rows.empty())
        m_announced.clear();
    for (const store::OutboxRow& row : rows) {
        if (m_announced.insert(row.id).second)
            Q_EMIT changed(row);
        if (!self)
            return;
    }
}

void Outbox::send_what_is_due(const std::vector<store::OutboxRow>& rows)
{
    std::set<core::RoomId> rooms;
    core::Millis soonest = m_patience.look_again;
    const core::Timestamp now = m_clock->now();
    for (const store::OutboxRow& row : rows) {
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
    // Also when there is nothing: another process may leave something behind at any time.
    if (m_started)
        m_timer.start(std::max(rows.empty() ? 5 * m_patience.look_again : soonest, core::Millis(10)));
}

} // namespace opsdeck::opsflow
