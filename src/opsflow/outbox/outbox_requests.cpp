// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a person wants of the outbox: see it, send something now, drop something.
#include "opsflow/outbox/late_rule.h"
#include "opsflow/outbox/outbox.h"
#include "opsflow/posts/opsdeck_props.h"
#include "opsflow/run/ledger_kind.h"

#include <QCoreApplication>
#include <QPointer>
#include <qcoro/qcorofuture.h>

namespace opsdeck::opsflow {
namespace {

core::Error gone() { return {core::ErrorKind::cancelled, {}, {}}; }

core::Error no_such_row(store::OutboxId row)
{
    return {core::ErrorKind::not_found,
            QCoreApplication::translate("Outbox", "Nothing with the number %1 waits here. \"outbox\" lists what does.")
                .arg(row),
            {}};
}

core::Error at_it()
{
    return {core::ErrorKind::conflict,
            QCoreApplication::translate("Outbox", "It is being sent right now. Look again in a moment."),
            {}};
}

/// What the ledger keeps of a post that the room will never see; nothing for a person's own words and for edits.
std::optional<core::LedgerEntry> entry_of_drop(const store::OutboxRow& row, const core::Actor& by, core::Timestamp at)
{
    const bool is_edit = row.draft.edits_row != 0 || !row.draft.edits.is_empty();
    if (row.draft.kind == post_kind::message || is_edit)
        return std::nullopt;
    core::LedgerEntry entry;
    entry.run = row.draft.run;
    entry.kind = ledger_kind::post_dropped;
    entry.at = at;
    entry.body = {{QStringLiteral("post"), row.draft.kind},
                  {QStringLiteral("room"), row.draft.room.value()},
                  {QStringLiteral("queued_at"), core::to_iso(row.draft.created_at)},
                  {QStringLiteral("why_unsent"), row.last_error},
                  {QStringLiteral("may_be_there"), row.answer_unknown},
                  {QStringLiteral("user"), by.user.value()},
                  {QStringLiteral("username"), by.username}};
    return entry;
}

} // namespace

QCoro::Task<core::Result<std::vector<store::OutboxRow>>> Outbox::undelivered()
{
    auto reading = m_store->userdata().outbox().undelivered_of(m_account.server, m_account.user);
    core::Result<std::vector<store::OutboxRow>> rows = co_await reading;
    co_return rows;
}

/// A row of this account that is neither sent nor dropped.
QCoro::Task<core::Result<store::OutboxRow>> Outbox::open_row(store::OutboxId row)
{
    const QPointer<Outbox> self(this);
    auto reading = m_store->userdata().outbox().by_id(row);
    const core::Result<std::optional<store::OutboxRow>> found = co_await reading;
    if (!self || !found)
        co_return core::failure(found ? gone() : found.error());
    const bool is_ours = found->has_value() && (*found)->draft.server == m_account.server &&
                         (*found)->draft.user == m_account.user && core::to_ms((*found)->dropped_at) == 0;
    if (!is_ours)
        co_return core::failure(no_such_row(row));
    if ((*found)->state == store::OutboxState::sent) {
        co_return core::failure(core::ErrorKind::conflict,
                                QCoreApplication::translate("Outbox", "It was sent: the room has it."));
    }
    co_return **found;
}

QCoro::Task<core::Done> Outbox::retry(store::OutboxId row)
{
    const QPointer<Outbox> self(this);
    core::Result<store::OutboxRow> found = co_await open_row(row);
    if (!found || !self)
        co_return core::failure(found ? gone() : found.error());
    const core::Timestamp now = m_clock->now();
    const core::Timestamp before = found->draft.expires_at;
    const core::Timestamp expires_at =
        core::to_ms(before) == 0 ? before : now + std::max(before - found->draft.created_at, core::Millis(acts_within));
    auto retrying = m_store->userdata().outbox().retry(row, now, expires_at);
    const core::Result<bool> queued = co_await retrying;
    if (!self || !queued)
        co_return core::failure(queued ? gone() : queued.error());
    if (!*queued && found->state == store::OutboxState::sending)
        co_return core::failure(at_it());
    found->state = store::OutboxState::queued;
    found->draft.expires_at = expires_at;
    found->next_attempt_at = now;
    Q_EMIT changed(*found);
    if (self)
        look();
    co_return core::Done();
}

QCoro::Task<core::Done> Outbox::drop(store::OutboxId row, core::Actor by)
{
    const QPointer<Outbox> self(this);
    core::Result<store::OutboxRow> found = co_await open_row(row);
    if (!found || !self)
        co_return core::failure(found ? gone() : found.error());
    const core::Timestamp now = m_clock->now();
    auto dropping = m_store->userdata().outbox().drop(row, now, entry_of_drop(*found, by, now));
    const core::Result<bool> dropped = co_await dropping;
    if (!self || !dropped)
        co_return core::failure(dropped ? gone() : dropped.error());
    if (!*dropped)
        co_return core::failure(at_it());
    found->state = store::OutboxState::failed;
    found->dropped_at = now;
    found->draft.message.clear();
    Q_EMIT changed(*found);
    if (self)
        look(); // what waited behind it may go
    co_return core::Done();
}

} // namespace opsdeck::opsflow
