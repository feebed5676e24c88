// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/layout/mirror.h"

namespace opsdeck::widgets {
namespace {

/// Where letters stood, and how far they have moved: what lies on letters moves with them and does not turn.
struct Column {
    QRectF rect;
    qreal shift = 0;
};

struct MirrorPiece {
    int width;
    std::vector<Column>& columns;

    void operator()(BoxPiece& box) const { box.rect.moveLeft(width - box.rect.left() - box.rect.width()); }
    void operator()(TextPiece& text) const
    {
        const qreal line = text.lines->lineCount() > 0 ? text.lines->lineAt(0).width() : 0;
        Column column{QRectF(text.at, QSizeF(line, text.lines->boundingRect().bottom())), 0};
        column.shift = width - line - 2 * text.at.x();
        text.at.rx() += column.shift;
        for (TextPiece::Ground& ground : text.grounds)
            ground.rect.translate(column.shift, 0);
        columns.push_back(column);
    }
    /// Icons, avatars, buttons, clocks, bars.
    template<typename Other>
    void operator()(Other& piece) const
    {
        piece.rect = mirrored(piece.rect, width);
    }
};

QRect moved(const QRect& rect, const std::vector<Column>& columns, int width)
{
    for (const Column& column : columns) {
        if (column.rect.contains(QRectF(rect).center()))
            return rect.translated(qRound(column.shift), 0);
    }
    return mirrored(rect, width);
}

} // namespace

void mirror(ItemLayout& layout)
{
    std::vector<Column> columns;
    for (Piece& piece : layout.pieces)
        std::visit(MirrorPiece{layout.width, columns}, piece);
    for (Spot& spot : layout.spots) {
        for (QRect& rect : spot.rects)
            rect = spot.is_link ? moved(rect, columns, layout.width) : mirrored(rect, layout.width);
    }
}

} // namespace opsdeck::widgets
