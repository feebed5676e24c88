// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "opsflow/timeline/timeline_model.h"

namespace opsdeck::widgets {

/// Time that passes only when a test says so.
class StillClock final : public core::Clock {
public:
    [[nodiscard]] core::Timestamp now() const override { return m_now; }
    [[nodiscard]] core::Millis monotonic() const override { return m_now.time_since_epoch(); }
    void pass(core::Millis time) { m_now += time; }

private:
    core::Timestamp m_now = core::from_ms(1'795'010'400'000); // 2026-11-18 14:00 UTC
};

/// Items of a timeline as a test wants them; a minute passes from one to the next.
class TimelineItems final {
public:
    using Item = opsflow::TimelineItem;
    using Kind = Item::Kind;

    /// Ids are "p<first>" and so on: older posts of the same room are made with smaller numbers.
    explicit TimelineItems(int first = 1000)
        : m_next(first)
    {
        all.reserve(4096); // what add() gave out stays where it is
    }

    Item& add(Kind kind, const QString& author, const QString& text)
    {
        Item item;
        item.kind = kind;
        item.post.id = core::PostId(QStringLiteral("p%1").arg(m_next));
        item.post.user = core::UserId(author);
        item.post.message = text;
        item.post.created_at = core::from_ms(1'795'000'000'000 + m_next * 60'000LL);
        item.post.updated_at = item.post.created_at;
        item.key = QStringLiteral("post:") + item.post.id.value();
        item.author = author;
        item.message = text;
        item.is_own = author == QStringLiteral("ana");
        item.revision = 1;
        ++m_next;
        all.push_back(item);
        return all.back();
    }
    Item& post(const QString& author, const QString& text) { return add(Kind::post, author, text); }
    /// The same author right after.
    Item& also(const QString& text)
    {
        const QString author = all.back().author;
        const core::Timestamp at = all.back().post.created_at;
        Item& item = post(author, text);
        item.starts_group = false;
        item.post.created_at = at + core::Millis(20'000);
        return item;
    }
    Item& run(const QString& author, const QString& line, core::RunState state)
    {
        Item& item = add(Kind::run, author, QStringLiteral("`%1` typed in the room").arg(line));
        opsflow::RunCard card;
        card.run = core::RunId(QStringLiteral("01ARZ3NDEKTSV4RRFFQ69G%1").arg(m_next, 4, 10, QLatin1Char('0')));
        card.line = line;
        card.state = state;
        card.is_mine = true;
        card.has_output = true;
        card.started_at = item.post.created_at;
        card.invocation_post = item.post.id;
        item.run = card;
        return item;
    }
    Item& result(const QString& author, const QString& line, opsflow::Outcome outcome, const QString& headline)
    {
        Item& item = run(author, line, opsflow::state_of(outcome));
        item.kind = Kind::result;
        item.message = opsflow::mark_of(outcome) + QLatin1Char(' ') + headline;
        item.run->outcome = outcome;
        item.run->headline = headline;
        item.run->ended_at = item.run->started_at + core::Millis(38'000);
        item.run->result_post = item.post.id;
        item.run->invocation_post = core::PostId(QStringLiteral("asked"));
        return item;
    }
    Item& gap(const QString& author, const QString& line)
    {
        Item& item = add(Kind::gap, author, QStringLiteral("`%1`\nnot automated yet").arg(line));
        item.gap = opsflow::GapCard{line, line, 1, 1, false, {}};
        return item;
    }
    Item& plain(Kind kind, const QString& key)
    {
        Item item;
        item.kind = kind;
        item.key = key;
        item.revision = 1;
        all.push_back(item);
        return all.back();
    }
    void day(QDate date) { plain(Kind::day, QStringLiteral("day:") + date.toString(Qt::ISODate)).day = date; }

    /// `count` posts of different heights.
    void chatter(int count)
    {
        static const QStringList texts{
            QStringLiteral("ok"),
            QStringLiteral(
                "The pool of the billing database is exhausted again; I look at the long transactions first."),
            QStringLiteral(
                "Three things:\n\n* connections are at the limit\n* the batch of 14:00 still runs\n* nobody deployed"),
            QStringLiteral("```\nERROR pool exhausted\n  at Pool.take\n  at Billing.charge\n```\nthis is what it says"),
        };
        for (int i = 0; i < count; ++i) {
            const QString author = i % 3 == 0 ? QStringLiteral("li") : QStringLiteral("ana");
            post(author, texts.at(m_next % texts.size()));
        }
    }

    std::vector<Item> all;

private:
    int m_next;
};

/// Items of a room where everything that can be is loaded.
inline void show(opsflow::TimelineModel& model, std::vector<opsflow::TimelineItem> items, bool at_start = true,
                 bool at_end = true)
{
    model.set_items(core::RoomId(QStringLiteral("room")), std::move(items), at_start, at_end);
}

} // namespace opsdeck::widgets
