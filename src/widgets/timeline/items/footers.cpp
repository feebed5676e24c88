// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/emoji_table.h"
#include "core/text/elide.h"
#include "widgets/timeline/items/parts.h"
#include "widgets/timeline/words.h"

#include <QHash>

namespace opsdeck::widgets {
namespace {

using Verb = ItemAction::Verb;

constexpr int file_width = 260;
constexpr int file_height = 48;
constexpr int most_reactions = 30;

bool is_image(const core::FileInfo& file) { return file.mime_type.startsWith(QLatin1String("image/")); }

QString file_facts(const core::FileInfo& file)
{
    QStringList facts;
    const QString kind = file.extension.isEmpty() ? Words::tr("File") : file.extension.toUpper();
    facts << kind;
    if (is_image(file) && file.width > 0 && file.height > 0)
        facts << QStringLiteral("%1 × %2").arg(file.width).arg(file.height);
    if (file.size > 0)
        facts << core::bytes_text(file.size);
    return facts.join(QStringLiteral(" · "));
}

void add_file(LayoutBuilder& builder, const core::FileInfo& file, QRect rect)
{
    const Theme& theme = builder.theme();
    const QString facts = file_facts(file);
    Spot spot;
    spot.rects = {rect};
    spot.action.verb = Verb::open_file;
    spot.action.file = file;
    spot.name = Words::tr("Open %1, %2").arg(file.name, facts);
    const auto index = static_cast<int>(builder.add_spot(std::move(spot)));
    builder.add(BoxPiece{QRectF(rect), qreal(theme.scaled(6)), Role::surface, Role::border, {}, false, index});
    const int inset = theme.space(Space::small);
    const int tile_side = rect.height() - 2 * inset;
    const QRect tile(rect.left() + inset, rect.top() + inset, tile_side, tile_side);
    builder.add(BoxPiece{QRectF(tile),
                         qreal(theme.scaled(4)),
                         is_image(file) ? Role::accent_soft : Role::neutral_soft,
                         {},
                         {},
                         false,
                         -1});
    const int edge = tile_side / 4;
    builder.add_icon(is_image(file) ? QStringLiteral("image") : QStringLiteral("file"),
                     tile.adjusted(edge, edge, -edge, -edge), is_image(file) ? Role::accent : Role::muted);
    const int left = tile.right() + 1 + inset;
    const int width = rect.right() - inset - left;
    const int name_height = builder.line_height(TextStyle::small);
    const int facts_height = builder.line_height(TextStyle::caption);
    const int top = rect.top() + (rect.height() - name_height - facts_height) / 2;
    builder.add_label(file.name, {{left, top}, width, Role::text, true, QStringLiteral("\n"), 1});
    builder.add_label(facts, {{left, top + name_height}, width, Role::muted, false, {}, 1}, TextStyle::caption);
}

} // namespace

void add_files(LayoutBuilder& builder)
{
    const Theme& theme = builder.theme();
    const std::vector<core::FileInfo>& files = builder.item().post.files;
    if (files.empty())
        return;
    const int gap = theme.space(Space::small);
    const int width = std::min(builder.text_width(), theme.scaled(file_width));
    const int height = theme.scaled(file_height);
    int x = builder.text_left();
    builder.y += theme.space(Space::tight) + theme.space(Space::hair);
    for (const core::FileInfo& file : files) {
        if (x > builder.text_left() && x + width > builder.text_left() + builder.text_width()) {
            x = builder.text_left();
            builder.y += height + gap;
        }
        add_file(builder, file, {x, builder.y, width, height});
        x += width + gap;
    }
    builder.y += height;
}

void add_reactions(LayoutBuilder& builder)
{
    const Theme& theme = builder.theme();
    const opsflow::TimelineItem& item = builder.item();
    QStringList order;
    QHash<QString, int> counts;
    QSet<QString> mine;
    for (const core::Reaction& reaction : item.post.reactions) {
        if (counts[reaction.emoji]++ == 0)
            order << reaction.emoji;
        if (!builder.context().me.is_empty() && reaction.user == builder.context().me)
            mine.insert(reaction.emoji);
    }
    if (order.isEmpty())
        return;
    std::vector<CardButton> chips;
    for (const QString& emoji : order.mid(0, most_reactions)) {
        const QString character = core::emoji_character(emoji);
        ItemAction action;
        action.verb = Verb::react;
        action.post = item.post.id;
        action.text = emoji;
        const bool is_mine = mine.contains(emoji);
        const QString name = Words::tr("%1: %2").arg(emoji).arg(counts.value(emoji)) + QStringLiteral(". ") +
                             (is_mine ? Words::tr("Take mine back") : Words::tr("Add mine"));
        chips.push_back({(character.isEmpty() ? QLatin1Char(':') + emoji + QLatin1Char(':') : character) +
                             QLatin1Char(' ') + QString::number(counts.value(emoji)),
                         {},
                         is_mine ? ButtonPiece::Look::chip_on : ButtonPiece::Look::chip,
                         action,
                         name});
    }
    ItemAction choose;
    choose.verb = Verb::choose_reaction;
    choose.post = item.post.id;
    chips.push_back({{}, QStringLiteral("smile"), ButtonPiece::Look::chip, choose, Words::tr("React")});
    builder.y -= theme.space(Space::tight);
    add_buttons(builder, builder.text_left(), builder.text_width(), chips);
}

void add_thread(LayoutBuilder& builder)
{
    const opsflow::TimelineItem& item = builder.item();
    if (item.reply_count < 1 || item.parent)
        return;
    ItemAction action;
    action.verb = Verb::open_thread;
    action.post = item.post.id;
    const QString words = Words::tr("%n replies", nullptr, item.reply_count);
    const int edge = builder.theme().space(Space::tight);
    builder.y =
        builder
            .add_button({builder.text_left() - edge, builder.y}, item.reply_count == 1 ? Words::tr("1 reply") : words,
                        QStringLiteral("thread"), ButtonPiece::Look::quiet, action)
            .bottom() +
        1;
}

void add_delivery_problem(LayoutBuilder& builder)
{
    const opsflow::TimelineItem& item = builder.item();
    if (item.delivery != opsflow::Delivery::failed)
        return;
    const Theme& theme = builder.theme();
    builder.y += theme.space(Space::tight);
    const int side = theme.scaled(14);
    const int height = builder.line_height(TextStyle::small);
    builder.add_icon(QStringLiteral("warning"), {builder.text_left(), builder.y + (height - side) / 2, side, side},
                     Role::danger);
    const int left = builder.text_left() + side + theme.scaled(6);
    const QString why =
        item.delivery_problem.isEmpty() ? Words::tr("Not sent.") : Words::tr("Not sent: %1").arg(item.delivery_problem);
    TextLook look;
    look.style = TextStyle::small;
    const TextPlace place{
        {left, builder.y}, builder.text_width() - (left - builder.text_left()), Role::danger, false, {}, 3};
    builder.y = builder.add_text(why, place, look).bottom() + 1;
    ItemAction again;
    again.verb = Verb::send_again;
    again.row = item.outbox_row;
    ItemAction drop = again;
    drop.verb = Verb::drop;
    builder.y -= theme.space(Space::tight);
    add_buttons(builder, builder.text_left(), builder.text_width(),
                {{Words::tr("Send again"), QStringLiteral("retry"), ButtonPiece::Look::normal, again},
                 {Words::tr("Discard"), QStringLiteral("trash"), ButtonPiece::Look::quiet, drop}});
}

void add_parent_quote(LayoutBuilder& builder)
{
    const Theme& theme = builder.theme();
    const opsflow::ParentQuote& parent = *builder.item().parent;
    const int height = builder.line_height(TextStyle::small);
    const int side = theme.scaled(14);
    const int column = builder.margin() + builder.avatar_size();
    builder.add_icon(QStringLiteral("reply"), {column - side, builder.y + (height - side) / 2, side, side},
                     Role::muted);
    QString words = parent.author;
    if (!parent.text.isEmpty())
        words += (words.isEmpty() ? QString() : QStringLiteral(": ")) + parent.text;
    if (words.isEmpty())
        words = Words::tr("an older post");
    const TextPlace place{{builder.text_left(), builder.y}, builder.text_width(), Role::muted, false, {}, 1};
    const QRect rect = builder.add_label(words, place);
    Spot spot;
    spot.rects = {rect};
    spot.action.verb = Verb::show_post;
    spot.action.post = parent.post;
    spot.name = Words::tr("In reply to %1. Show it").arg(words);
    spot.is_link = true;
    builder.add_spot(std::move(spot));
    builder.y = rect.bottom() + 1;
}

} // namespace opsdeck::widgets
