// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/markdown_escape.h"
#include "widgets/timeline/items/parts.h"
#include "widgets/timeline/items/run_look.h"
#include "widgets/timeline/words.h"

#include <QJsonArray>

namespace opsdeck::widgets {
namespace {

using opsflow::RunCard;
using Verb = ItemAction::Verb;

constexpr qsizetype most_offers = 5;

std::vector<CardButton> buttons_of(const RunCard& run)
{
    std::vector<CardButton> buttons;
    const auto offer = [&](const QString& label, const char* icon, Verb verb) {
        ItemAction action;
        action.verb = verb;
        action.run = run.run;
        action.text = run.line;
        buttons.push_back({label, QLatin1String(icon), ButtonPiece::Look::normal, action});
    };
    if (run.has_output)
        offer(Words::tr("Log"), "log", Verb::open_run);
    if (!run.line.isEmpty())
        offer(Words::tr("Re-run"), "retry", Verb::rerun);
    if (run.can_roll_back)
        offer(Words::tr("Roll back…"), "undo", Verb::roll_back);
    return buttons;
}

/// The line it answers; pressing it shows the post it was asked in.
void add_line(LayoutBuilder& builder, const RunCard& run, int left, int width)
{
    if (run.line.isEmpty())
        return;
    const TextPlace place{{left, builder.y}, width, Role::muted, true, QStringLiteral("\n"), 1};
    const QRect rect = builder.add_label(run.line, place, TextStyle::mono_small);
    builder.y = rect.bottom() + 1;
    if (run.invocation_post.is_empty())
        return;
    Spot spot;
    spot.rects = {rect};
    spot.action.verb = Verb::show_post;
    spot.action.post = run.invocation_post;
    spot.name = Words::tr("Show where %1 was asked for").arg(run.line);
    spot.is_link = true;
    builder.add_spot(std::move(spot));
}

/// "Next: `a`, `b`" is for clients that have no buttons for it.
QString without_offers(const QString& text, const QStringList& lines)
{
    const qsizetype last = text.lastIndexOf(QStringLiteral("\n\n")) + 1;
    const QString offers = text.mid(last);
    const bool is_offer = !lines.isEmpty() && !offers.contains(QStringLiteral("```")) &&
                          std::ranges::all_of(lines.mid(0, most_offers), [&](const QString& line) {
                              return offers.contains(core::inline_code(line));
                          });
    return is_offer ? text.left(last).trimmed() : text;
}

/// What its end offered to do next: it goes to the composer, nothing runs by itself.
void add_offers(LayoutBuilder& builder, const RunCard& run, int left, int width)
{
    if (run.next_lines.isEmpty())
        return;
    const QFontMetrics metrics(builder.theme().font(TextStyle::small));
    std::vector<CardButton> chips;
    for (const QString& line : run.next_lines.mid(0, most_offers)) {
        ItemAction action;
        action.verb = Verb::use_line;
        action.text = line;
        const QString shown = metrics.elidedText(line, Qt::ElideRight, width - builder.theme().space(Space::huge));
        chips.push_back({shown, QStringLiteral("chevron_right"), ButtonPiece::Look::chip, action});
    }
    add_buttons(builder, left, width, chips);
}

/// The table or the first lines, and what else there is: what every client sees in the attachment.
void add_output(LayoutBuilder& builder, int left, int width)
{
    const Theme& theme = builder.theme();
    const QJsonArray attachments = builder.item().post.props.value(QLatin1String("attachments")).toArray();
    for (const QJsonValue& value : attachments) {
        const QString text = without_offers(value[QLatin1String("text")].toString(), builder.item().run->next_lines);
        if (!text.isEmpty()) {
            builder.y += theme.space(Space::small);
            add_markdown(builder, text, left, width);
        }
        const QString footer = value[QLatin1String("footer")].toString();
        if (!footer.isEmpty()) {
            builder.y += theme.space(Space::tight);
            const TextPlace place{{left, builder.y}, width, Role::muted, true, QStringLiteral("\n"), 1};
            builder.y = builder.add_label(footer, place, TextStyle::caption).bottom() + 1;
        }
    }
}

void add_reason(LayoutBuilder& builder, const RunCard& run, int left, int width)
{
    if (run.first_error.isEmpty() || run.headline.contains(run.first_error))
        return;
    const Theme& theme = builder.theme();
    builder.y += theme.space(Space::tight);
    const size_t ground = builder.begin_box();
    const int side = theme.space(Space::small);
    const int top = builder.y;
    TextLook look;
    look.style = TextStyle::mono_small;
    const TextPlace place{
        {left + side, top + theme.space(Space::hair)}, width - 2 * side, Role::text, true, QStringLiteral("\n"), 4};
    builder.y = builder.add_text(run.first_error, place, look).bottom() + 1 + theme.space(Space::hair);
    builder.end_box(
        ground,
        {QRectF(left, top, width, builder.y - top), qreal(theme.scaled(4)), look_of(run).ground, {}, {}, false, -1});
}

} // namespace

void build_result(LayoutBuilder& builder)
{
    const opsflow::TimelineItem& item = builder.item();
    if (!item.run) {
        build_post(builder);
        return;
    }
    const Theme& theme = builder.theme();
    const RunCard& run = *item.run;
    const OpenPost post = open_post(builder);
    builder.y += theme.space(Space::tight);
    const Card card = open_card(builder);
    const int left = card.inner.left();
    const int width = card.inner.width();
    const int chip =
        add_environment(builder, run, {card.inner.right() + 1, builder.y}, builder.line_height(TextStyle::body_strong));
    add_run_status(builder, run, left, width - chip);
    if (!run.headline.isEmpty()) {
        const TextPlace headline{{left, builder.y}, width, Role::text, true, QStringLiteral("\n"), 0};
        builder.y = builder.add_text(run.headline, headline).bottom() + 1;
    }
    add_line(builder, run, left, width);
    add_reason(builder, run, left, width);
    add_output(builder, left, width);
    add_offers(builder, run, left, width);
    add_buttons(builder, left, width, buttons_of(run));
    close_card(builder, card, card_look(run));
    close_post(builder, post);
}

} // namespace opsdeck::widgets
