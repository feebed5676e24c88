// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/items/parts.h"

namespace opsdeck::widgets {
namespace {

constexpr int widest_card = 720;
constexpr int bar_width = 3;

} // namespace

int chip_width(const LayoutBuilder& builder, const QString& word)
{
    return builder.label_width(word, TextStyle::caption) + 2 * builder.theme().scaled(6) + 1;
}

QRect add_chip(LayoutBuilder& builder, QPoint at, int height, const QString& word, Role ground, Role ink)
{
    const Theme& theme = builder.theme();
    const int chip_height = builder.line_height(TextStyle::caption) + theme.scaled(1);
    const QRect rect(at.x(), at.y() + (height - chip_height) / 2, chip_width(builder, word), chip_height);
    builder.add(BoxPiece{QRectF(rect), qreal(theme.scaled(4)), ground, {}, {}, false, -1});
    const TextPlace text{{rect.left() + theme.scaled(6), rect.top()}, rect.width(), ink, false, {}, 1};
    builder.add_label(word, text, TextStyle::caption);
    return rect;
}

Card open_card(LayoutBuilder& builder)
{
    const Theme& theme = builder.theme();
    Card card;
    card.bar = builder.begin_box();
    card.ground = builder.begin_box();
    card.edge = builder.begin_box();
    card.top = builder.y;
    const int width = std::min(builder.text_width(), theme.scaled(widest_card));
    const int side = theme.space(Space::medium);
    const int left = builder.text_left() + theme.scaled(bar_width) + side;
    builder.y += theme.space(Space::small);
    card.inner = QRect(left, builder.y, builder.text_left() + width - side - left, 0);
    return card;
}

void close_card(LayoutBuilder& builder, const Card& card, const CardLook& look)
{
    const Theme& theme = builder.theme();
    const int side = theme.space(Space::medium);
    const int bar = theme.scaled(bar_width);
    const qreal radius = theme.scaled(6);
    builder.y += theme.space(Space::small);
    const QRectF outer(builder.text_left(), card.top, card.inner.width() + 2 * side + bar, builder.y - card.top);
    const bool has_bar = look.bar || look.own_bar.isValid();
    if (has_bar)
        builder.end_box(card.bar, {outer, radius, look.bar, {}, look.own_bar, false, -1});
    // The bar looks out from under the card.
    const QRectF ground = has_bar ? outer.adjusted(bar, 0, 0, 0) : outer;
    builder.end_box(card.ground, {ground, has_bar ? radius / 2 : radius, look.ground, {}, {}, false, -1});
    builder.end_box(card.edge, {outer, radius, {}, look.edge, {}, look.is_dashed, -1});
}

void add_buttons(LayoutBuilder& builder, int left, int width, const std::vector<CardButton>& buttons)
{
    if (buttons.empty())
        return;
    const Theme& theme = builder.theme();
    builder.y += theme.space(Space::small);
    int x = left;
    for (const CardButton& button : buttons) {
        const int needed = builder.button_width(button.label, button.icon, button.look);
        if (x > left && x + needed > left + width) {
            x = left;
            builder.y += builder.button_height(button.look) + theme.space(Space::tight);
        }
        const QRect rect =
            builder.add_button({x, builder.y}, button.label, button.icon, button.look, button.action, button.name);
        x = rect.right() + 1 + theme.space(Space::small);
    }
    builder.y += builder.button_height(buttons.back().look);
}

} // namespace opsdeck::widgets
