// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/markdown_document.h"
#include "widgets/theme/theme.h"

#include <QTextLayout>

#include <memory>

namespace opsdeck::widgets {

/// How the letters of a text look before their own styles.
struct TextLook {
    TextStyle style = TextStyle::body;
    Qt::Alignment align = Qt::AlignLeft; ///< left means "where the text begins": right for Hebrew
    bool is_italic = false;
    QString suffix;  ///< small and quiet behind the last word, cannot be selected: "(edited)"
    QString my_name; ///< mentions of it stand out
};

/// The text as a layout without lines yet; "\n" is a break inside it.
[[nodiscard]] std::shared_ptr<QTextLayout> make_text(const Theme& theme, const core::MarkdownText& text,
                                                     const TextLook& look);

/// Breaks the lines; gives the size they take. At most `max_lines` if it is not 0.
[[nodiscard]] QSizeF break_lines(QTextLayout& layout, qreal width, int max_lines = 0);

/// The rectangles that the letters [start, start + length) fill, in the layout's coordinates: one a line.
[[nodiscard]] std::vector<QRectF> letter_rects(const QTextLayout& layout, int start, int length);

} // namespace opsdeck::widgets
