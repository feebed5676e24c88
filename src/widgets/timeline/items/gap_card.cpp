// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/items/parts.h"
#include "widgets/timeline/words.h"

namespace opsdeck::widgets {
namespace {

using opsflow::GapCard;
using Verb = ItemAction::Verb;

QString asked_words(const GapCard& gap)
{
    if (gap.times < 1)
        return {};
    const QString times = Words::tr("asked %n times", nullptr, gap.times);
    if (gap.times == 1)
        return Words::tr("asked once");
    if (gap.askers < 2)
        return times;
    return Words::tr("%1 by %2").arg(times, Words::tr("%n people", nullptr, gap.askers));
}

void add_state(LayoutBuilder& builder, const GapCard& gap, int left, int width)
{
    const Theme& theme = builder.theme();
    const int height = builder.line_height(TextStyle::body_strong);
    const int side = theme.scaled(16);
    const Role ink = gap.is_closed ? Role::success : Role::warning;
    builder.add_icon(gap.is_closed ? QStringLiteral("done") : QStringLiteral("gaps"),
                     {left, builder.y + (height - side) / 2, side, side}, ink);
    const int x = left + side + theme.scaled(6);
    const QString word = gap.is_closed ? Words::tr("Automated since then") : Words::tr("Not automated yet");
    const QRect rect =
        builder.add_label(word, {{x, builder.y}, width, ink, true, QStringLiteral("\n"), 1}, TextStyle::body_strong);
    const QString asked = asked_words(gap);
    if (!asked.isEmpty()) {
        const int lower = builder.baseline(TextStyle::body_strong) - builder.baseline(TextStyle::small);
        const int from = rect.right() + 1 + theme.space(Space::small);
        builder.add_label(asked,
                          {{from, builder.y + lower}, left + width - from, Role::muted, true, QStringLiteral(" "), 1});
    }
    builder.y += height;
}

void add_near_lines(LayoutBuilder& builder, const GapCard& gap, int left, int width)
{
    if (gap.near_lines.isEmpty() || gap.is_closed)
        return;
    const Theme& theme = builder.theme();
    builder.y += theme.space(Space::tight);
    const TextPlace words{{left, builder.y}, width, Role::muted, true, QStringLiteral("\n"), 1};
    builder.y = builder.add_label(Words::tr("These lines are close and would work:"), words).bottom() + 1;
    const QFontMetrics metrics(theme.font(TextStyle::small));
    std::vector<CardButton> lines;
    for (const QString& line : gap.near_lines) {
        ItemAction action;
        action.verb = Verb::use_line;
        action.text = line;
        const QString shown = metrics.elidedText(line, Qt::ElideRight, width - theme.space(Space::huge));
        lines.push_back({shown, {}, ButtonPiece::Look::chip, action});
    }
    builder.y -= theme.space(Space::tight);
    add_buttons(builder, left, width, lines);
}

} // namespace

void build_gap(LayoutBuilder& builder)
{
    const opsflow::TimelineItem& item = builder.item();
    if (!item.gap) {
        build_post(builder);
        return;
    }
    const Theme& theme = builder.theme();
    const GapCard& gap = *item.gap;
    const OpenPost post = open_post(builder);
    builder.y += theme.space(Space::tight);
    const Card card = open_card(builder);
    const int left = card.inner.left();
    const int width = card.inner.width();
    TextLook mono;
    mono.style = TextStyle::mono;
    const TextPlace line{{left, builder.y}, width, Role::text, true, QStringLiteral("\n"), 0};
    builder.y = builder.add_text(gap.line, line, mono).bottom() + 1 + theme.space(Space::hair);
    add_state(builder, gap, left, width);
    add_near_lines(builder, gap, left, width);
    if (!gap.is_closed) {
        ItemAction plus;
        plus.verb = Verb::gap_plus_one;
        plus.text = gap.line;
        ItemAction automate = plus;
        automate.verb = Verb::automate;
        add_buttons(builder, left, width,
                    {{Words::tr("+1, I want it too"), {}, ButtonPiece::Look::normal, plus},
                     {Words::tr("Automate this"), QStringLiteral("plus"), ButtonPiece::Look::normal, automate}});
    }
    CardLook look;
    look.is_dashed = !gap.is_closed;
    look.edge = gap.is_closed ? Role::border : Role::border_strong;
    close_card(builder, card, look);
    close_post(builder, post);
}

} // namespace opsdeck::widgets
