// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/dashboard/tile_live.h"

#include <QWidget>

namespace opsdeck::widgets {

class Theme;

/// The inside of a tile. Shows one tile's value; asks for things by signals.
class TileBody : public QWidget {
    Q_OBJECT

public:
    TileBody(const Theme& theme, const core::Clock& clock, QWidget* parent);

    /// The value has changed. Called once before the body is seen.
    virtual void show_tile(const opsflow::TileLive& live) = 0;
    /// Nothing to click, for people who only look.
    virtual void set_wall(bool /*wall*/) {}

Q_SIGNALS:
    void line_wanted(const QString& line);
    void run_wanted(const opsdeck::core::RunId& run);
    void gap_wanted(const QString& key);
    void link_wanted(const QUrl& link);

protected:
    const Theme& m_theme;
    const core::Clock& m_clock;
};

/// A body that is one picture, and leaves the mouse to its tile.
class PaintedBody : public TileBody {
    Q_OBJECT

public:
    PaintedBody(const Theme& theme, const core::Clock& clock, QWidget* parent);
    void show_tile(const opsflow::TileLive& live) override;

protected:
    void paintEvent(QPaintEvent* event) override;
    /// `area` is the whole of the body. The painter is smoothed.
    virtual void paint(QPainter& painter, const QRect& area) = 0;
    /// The rectangle where it stands in a right-to-left layout.
    [[nodiscard]] QRect mirrored(const QRect& rect) const;

    opsflow::TileLive m_live;
};

} // namespace opsdeck::widgets
