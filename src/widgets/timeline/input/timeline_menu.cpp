// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/input/timeline_menu.h"

#include "core/markdown/emoji_table.h"
#include "widgets/timeline/input/item_actions.h"
#include "widgets/timeline/words.h"

#include <QDateTime>
#include <QMenu>

namespace opsdeck::widgets {
namespace {

using Verb = ItemAction::Verb;

/// A menu takes "&" for a mark and a tab for the border of a column; a text from a post means neither.
QString menu_text(QString text)
{
    return text.replace(QLatin1Char('&'), QStringLiteral("&&")).replace(QLatin1Char('\t'), QLatin1Char(' '));
}

void add_action(QMenu* menu, const QString& text, const QString& key, const ItemAction& action, const Perform& perform)
{
    const QString label = key.isEmpty() ? menu_text(text) : menu_text(text) + QLatin1Char('\t') + key;
    QAction* entry = menu->addAction(label);
    QObject::connect(entry, &QAction::triggered, menu, [perform, action] { perform(action); });
}

void add_time(QMenu* menu, const LayoutContext& context, const opsflow::TimelineItem& item)
{
    if (core::to_ms(item.post.created_at) <= 0)
        return;
    const QDateTime local = context.local(item.post.created_at);
    const QString text = context.locale.toString(local, QStringLiteral("dddd, d MMMM yyyy, HH:mm:ss")) +
                         QStringLiteral(" · ") + local.toUTC().toString(QStringLiteral("HH:mm:ss")) +
                         QStringLiteral(" UTC");
    menu->addAction(menu_text(text))->setEnabled(false);
    menu->addSeparator();
}

} // namespace

QMenu* make_reaction_menu(QWidget* parent, const core::PostId& post, const Perform& perform)
{
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("reactions"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setTitle(Words::tr("React"));
    for (const QString& name : quick_reactions()) {
        ItemAction action;
        action.verb = Verb::react;
        action.post = post;
        action.text = name;
        add_action(menu, core::emoji_character(name) + QStringLiteral("  ") + name, {}, action, perform);
    }
    return menu;
}

QMenu* make_item_menu(QWidget* parent, const LayoutContext& context, const opsflow::TimelineItem& item,
                      const Spot* spot, const QString& selected, const Perform& perform)
{
    auto* menu = new QMenu(parent);
    menu->setObjectName(QStringLiteral("item_menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    add_time(menu, context, item);
    if (!selected.isEmpty()) {
        ItemAction copy;
        copy.verb = Verb::copy_code;
        copy.text = selected;
        add_action(menu, Words::tr("Copy selection"), QStringLiteral("Ctrl+C"), copy, perform);
    }
    if (spot && spot->action.verb == Verb::open_link) {
        ItemAction copy;
        copy.verb = Verb::copy_code;
        copy.text = spot->action.url.toString();
        add_action(menu, Words::tr("Open link"), {}, spot->action, perform);
        add_action(menu, Words::tr("Copy address"), {}, copy, perform);
        menu->addSeparator();
    }
    for (const ItemOffer& offer : offers_of(item)) {
        if (offer.label.isEmpty())
            menu->addSeparator();
        else if (offer.action.verb == Verb::choose_reaction)
            menu->addMenu(make_reaction_menu(menu, offer.action.post, perform));
        else
            add_action(menu, offer.label, offer.key, offer.action, perform);
    }
    return menu;
}

} // namespace opsdeck::widgets
