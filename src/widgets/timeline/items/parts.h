// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/layout/layout_builder.h"

#include <QJsonObject>

namespace opsdeck::widgets {

/// One for each kind of item.
void build_day(LayoutBuilder& builder);
void build_unread(LayoutBuilder& builder);
void build_start(LayoutBuilder& builder);
void build_folded(LayoutBuilder& builder);
void build_post(LayoutBuilder& builder);
void build_run(LayoutBuilder& builder);
void build_result(LayoutBuilder& builder);
void build_gap(LayoutBuilder& builder);

/// What every post has around its body. `open_post` ends where the body begins, `close_post` begins where it ends.
struct OpenPost {
    size_t ground = 0; ///< box behind a post that names us
};
[[nodiscard]] OpenPost open_post(LayoutBuilder& builder);
void close_post(LayoutBuilder& builder, const OpenPost& post);
/// "(edited)", "Sending…": what stands quietly behind the last word.
[[nodiscard]] QString suffix_of(const opsflow::TimelineItem& item);

// Parts of posts: each begins at builder.y and moves it to its end.
void add_parent_quote(LayoutBuilder& builder);
void add_attachments(LayoutBuilder& builder);
void add_files(LayoutBuilder& builder);
void add_reactions(LayoutBuilder& builder);
void add_thread(LayoutBuilder& builder);
void add_delivery_problem(LayoutBuilder& builder);

/// Markdown at builder.y, in the text column or in `left` and `width`.
void add_markdown(LayoutBuilder& builder, const QString& text, int left, int width, const QString& suffix = {});

/// A small word on a ground of its own, in the middle of a line that is `height` high; its rectangle.
QRect add_chip(LayoutBuilder& builder, QPoint at, int height, const QString& word, Role ground, Role ink);
[[nodiscard]] int chip_width(const LayoutBuilder& builder, const QString& word);

/// The frame of a card at builder.y.
struct Card {
    QRect inner; ///< its height is not known yet
    size_t bar = 0;
    size_t ground = 0;
    size_t edge = 0;
    int top = 0;
};
[[nodiscard]] Card open_card(LayoutBuilder& builder);
struct CardLook {
    std::optional<Role> bar;
    QColor own_bar;
    Role ground = Role::surface;
    Role edge = Role::border;
    bool is_dashed = false;
};
/// Ends at builder.y and moves it below the card.
void close_card(LayoutBuilder& builder, const Card& card, const CardLook& look);

struct CardButton {
    QString label;
    QString icon;
    ButtonPiece::Look look = ButtonPiece::Look::normal;
    ItemAction action;
    QString name = {}; ///< for screen readers; the label if it is empty
};
/// A row that wraps; at builder.y.
void add_buttons(LayoutBuilder& builder, int left, int width, const std::vector<CardButton>& buttons);

/// The environment at the right end of a card's first line, production louder; the width it took.
int add_environment(LayoutBuilder& builder, const opsflow::RunCard& run, QPoint right_top, int height);
/// Shape, word and duration of a run; at builder.y.
void add_run_status(LayoutBuilder& builder, const opsflow::RunCard& run, int left, int width);
[[nodiscard]] CardLook card_look(const opsflow::RunCard& run);

} // namespace opsdeck::widgets
