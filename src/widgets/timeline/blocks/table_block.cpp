// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/blocks/blocks.h"
#include "widgets/timeline/words.h"

#include <numeric>

namespace opsdeck::widgets {
namespace {

constexpr int narrowest_column = 48;

struct TableShape {
    std::vector<int> widths; ///< of the columns, with their padding
    size_t rows = 0;         ///< shown
    int padding = 0;

    [[nodiscard]] int total() const { return std::accumulate(widths.begin(), widths.end(), 0); }
};

int natural_width(const LayoutBuilder& builder, const core::MarkdownText& cell, TextStyle style)
{
    TextLook look;
    look.style = style;
    const auto layout = make_text(builder.theme(), cell, look);
    return static_cast<int>(break_lines(*layout, 100'000).width()) + 1;
}

/// What does not fit is taken from the widest columns first.
void narrow(std::vector<int>& widths, int available, int narrowest)
{
    int excess = std::accumulate(widths.begin(), widths.end(), 0) - available;
    while (excess > 0) {
        const auto widest = std::ranges::max_element(widths);
        if (*widest <= narrowest)
            return;
        int second = narrowest;
        for (const int width : widths)
            second = width < *widest ? std::max(second, width) : second;
        const int share = std::max<int>(1, int(std::ranges::count(widths, *widest)));
        const int take = std::clamp((excess + share - 1) / share, 1, *widest - second);
        const int top = *widest;
        for (int& width : widths) {
            if (width == top && excess > 0) {
                width -= take;
                excess -= take;
            }
        }
    }
}

TableShape shape_of(const LayoutBuilder& builder, const core::MarkdownTable& table, const BlockPlace& place,
                    bool is_cut)
{
    const Theme& theme = builder.theme();
    TableShape shape;
    // With very many columns they share what there is, however little.
    const auto columns = static_cast<int>(std::max<size_t>(1, table.header.size()));
    const int available = std::max(place.width, place.wide);
    const int narrowest = std::min(theme.scaled(narrowest_column), available / columns);
    shape.padding = std::min(theme.scaled(10), narrowest / 4);
    shape.rows = is_cut ? std::min<size_t>(table.rows.size(), folded_lines) : table.rows.size();
    for (size_t column = 0; column < table.header.size(); ++column) {
        int width = natural_width(builder, table.header[column], TextStyle::body_strong);
        for (size_t row = 0; row < shape.rows; ++row)
            width = std::max(width, natural_width(builder, table.rows[row][column], place.style));
        shape.widths.push_back(width + 2 * shape.padding);
    }
    narrow(shape.widths, available, narrowest);
    return shape;
}

Qt::Alignment alignment_of(core::MarkdownTable::Align align)
{
    switch (align) {
    case core::MarkdownTable::Align::center:
        return Qt::AlignHCenter;
    case core::MarkdownTable::Align::end:
        return Qt::AlignRight;
    case core::MarkdownTable::Align::start:
        break;
    }
    return Qt::AlignLeft;
}

int add_row(LayoutBuilder& builder, const std::vector<core::MarkdownText>& cells, const core::MarkdownTable& table,
            const TableShape& shape, const BlockPlace& place, TextStyle style)
{
    const int space = builder.theme().scaled(3);
    int x = place.left;
    int bottom = place.top + builder.line_height(style) + 2 * space;
    for (size_t column = 0; column < cells.size(); ++column) {
        TextPlace cell;
        cell.at = {x + shape.padding, place.top + space};
        cell.width = std::max(1, shape.widths[column] - 2 * shape.padding);
        cell.ink = place.ink;
        cell.separator = column == 0 ? place.separator : QStringLiteral("\t");
        TextLook look;
        look.style = style;
        look.align = alignment_of(table.aligns[column]);
        bottom = std::max(bottom, builder.add_text(cells[column], cell, look).bottom() + 1 + space);
        x += shape.widths[column];
    }
    return bottom;
}

} // namespace

int add_table(LayoutBuilder& builder, const core::MarkdownTable& table, const BlockPlace& place)
{
    const Theme& theme = builder.theme();
    const QString part = builder.next_fold();
    const bool is_long = table.rows.size() > size_t(folded_lines);
    const TableShape shape = shape_of(builder, table, place, is_long && !builder.is_unfolded(part));
    const int width = shape.total();

    const size_t ground = builder.begin_box();
    const size_t head = builder.begin_box();
    BlockPlace row = place;
    row.top = add_row(builder, table.header, table, shape, row, TextStyle::body_strong);
    const qreal radius = theme.scaled(6);
    builder.end_box(head,
                    {QRectF(place.left, place.top, width, row.top - place.top), radius, Role::sunken, {}, {}, false});
    for (size_t i = 0; i < shape.rows; ++i) {
        builder.add(BoxPiece{QRectF(place.left, row.top, width, 1), 0, Role::border, {}, {}, false});
        ++row.top;
        row.separator = QStringLiteral("\n");
        row.top = add_row(builder, table.rows[i], table, shape, row, place.style);
    }
    builder.end_box(
        ground,
        {QRectF(place.left, place.top, width, row.top - place.top), radius, Role::surface, Role::border, {}, false});
    if (is_long) {
        const QString words = Words::tr("Show all %n rows", nullptr, int(table.rows.size()));
        row.top = add_fold_button(builder, {place.left, row.top + theme.space(Space::hair)}, part, words);
    }
    return row.top;
}

} // namespace opsdeck::widgets
