// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/roles.h"

#include <QTextLayout>

#include <vector>

class QPainter;

namespace opsdeck::widgets {

class Theme;

/// A sentence with stretches in other colours or bold, on at most so many lines; what does not fit ends in "…". Lay it
/// out before it is painted. Lengths in pixels.
class StyledText final {
public:
    struct Stretch {
        qsizetype from = 0;
        qsizetype length = 0;
        Role ink = Role::text;
        bool is_bold = false;
    };

    StyledText(const Theme& theme, TextStyle style, Role ink, const QString& text, std::vector<Stretch> stretches = {},
               Qt::LayoutDirection direction = Qt::LeftToRight);

    void lay_out(int width, int most_lines);
    [[nodiscard]] int natural_width() const { return m_natural_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] int line_height() const { return m_line_height; }
    [[nodiscard]] bool is_cut() const { return m_is_cut; }
    void paint(QPainter& painter, QPoint top_left) const;

private:
    void put(const QString& text);
    /// Where the text goes on behind the last line; its length when nothing is left.
    qsizetype break_lines(int width, int most_lines);

    const Theme& m_theme;
    TextStyle m_style;
    Role m_ink;
    QString m_text;
    std::vector<Stretch> m_stretches;
    Qt::LayoutDirection m_direction;
    QTextLayout m_layout;
    int m_natural_width = 0;
    int m_height = 0;
    int m_line_height = 0;
    bool m_is_cut = false;
};

} // namespace opsdeck::widgets
