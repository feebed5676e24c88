// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/markdown_parser.h"
#include "widgets/timeline/blocks/blocks.h"
#include "widgets/timeline/items/parts.h"
#include "widgets/timeline/words.h"

#include <QDateTime>

namespace opsdeck::widgets {
namespace {

constexpr int shown_of_fold = 3;

void add_line(LayoutBuilder& builder, int from, int to, int y, Role role)
{
    builder.add(BoxPiece{QRectF(from, y, std::max(0, to - from), 1), 0, role, {}, {}, false, -1});
}

} // namespace

void build_day(LayoutBuilder& builder)
{
    const Theme& theme = builder.theme();
    const LayoutContext& context = builder.context();
    const QDate day = builder.item().day;
    const QString format = context.locale.dateFormat(QLocale::LongFormat);
    const QString words = context.locale.toString(day, format);
    const int gap = theme.space(Space::medium);
    builder.y = theme.space(Space::large);
    const int height = builder.line_height(TextStyle::small);
    const int width = builder.label_width(words, TextStyle::small) + 1;
    const int left = builder.text_left();
    const int right = context.width - builder.margin();
    builder.add_label(words, {{left, builder.y}, std::min(width, right - left), Role::muted, false, {}, 1},
                      TextStyle::small);
    add_line(builder, left + width + gap, right, builder.y + height / 2, Role::border);
    builder.y += height + theme.space(Space::tight);
}

void build_unread(LayoutBuilder& builder)
{
    const Theme& theme = builder.theme();
    const QString word = Words::tr("New");
    builder.y = theme.space(Space::small);
    const int height = builder.line_height(TextStyle::caption) + theme.space(Space::hair);
    const int right = builder.context().width - builder.margin();
    const int width = chip_width(builder, word);
    add_line(builder, builder.margin(), right - width, builder.y + height / 2, Role::unread);
    add_chip(builder, {right - width, builder.y}, height, word, Role::unread, Role::on_accent);
    builder.y += height + theme.space(Space::hair);
}

void build_start(LayoutBuilder& builder)
{
    const Theme& theme = builder.theme();
    builder.y = theme.space(Space::wide);
    const int side = builder.avatar_size();
    const QRect tile(builder.margin(), builder.y, side, side);
    builder.add(BoxPiece{QRectF(tile), qreal(theme.scaled(8)), Role::accent_soft, {}, {}, false, -1});
    const int inset = side / 4;
    builder.add_icon(QStringLiteral("flag"), tile.adjusted(inset, inset, -inset, -inset), Role::accent);
    TextLook title;
    title.style = TextStyle::title;
    const int left = builder.text_left();
    const int width = builder.text_width();
    builder.y = builder
                    .add_text(Words::tr("This is where the room begins"),
                              {{left, builder.y}, width, Role::text, false, {}, 0}, title)
                    .bottom() +
                1;
    const QString words = builder.item().message.isEmpty()
                              ? Words::tr("Everything that is written and run here stands below, in its order.")
                              : builder.item().message;
    builder.y = builder.add_text(words, {{left, builder.y}, width, Role::muted, false, {}, 0}).bottom() + 1;
    builder.y += theme.space(Space::small);
}

void build_folded(LayoutBuilder& builder)
{
    const Theme& theme = builder.theme();
    builder.y = theme.space(Space::tight);
    const int side = theme.scaled(14);
    const int height = builder.line_height(TextStyle::small);
    const int column = builder.margin() + builder.avatar_size();
    builder.add_icon(QStringLiteral("people"), {column - side, builder.y + (height - side) / 2, side, side},
                     Role::muted);
    const QString part = builder.next_fold();
    const QStringList& lines = builder.item().folded_lines;
    const bool is_open = builder.is_unfolded(part);
    const auto more = static_cast<int>(lines.size()) - shown_of_fold;
    BlockPlace place;
    place.left = builder.text_left();
    place.top = builder.y;
    place.width = builder.text_width();
    place.ink = Role::muted;
    place.style = TextStyle::small;
    QString text = builder.item().message;
    if (is_open)
        text = lines.join(QStringLiteral("\n\n"));
    else if (more > 0)
        text = lines.mid(0, shown_of_fold).join(QStringLiteral(" · "));
    int bottom = add_blocks(builder, core::parse_markdown(text).blocks, place);
    if (more > 0) {
        const int edge = theme.space(Space::tight);
        bottom = add_fold_button(builder, {place.left - edge, bottom}, part, Words::tr("%n more", nullptr, more));
    }
    builder.y = std::max(bottom, place.top + height) + theme.space(Space::tight);
    builder.set_copy_head(builder.context().clock_text(builder.item().post.created_at));
}

} // namespace opsdeck::widgets
