// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboard/tile_grid.h"

#include <QWidget>

#include <vector>

namespace opsdeck::widgets {

class Theme;
class Tile;

/// Tiles on a grid of twelve columns, fewer where it is narrow. Arrow keys move to the nearest tile that way, Home and
/// End to the first and last; Tab follows the order of the file.
class TileBoard final : public QWidget {
    Q_OBJECT

public:
    TileBoard(const Theme& theme, QWidget* parent);

    void set_tiles(std::vector<Tile*> tiles);
    /// Rows grow or shrink so that everything fills exactly this height; 0: rows have their usual height.
    void set_fill(int height);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void focus_moved(QWidget* tile);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void arrange();
    [[nodiscard]] std::vector<core::TilePlace> places(int width) const;
    [[nodiscard]] int row_height(int rows) const;
    [[nodiscard]] Tile* neighbour(const Tile* from, int key) const;

    const Theme& m_theme;
    std::vector<Tile*> m_tiles;
    int m_fill = 0;
};

} // namespace opsdeck::widgets
