// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/fuzzy_match.h"
#include "opsflow/compose/line_part.h"
#include "widgets/theme/roles.h"

#include <QTextLayout>

class QPainter;

namespace opsdeck::widgets {

class Theme;

/// A line in its pieces, laid out and painted: its own words plain, values on the accent's ground, open places quiet on
/// a ground of their own, hit letters bold. Lengths in pixels.
class LineText final {
public:
    struct Look {
        TextStyle style = TextStyle::body;
        Role ink = Role::text;
        bool wraps = false; ///< else one line, cut at its end
    };

    LineText(const Theme& theme, const opsflow::LineParts& parts, const core::FuzzyRanges& hits, Look look);

    void lay_out(int width);
    [[nodiscard]] int natural_width() const { return m_natural_width; }
    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    void paint(QPainter& painter, QPoint top_left) const;

private:
    struct Piece {
        opsflow::LinePart::Kind kind;
        qsizetype from;
        qsizetype length;
    };
    void put_lines(int width, bool wraps);
    void cut_at(int width);
    void paint_grounds(QPainter& painter, QPointF at) const;

    const Theme& m_theme;
    Look m_look;
    std::vector<Piece> m_pieces;
    QTextLayout m_layout;
    int m_natural_width = 0;
    int m_width = 0;
    int m_height = 0;
};

} // namespace opsdeck::widgets
