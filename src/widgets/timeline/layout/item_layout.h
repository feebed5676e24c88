// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "widgets/theme/roles.h"
#include "widgets/timeline/item_action.h"

#include <QColor>
#include <QPointF>
#include <QRect>
#include <QTextLayout>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace opsdeck::widgets {

/// A filled or outlined rectangle: the ground of a card, of code, of a chip; a rule is a thin one.
struct BoxPiece {
    QRectF rect;
    qreal radius = 0;
    std::optional<Role> fill;
    std::optional<Role> border;
    QColor own_fill; ///< a colour that came with a post (the bar of an attachment); goes before `fill`
    bool is_dashed = false;
    int spot = -1; ///< the whole box can be pressed: it shows where the mouse and the focus are
};

/// Letters with their lines already broken.
struct TextPiece {
    struct Ground {
        QRectF rect; ///< in the item
        Role role = Role::code_ground;
    };
    std::shared_ptr<QTextLayout> lines;
    QPointF at; ///< where the layout's origin is, in the item
    Role ink = Role::text;
    std::vector<Ground> grounds; ///< behind inline code and mentions
    int start = -1;              ///< of its letters in ItemLayout::text; -1: cannot be selected
    int length = 0;
};

struct IconPiece {
    QRect rect;
    QString name;
    Role ink = Role::muted;
};

struct AvatarPiece {
    QRect rect;
    QString initials;
    QString icon; ///< instead of initials, for bots
    Role role = Role::chart_1;
};

/// A button, a chip or a quiet word that can be pressed. Its spot knows what it does.
struct ButtonPiece {
    enum class Look { normal, primary, danger, quiet, chip, chip_on };
    QRect rect;
    QString label;
    QString icon;
    Look look = Look::normal;
    size_t spot = 0;
};

/// A duration that grows every second while it is seen; the only thing painted that is not in the layout.
struct ClockPiece {
    QRect rect;
    core::Timestamp since;
    Role ink = Role::muted;
};

struct BarPiece {
    QRect rect;
    double share = -1; ///< 0 to 1; less than 0: not known
    Role ink = Role::accent;
};

using Piece = std::variant<BoxPiece, TextPiece, IconPiece, AvatarPiece, ButtonPiece, ClockPiece, BarPiece>;

/// A place that can be pressed, by mouse, by key and by a screen reader.
struct Spot {
    std::vector<QRect> rects; ///< in the item; a link over two lines has two
    ItemAction action;
    QString name; ///< for screen readers and as a tool tip
    bool is_link = false;
};

/// One item measured and ready to be painted: its height and its picture come from the same numbers. A value that
/// depends on the item's revision, the width, the theme and what is unfolded, and on nothing else. Pixels; the origin
/// is the item's top left corner.
struct ItemLayout {
    int width = 0;
    int height = 0;
    std::vector<Piece> pieces; ///< in the order they are painted
    std::vector<Spot> spots;   ///< in reading order
    QString text;              ///< what can be selected, in reading order; lines end with "\n", cells with "\t"
    QString copy_head;         ///< "ana 14:01": stands above the text when more than one post is copied
    bool has_clock = false;
    bool has_sweep = false; ///< a bar that moves
};

} // namespace opsdeck::widgets
