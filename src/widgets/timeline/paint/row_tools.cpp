// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/paint/row_tools.h"

#include "widgets/theme/theme.h"
#include "widgets/timeline/layout/mirror.h"
#include "widgets/timeline/paint/item_painter.h"
#include "widgets/timeline/words.h"

#include <QPainter>

namespace opsdeck::widgets {
namespace {

using Verb = ItemAction::Verb;
using Kind = opsflow::TimelineItem::Kind;

constexpr int tool_side = 26;
constexpr int rise = 14; ///< over the row's upper edge

} // namespace

RowTools row_tools(const Theme& theme, const opsflow::TimelineItem& item, QRect row, bool is_mirrored)
{
    RowTools tools;
    const bool is_post =
        item.kind == Kind::post || item.kind == Kind::run || item.kind == Kind::result || item.kind == Kind::gap;
    if (!is_post || row.isNull() || item.post.id.is_empty() || item.post.is_deleted())
        return tools;
    const int side = theme.scaled(tool_side);
    const int edge = theme.space(Space::hair);
    const auto add = [&](const char* icon, const QString& name, Verb verb) {
        Spot spot;
        spot.action.verb = verb;
        spot.action.post = verb == Verb::reply && item.post.is_reply() ? item.post.root : item.post.id;
        spot.name = name;
        tools.buttons.push_back({{}, {}, QLatin1String(icon), ButtonPiece::Look::quiet, tools.spots.size()});
        tools.spots.push_back(std::move(spot));
    };
    add("smile", Words::tr("React"), Verb::choose_reaction);
    add("reply", Words::tr("Reply"), Verb::reply);
    add("more", Words::tr("More"), Verb::more);
    const int width = static_cast<int>(tools.buttons.size()) * side + 2 * edge;
    const int top = std::max(0, row.top() - theme.scaled(rise));
    tools.ground = QRect(row.right() + 1 - theme.space(Space::large) - width, top, width, side + 2 * edge);
    if (is_mirrored)
        tools.ground = mirrored(tools.ground, row.width());
    int x = tools.ground.left() + edge;
    for (size_t i = 0; i < tools.buttons.size(); ++i) {
        tools.buttons[i].rect = QRect(x, top + edge, side, side);
        tools.spots[i].rects = {tools.buttons[i].rect};
        x += side;
    }
    return tools;
}

int tool_at(const RowTools& tools, QPoint at)
{
    for (size_t i = 0; i < tools.buttons.size(); ++i) {
        if (tools.buttons[i].rect.contains(at))
            return static_cast<int>(i);
    }
    return -1;
}

void paint_row_tools(QPainter& painter, const Theme& theme, const RowTools& tools, int hovered, int pressed)
{
    if (tools.buttons.empty())
        return;
    painter.setPen(QPen(theme.color(Role::border), 1));
    painter.setBrush(theme.color(Role::raised));
    painter.drawRoundedRect(QRectF(tools.ground).adjusted(0.5, 0.5, -0.5, -0.5), theme.scaled(7), theme.scaled(7));
    for (size_t i = 0; i < tools.buttons.size(); ++i)
        paint_button(painter, theme, tools.buttons[i], int(i) == hovered, int(i) == pressed);
}

} // namespace opsdeck::widgets
