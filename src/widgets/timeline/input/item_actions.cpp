// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/input/item_actions.h"

#include "widgets/timeline/words.h"

namespace opsdeck::widgets {
namespace {

using opsflow::TimelineItem;
using Kind = TimelineItem::Kind;
using Verb = ItemAction::Verb;

class Offers final {
public:
    explicit Offers(const TimelineItem& item)
        : m_item(item)
    {}

    std::vector<ItemOffer> all()
    {
        add(Words::tr("Copy text"), QStringLiteral("Shift+Y"), Verb::copy_item);
        if (!m_item.post.id.is_empty())
            add(Words::tr("Copy link"), QStringLiteral("Y"), Verb::copy_link);
        line();
        add_of_run();
        add_of_gap();
        add_of_outbox();
        add_of_post();
        while (!m_offers.empty() && m_offers.back().label.isEmpty())
            m_offers.pop_back();
        return std::move(m_offers);
    }

private:
    ItemAction& add(const QString& label, const QString& key, Verb verb)
    {
        ItemAction action;
        action.verb = verb;
        action.post = m_item.post.id;
        action.row = m_item.outbox_row;
        m_offers.push_back({label, key, action});
        return m_offers.back().action;
    }
    void line()
    {
        if (!m_offers.empty() && !m_offers.back().label.isEmpty())
            m_offers.push_back({});
    }

    void add_of_run()
    {
        if (!m_item.run)
            return;
        const opsflow::RunCard& run = *m_item.run;
        const bool is_over = run.outcome || core::is_final(run.state);
        const auto offer = [&](const QString& label, const QString& key, Verb verb) {
            ItemAction& action = add(label, key, verb);
            action.run = run.run;
            action.text = run.line;
        };
        offer(Words::tr("Open log and details"), QStringLiteral("Enter"), Verb::open_run);
        if (is_over && !run.line.isEmpty())
            offer(Words::tr("Re-run"), {}, Verb::rerun);
        if (is_over && run.can_roll_back)
            offer(Words::tr("Roll back…"), {}, Verb::roll_back);
        if (!is_over && run.is_mine)
            offer(Words::tr("Cancel"), {}, Verb::cancel);
        line();
    }
    void add_of_gap()
    {
        if (!m_item.gap || m_item.gap->is_closed)
            return;
        add(Words::tr("+1, I want it too"), {}, Verb::gap_plus_one).text = m_item.gap->line;
        add(Words::tr("Automate this"), QStringLiteral("Enter"), Verb::automate).text = m_item.gap->line;
        line();
    }
    void add_of_outbox()
    {
        if (m_item.delivery != opsflow::Delivery::failed)
            return;
        add(Words::tr("Send again"), QStringLiteral("Enter"), Verb::send_again);
        add(Words::tr("Discard"), {}, Verb::drop);
        line();
    }
    void add_of_post()
    {
        const bool is_sent = !m_item.post.id.is_empty();
        const bool is_talk = m_item.kind != Kind::folded && is_sent && !m_item.post.is_deleted();
        if (is_talk) {
            const bool is_reply = m_item.post.is_reply();
            add(Words::tr("Reply"), QStringLiteral("R"), Verb::reply).post =
                is_reply ? m_item.post.root : m_item.post.id;
            add(Words::tr("Open thread"), QStringLiteral("T"), Verb::open_thread).post =
                is_reply ? m_item.post.root : m_item.post.id;
            add(Words::tr("React"), QStringLiteral("+"), Verb::choose_reaction);
        }
        // Posts of runs and gaps are the record of what was done: they are not rewritten from here.
        if (is_talk && m_item.is_own && m_item.kind == Kind::post) {
            line();
            add(Words::tr("Edit"), QStringLiteral("E"), Verb::edit);
            add(Words::tr("Delete…"), QStringLiteral("Del"), Verb::remove);
        }
        if (is_sent) {
            line();
            add(Words::tr("Mark unread from here"), QStringLiteral("U"), Verb::mark_unread_from);
        }
    }

    const TimelineItem& m_item;
    std::vector<ItemOffer> m_offers;
};

} // namespace

std::vector<ItemOffer> offers_of(const TimelineItem& item) { return Offers(item).all(); }

ItemAction default_action(const TimelineItem& item, const ItemLayout& layout)
{
    const std::vector<ItemOffer> offers = offers_of(item);
    for (const ItemOffer& offer : offers) {
        if (offer.key == QStringLiteral("Enter"))
            return offer.action;
    }
    if (layout.spots.size() == 1)
        return layout.spots.front().action;
    for (const ItemOffer& offer : offers) {
        if (offer.action.verb == Verb::open_thread)
            return offer.action;
    }
    return {};
}

QStringList quick_reactions()
{
    return {QStringLiteral("+1"),   QStringLiteral("white_check_mark"),
            QStringLiteral("eyes"), QStringLiteral("tada"),
            QStringLiteral("pray"), QStringLiteral("x")};
}

} // namespace opsdeck::widgets
