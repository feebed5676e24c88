// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/gaps/gap_book.h"

#include "core/logging.h"
#include "opsflow/gaps/gap_key.h"
#include "opsflow/posts/gap_post.h"
#include "opsflow/posts/opsdeck_props.h"
#include "opsflow/run/run_book.h"

#include <QCoreApplication>
#include <QPointer>
#include <qcoro/qcorofuture.h>

#include <set>

namespace opsdeck::opsflow {
namespace {

constexpr size_t announced_rooms = 3;

/// The automation that answers a line, whether or not the line is complete.
core::DefinitionPtr answering(const core::LineOutcome& outcome)
{
    if (const auto* match = std::get_if<core::LineMatch>(&outcome))
        return match->definition;
    if (const auto* incomplete = std::get_if<core::LineIncomplete>(&outcome))
        return incomplete->definition;
    if (const auto* ambiguous = std::get_if<core::LineAmbiguous>(&outcome))
        return ambiguous->candidates.empty() ? nullptr : ambiguous->candidates.front().definition;
    return nullptr;
}

Gap shown(const store::Gap& stored)
{
    Gap gap;
    gap.key = stored.key;
    gap.line = stored.line;
    gap.times = stored.count;
    gap.first_at = stored.first_at;
    gap.last_at = stored.last_at;
    gap.closed_at = stored.closed_at;
    gap.closed_by = stored.closed_by;
    for (const store::GapAsker& asker : stored.askers) {
        gap.askers.push_back({asker.actor.server, asker.actor.user, asker.actor.username, asker.count});
        if (gap.room.is_empty())
            gap.room = asker.room;
    }
    return gap;
}

} // namespace

GapBook::GapBook(store::Store* store, Outbox* outbox, automation::Catalog* catalog, const core::Clock* clock,
                 QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_outbox(outbox)
    , m_catalog(catalog)
    , m_clock(clock)
{
    connect(catalog, &automation::Catalog::changed, this, [this] { close_answered(); });
}

QCoro::Task<core::Result<FiledGap>> GapBook::file(GapRequest request)
{
    const QPointer<GapBook> self(this);
    const QString key = gap_key(request.line);
    core::LedgerEntry entry;
    entry.kind = ledger_kind::gap_filed;
    entry.at = m_clock->now();
    entry.body = {
        {QStringLiteral("key"), key},
        {QStringLiteral("line"), request.line},
        {QStringLiteral("server"), request.asker.server},
        {QStringLiteral("user"), request.asker.user.value()},
        {QStringLiteral("username"), request.asker.username},
        {QStringLiteral("room"), request.room.value()},
    };
    OutboxOrder order;
    order.kind = post_kind::gap;
    order.room = request.room;
    order.post = gap_post(request.line, key, request.near_matches);
    store::GapFiling filing;
    filing.key = key;
    filing.line = request.line;
    filing.asker = request.asker;
    filing.room = request.room;
    filing.entry = std::move(entry);
    filing.post = m_outbox->draft_of(order);
    auto writing = m_store->userdata().file_gap(std::move(filing));
    const core::Result<store::GapReceipt> filed = co_await writing;
    if (!filed || !self)
        co_return core::failure(filed ? core::Error{core::ErrorKind::cancelled, {}, {}} : filed.error());
    m_outbox->look();
    FiledGap answer;
    answer.key = key;
    answer.times = filed->gap.count;
    co_return answer;
}

QCoro::Task<core::Result<std::vector<Gap>>> GapBook::list(bool with_closed)
{
    auto reading = m_store->userdata().gaps().list(with_closed);
    const core::Result<std::vector<store::Gap>> stored = co_await reading;
    if (!stored)
        co_return core::failure(stored.error());
    std::vector<Gap> gaps;
    for (const store::Gap& gap : *stored)
        gaps.push_back(shown(gap));
    co_return gaps;
}

QCoro::Task<void> GapBook::close_answered()
{
    if (m_closing) {
        m_again = true;
        co_return;
    }
    m_closing = true;
    const QPointer<GapBook> self(this);
    do {
        m_again = false;
        auto reading = m_store->userdata().gaps().list(false);
        const core::Result<std::vector<store::Gap>> open = co_await reading;
        if (!self)
            co_return;
        if (!open)
            break;
        core::BindOptions options;
        options.check_files = false;
        for (const store::Gap& gap : *open) {
            const core::DefinitionPtr definition = answering(m_catalog->match(gap.line, options));
            if (!definition)
                continue;
            co_await close_one(gap, definition);
            if (!self)
                co_return;
        }
    } while (m_again);
    m_closing = false;
}

QCoro::Task<void> GapBook::close_one(store::Gap gap, core::DefinitionPtr definition)
{
    const QPointer<GapBook> self(this);
    store::GapClosing closing;
    closing.key = gap.key;
    closing.by = definition->id;
    closing.entry.kind = ledger_kind::gap_closed;
    closing.entry.at = m_clock->now();
    closing.entry.body = {{QStringLiteral("key"), gap.key}, {QStringLiteral("automation"), definition->id.value()}};
    std::set<core::RoomId> rooms;
    for (const store::GapAsker& asker : gap.askers) {
        if (asker.actor.server != m_outbox->account().server || rooms.size() >= announced_rooms)
            continue;
        if (!rooms.insert(asker.room).second)
            continue;
        OutboxOrder order;
        order.kind = post_kind::gap_closed;
        order.room = asker.room;
        order.post = gap_closed_post(gap.line, gap.key, definition->id, definition->title);
        closing.posts.push_back(m_outbox->draft_of(order));
    }
    auto writing = m_store->userdata().close_gap(std::move(closing));
    const core::Result<bool> was_open = co_await writing;
    if (!self)
        co_return;
    if (!was_open)
        qCWarning(log_opsflow) << "an answered gap could not be closed:" << was_open.error().detail;
    if (!was_open || !*was_open)
        co_return; // another process announces it, or the next look does
    m_outbox->look();
    Q_EMIT closed(
        QCoreApplication::translate("Gaps", "\"%1\" is automated now: %2.").arg(gap.line, definition->id.value()));
}

} // namespace opsdeck::opsflow
