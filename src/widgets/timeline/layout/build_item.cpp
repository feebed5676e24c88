// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/layout/build_item.h"

#include "widgets/timeline/items/parts.h"

#include <QJsonArray>

#include <algorithm>

namespace opsdeck::widgets {
namespace {

using Kind = opsflow::TimelineItem::Kind;

constexpr int line = 19;       ///< of body text, at 100 %
constexpr int letter = 7;      ///< an average one
constexpr int gutter = 76;     ///< beside the text
constexpr int card_frame = 90; ///< of a card without its text

} // namespace

ItemLayout build_item(const LayoutContext& context, const opsflow::TimelineItem& item)
{
    LayoutBuilder builder(context, item);
    switch (item.kind) {
    case Kind::day:
        build_day(builder);
        break;
    case Kind::unread:
        build_unread(builder);
        break;
    case Kind::post:
        build_post(builder);
        break;
    case Kind::run:
        build_run(builder);
        break;
    case Kind::result:
        build_result(builder);
        break;
    case Kind::gap:
        build_gap(builder);
        break;
    case Kind::folded:
        build_folded(builder);
        break;
    case Kind::start:
        build_start(builder);
        break;
    }
    return builder.finish();
}

int estimated_height(const Theme& theme, int width, const opsflow::TimelineItem& item)
{
    if (item.kind == Kind::day || item.kind == Kind::unread || item.kind == Kind::folded)
        return theme.scaled(32);
    if (item.kind == Kind::start)
        return theme.scaled(90);
    const int letters = std::max(10, (width - theme.scaled(gutter)) / std::max(1, theme.scaled(letter)));
    const auto lines = static_cast<int>(item.message.size() / letters + item.message.count(QLatin1Char('\n')) + 1);
    int height = std::min(lines, 60) * theme.scaled(line) + theme.scaled(6);
    if (item.starts_group)
        height += theme.scaled(26);
    if (item.kind != Kind::post)
        height += theme.scaled(card_frame);
    height += static_cast<int>(item.post.props.value(QLatin1String("attachments")).toArray().size()) *
              theme.scaled(card_frame);
    if (!item.post.files.empty())
        height += theme.scaled(56);
    if (!item.post.reactions.empty())
        height += theme.scaled(28);
    return height;
}

} // namespace opsdeck::widgets
