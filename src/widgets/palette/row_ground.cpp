// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/row_ground.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>
#include <QStyleOptionViewItem>

namespace opsdeck::widgets {
namespace {

constexpr int corner = 6;
constexpr int bar_width = 3;

} // namespace

void paint_row_ground(QPainter& painter, const Theme& theme, const QRect& row, const QStyleOptionViewItem& option)
{
    const bool is_selected = option.state.testFlag(QStyle::State_Selected);
    if (!is_selected && !option.state.testFlag(QStyle::State_MouseOver))
        return;
    const int edge = theme.space(Space::small);
    const QRect ground = row.adjusted(edge, 1, -edge, -1);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(is_selected ? Role::selection : Role::hover));
    painter.drawRoundedRect(ground, theme.scaled(corner), theme.scaled(corner));
    if (!is_selected)
        return;
    const int inset = theme.space(Space::small) - 1;
    const QRect bar(ground.left() + theme.space(Space::hair), ground.top() + inset, theme.scaled(bar_width),
                    ground.height() - 2 * inset);
    painter.setBrush(theme.color(Role::accent));
    painter.drawRoundedRect(QStyle::visualRect(option.direction, ground, bar), bar_width / 2.0, bar_width / 2.0);
}

} // namespace opsdeck::widgets
