// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/timeline/timeline_item.h"
#include "widgets/theme/theme.h"
#include "widgets/timeline/layout/item_layout.h"
#include "widgets/timeline/layout/layout_context.h"
#include "widgets/timeline/layout/rich_text.h"

namespace opsdeck::widgets {

/// How a text stands in an item.
struct TextPlace {
    QPoint at;
    int width = 0;
    Role ink = Role::text;
    bool is_selectable = true;
    QString separator = QStringLiteral("\n"); ///< between the text before and this one, when copied
    int max_lines = 0;
};

/// Puts one item together, from the top down. The parts (items/, blocks/) only say what stands where; measuring, spots
/// and the text for copying are kept here.
class LayoutBuilder final {
public:
    LayoutBuilder(const LayoutContext& context, const opsflow::TimelineItem& item);

    [[nodiscard]] const LayoutContext& context() const { return m_context; }
    [[nodiscard]] const Theme& theme() const { return m_context.theme; }
    [[nodiscard]] const opsflow::TimelineItem& item() const { return m_item; }

    // The columns every item keeps to, pixels.
    [[nodiscard]] int margin() const { return theme().space(Space::large); }
    [[nodiscard]] int avatar_size() const { return theme().scaled(32); }
    [[nodiscard]] int text_left() const { return margin() + avatar_size() + theme().space(Space::medium); }
    /// Lines longer than this are hard to read; tables and code may use them.
    [[nodiscard]] int text_width() const;

    int y = 0; ///< where the next part begins

    QRect add_text(const core::MarkdownText& text, const TextPlace& place, const TextLook& look = {});
    QRect add_text(const QString& text, const TextPlace& place, const TextLook& look = {});
    /// Letters that are copied with their neighbours though they are painted as something else.
    void add_unseen(const QString& text, const QString& separator);
    /// One line, cut at the width.
    QRect add_label(const QString& text, const TextPlace& place, TextStyle style = TextStyle::small);
    [[nodiscard]] int label_width(const QString& text, TextStyle style) const;
    [[nodiscard]] int line_height(TextStyle style) const;
    /// From the top of a line to where its letters stand: what puts two styles on one line.
    [[nodiscard]] int baseline(TextStyle style) const;

    void add(Piece piece) { m_layout.pieces.push_back(std::move(piece)); }
    void add_icon(const QString& name, QRect rect, Role ink);
    /// The box is painted under everything that follows; its rectangle is known later.
    [[nodiscard]] size_t begin_box();
    void end_box(size_t box, const BoxPiece& piece);

    size_t add_spot(Spot spot);
    /// A button as wide as its words; `name` is what a screen reader says, the label if it is empty.
    QRect add_button(QPoint at, const QString& label, const QString& icon, ButtonPiece::Look look, ItemAction action,
                     const QString& name = {});
    [[nodiscard]] int button_width(const QString& label, const QString& icon, ButtonPiece::Look look) const;
    [[nodiscard]] int button_height(ButtonPiece::Look look) const;

    /// Parts that can be folded are numbered from the top.
    [[nodiscard]] QString next_fold();
    [[nodiscard]] bool is_unfolded(const QString& part) const;

    void set_copy_head(const QString& head) { m_layout.copy_head = head; }
    void add_clock(const ClockPiece& clock);
    void add_bar(const BarPiece& bar);

    [[nodiscard]] ItemLayout finish();

private:
    void add_spots_of(const core::MarkdownText& text, const QTextLayout& lines, QPointF at);

    const LayoutContext& m_context;
    const opsflow::TimelineItem& m_item;
    ItemLayout m_layout;
    int m_folds = 0;
};

} // namespace opsdeck::widgets
