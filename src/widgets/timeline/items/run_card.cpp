// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/duration_text.h"
#include "widgets/timeline/items/parts.h"
#include "widgets/timeline/items/run_look.h"
#include "widgets/timeline/words.h"

namespace opsdeck::widgets {
namespace {

using opsflow::RunCard;
using Verb = ItemAction::Verb;

constexpr int progress_height = 4;
constexpr int widest_progress = 320;
constexpr int clock_width = 90; ///< "12:34:56"

void add_progress(LayoutBuilder& builder, const RunCard& run, const Card& card)
{
    const Theme& theme = builder.theme();
    if (!run.progress.isEmpty()) {
        const TextPlace step{
            {card.inner.left(), builder.y}, card.inner.width(), Role::muted, true, QStringLiteral("\n"), 1};
        builder.y = builder.add_label(run.progress, step).bottom() + 1;
    }
    const double share = run.total > 0 ? std::clamp(run.done / run.total, 0.0, 1.0) : -1;
    const int width = std::min(card.inner.width(), theme.scaled(widest_progress));
    const int bar = theme.scaled(progress_height);
    const int line = builder.line_height(TextStyle::caption);
    const QRect track(card.inner.left(), builder.y + (line - bar + 1) / 2, width, bar);
    builder.add_bar({track, share, look_of(run).ink});
    if (share >= 0) {
        const QString words = Words::tr("%1 of %2")
                                  .arg(builder.context().locale.toString(run.done, 'g', 10),
                                       builder.context().locale.toString(run.total, 'g', 10));
        const int left = track.right() + 1 + theme.space(Space::small);
        const TextPlace place{
            {left, builder.y}, card.inner.right() + 1 - left, Role::muted, true, QStringLiteral(" "), 1};
        builder.add_label(words, place, TextStyle::caption);
    }
    builder.y += line;
}

/// The first line that says why, on the ground of its state.
void add_error(LayoutBuilder& builder, const RunCard& run, const Card& card)
{
    const Theme& theme = builder.theme();
    builder.y += theme.space(Space::tight);
    const size_t ground = builder.begin_box();
    const int side = theme.space(Space::small);
    const int top = builder.y;
    TextLook look;
    look.style = TextStyle::mono_small;
    const TextPlace place{{card.inner.left() + side, top + theme.space(Space::hair)},
                          card.inner.width() - 2 * side,
                          Role::text,
                          true,
                          QStringLiteral("\n"),
                          3};
    builder.y = builder.add_text(run.first_error, place, look).bottom() + 1 + theme.space(Space::hair);
    builder.end_box(ground, {QRectF(card.inner.left(), top, card.inner.width(), builder.y - top),
                             qreal(theme.scaled(4)),
                             look_of(run).ground,
                             {},
                             {},
                             false,
                             -1});
}

std::vector<CardButton> buttons_of(const RunCard& run)
{
    const bool is_over = run.outcome || core::is_final(run.state);
    std::vector<CardButton> buttons;
    const auto offer = [&](const QString& label, const char* icon, Verb verb) {
        ItemAction action;
        action.verb = verb;
        action.run = run.run;
        action.text = run.line;
        action.post = run.result_post;
        buttons.push_back({label, QLatin1String(icon), ButtonPiece::Look::normal, action});
    };
    if (is_over && !run.result_post.is_empty()) {
        offer(Words::tr("Result"), "arrow_down", Verb::show_post);
        return buttons;
    }
    if (run.has_output)
        offer(Words::tr("Log"), "log", Verb::open_run);
    if (is_over && !run.line.isEmpty())
        offer(Words::tr("Re-run"), "retry", Verb::rerun);
    if (is_over && run.can_roll_back)
        offer(Words::tr("Roll back…"), "undo", Verb::roll_back);
    if (!is_over && run.is_mine && run.state != core::RunState::cancelling)
        offer(Words::tr("Cancel"), "stop", Verb::cancel);
    return buttons;
}

} // namespace

CardLook card_look(const RunCard& run)
{
    CardLook look;
    look.bar = look_of(run).ink;
    if (run.is_production)
        look.edge = Role::production;
    return look;
}

int add_environment(LayoutBuilder& builder, const RunCard& run, QPoint right_top, int height)
{
    if (run.environment.isEmpty() && !run.is_production)
        return 0;
    const QString word = run.environment.isEmpty() ? Words::tr("production") : run.environment;
    const QString shown = run.is_production ? word.toUpper() : word;
    const int width = chip_width(builder, shown);
    add_chip(builder, {right_top.x() - width, right_top.y()}, height, shown,
             run.is_production ? Role::production : Role::neutral_soft,
             run.is_production ? Role::on_production : Role::muted);
    return width + builder.theme().space(Space::small);
}

void add_run_status(LayoutBuilder& builder, const RunCard& run, int left, int width)
{
    const Theme& theme = builder.theme();
    const RunLook look = look_of(run);
    const int height = builder.line_height(TextStyle::body_strong);
    const int side = theme.scaled(16);
    builder.add_icon(look.icon, {left, builder.y + (height - side) / 2, side, side}, look.ink);
    int x = left + side + theme.scaled(6);
    const QRect word = builder.add_label(look.word, {{x, builder.y}, width, look.ink, true, QStringLiteral("\n"), 1},
                                         TextStyle::body_strong);
    x = word.right() + 1 + theme.space(Space::small);
    const int lower = builder.baseline(TextStyle::body_strong) - builder.baseline(TextStyle::small);
    QStringList facts;
    if (core::to_ms(run.started_at) > 0 && core::to_ms(run.ended_at) > 0)
        facts << Words::tr("after %1").arg(core::took_text(std::max(core::Millis(0), run.ended_at - run.started_at)));
    if (run.exit_code && *run.exit_code != 0)
        facts << Words::tr("exit status %1").arg(*run.exit_code);
    if (is_ticking(run))
        builder.add_clock({{x, builder.y + lower, std::min(theme.scaled(clock_width), std::max(0, left + width - x)),
                            builder.line_height(TextStyle::small)},
                           run.started_at,
                           Role::muted});
    else if (!facts.isEmpty())
        builder.add_label(facts.join(QStringLiteral(" · ")),
                          {{x, builder.y + lower}, left + width - x, Role::muted, true, QStringLiteral(" "), 1});
    builder.y += height;
}

void build_run(LayoutBuilder& builder)
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
    const int line_height = builder.line_height(TextStyle::mono);
    const int chip = add_environment(builder, run, {card.inner.right() + 1, builder.y}, line_height);
    TextLook mono;
    mono.style = TextStyle::mono;
    const TextPlace line{
        {card.inner.left(), builder.y}, card.inner.width() - chip, Role::text, true, QStringLiteral("\n"), 0};
    builder.y = builder.add_text(run.line, line, mono).bottom() + 1 + theme.space(Space::hair);
    add_run_status(builder, run, card.inner.left(), card.inner.width());
    const bool is_over = run.outcome || core::is_final(run.state);
    if (!is_over && (!run.progress.isEmpty() || is_ticking(run)))
        add_progress(builder, run, card);
    if (is_over && !run.first_error.isEmpty() && run.result_post.is_empty())
        add_error(builder, run, card);
    add_buttons(builder, card.inner.left(), card.inner.width(), buttons_of(run));
    close_card(builder, card, card_look(run));
    close_post(builder, post);
}

} // namespace opsdeck::widgets
