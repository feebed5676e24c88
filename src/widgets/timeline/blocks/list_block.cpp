// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/blocks/blocks.h"

namespace opsdeck::widgets {
namespace {

using Task = core::MarkdownListItem::Task;

void add_task_box(LayoutBuilder& builder, QPoint at, Task task)
{
    const Theme& theme = builder.theme();
    const int side = theme.scaled(13);
    const int line = builder.line_height(TextStyle::body);
    const QRect box(at.x(), at.y() + (line - side) / 2, side, side);
    const bool is_done = task == Task::done;
    builder.add(BoxPiece{QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5),
                         qreal(theme.scaled(3)),
                         is_done ? std::optional(Role::accent) : std::nullopt,
                         is_done ? Role::accent : Role::border_strong,
                         {},
                         false});
    if (is_done)
        builder.add_icon(QStringLiteral("check"), box.adjusted(1, 1, -1, -1), Role::on_accent);
}

} // namespace

int add_list(LayoutBuilder& builder, const core::MarkdownList& list, const BlockPlace& place)
{
    const Theme& theme = builder.theme();
    int number = list.first_number;
    const QString last = QString::number(number + int(list.items.size()) - 1) + QLatin1Char('.');
    const int marks =
        (list.is_ordered ? builder.label_width(last, place.style) : theme.scaled(10)) + theme.space(Space::small);
    const int indent = std::min(marks, place.width / 3);
    BlockPlace inner = place;
    inner.suffix.clear();
    for (size_t i = 0; i < list.items.size(); ++i) {
        const core::MarkdownListItem& item = list.items[i];
        const QString mark = list.is_ordered ? QString::number(number++) + QLatin1Char('.') : QStringLiteral("•");
        const bool is_task = item.task != Task::none;
        inner.left = place.left + (is_task ? theme.scaled(13) + theme.space(Space::small) : indent);
        inner.width = std::max(place.width - (inner.left - place.left), theme.scaled(40));
        inner.wide = place.wide - (inner.left - place.left);
        // The mark is part of what is copied; its own text follows on the same line.
        const QString separator = i == 0 ? place.separator : QStringLiteral("\n");
        if (is_task) {
            add_task_box(builder, {place.left, inner.top}, item.task);
            builder.add_unseen(item.task == Task::done ? QStringLiteral("[x]") : QStringLiteral("[ ]"), separator);
        } else {
            const TextPlace text{{place.left, inner.top}, indent, Role::muted, true, separator, 1};
            builder.add_label(mark, text, place.style);
        }
        inner.separator = QStringLiteral(" ");
        const int top = inner.top;
        inner.top = add_blocks(builder, item.blocks, inner);
        inner.top = std::max(inner.top, top + builder.line_height(place.style)); // an empty item is still one
        if (i + 1 < list.items.size())
            inner.top += theme.space(Space::hair);
    }
    return inner.top;
}

int add_quote(LayoutBuilder& builder, const core::MarkdownQuote& quote, const BlockPlace& place)
{
    const Theme& theme = builder.theme();
    BlockPlace inner = place;
    inner.left += theme.space(Space::medium);
    inner.width = std::max(inner.width - theme.space(Space::medium), theme.scaled(40));
    inner.wide -= theme.space(Space::medium);
    inner.ink = Role::muted;
    inner.suffix.clear();
    const size_t bar = builder.begin_box();
    const int bottom = add_blocks(builder, quote.blocks, inner);
    builder.end_box(
        bar, {QRectF(place.left, place.top, theme.scaled(3), bottom - place.top), 1.5, Role::border, {}, {}, false});
    return bottom;
}

} // namespace opsdeck::widgets
