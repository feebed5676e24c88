// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/tile_board.h"

#include "widgets/dashboard/tile.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QStyle>

#include <algorithm>
#include <limits>

namespace opsdeck::widgets {
namespace {

constexpr int usual_row = 68;
constexpr int least_row = 44;
constexpr int wide = 840;   ///< from here on all columns
constexpr int middle = 520; ///< from here on half of them

int rows_of(const std::vector<core::TilePlace>& places)
{
    int rows = 0;
    for (const core::TilePlace& place : places)
        rows = std::max(rows, place.row + place.height);
    return rows;
}

} // namespace

TileBoard::TileBoard(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, &TileBoard::arrange);
}

void TileBoard::set_tiles(std::vector<Tile*> tiles)
{
    m_tiles = std::move(tiles);
    arrange();
    QWidget* last = nullptr;
    for (Tile* tile : m_tiles) {
        for (QWidget* next : tile->focus_chain()) {
            if (last)
                setTabOrder(last, next);
            last = next;
        }
    }
}

void TileBoard::set_fill(int height)
{
    if (m_fill == height)
        return;
    m_fill = height;
    arrange();
}

std::vector<core::TilePlace> TileBoard::places(int width) const
{
    std::vector<core::TileSize> sizes;
    for (const Tile* tile : m_tiles)
        sizes.push_back({tile->live().tile.span, tile->live().tile.height});
    const int columns = width >= m_theme.scaled(wide) ? 12 : width >= m_theme.scaled(middle) ? 6 : 1;
    return core::place_tiles(sizes, columns);
}

int TileBoard::row_height(int rows) const
{
    const int gap = m_theme.space(Space::medium);
    if (m_fill > 0 && rows > 0)
        return std::max(m_theme.scaled(least_row), (m_fill - (rows - 1) * gap) / rows);
    return m_theme.scaled(usual_row);
}

int TileBoard::heightForWidth(int width) const
{
    const int rows = rows_of(places(width));
    return rows == 0 ? 0 : rows * row_height(rows) + (rows - 1) * m_theme.space(Space::medium);
}

QSize TileBoard::sizeHint() const { return {m_theme.scaled(wide), heightForWidth(std::max(width(), 1))}; }

void TileBoard::arrange()
{
    const std::vector<core::TilePlace> all = places(width());
    const int gap = m_theme.space(Space::medium);
    const int columns = width() >= m_theme.scaled(wide) ? 12 : width() >= m_theme.scaled(middle) ? 6 : 1;
    const int pitch = row_height(rows_of(all)) + gap;
    const double column = static_cast<double>(width() + gap) / columns;
    for (size_t i = 0; i < m_tiles.size(); ++i) {
        const core::TilePlace& place = all[i];
        const int left = qRound(place.column * column);
        const int right = qRound((place.column + place.span) * column) - gap;
        const QRect rect(left, place.row * pitch, right - left, place.height * pitch - gap);
        m_tiles[i]->setGeometry(QStyle::visualRect(layoutDirection(), this->rect(), rect));
    }
    setMinimumHeight(heightForWidth(width()));
    updateGeometry();
}

void TileBoard::resizeEvent(QResizeEvent* /*event*/) { arrange(); }

Tile* TileBoard::neighbour(const Tile* from, int key) const
{
    const QPoint here = from->geometry().center();
    Tile* best = nullptr;
    int least = std::numeric_limits<int>::max();
    for (Tile* tile : m_tiles) {
        const QRect there = tile->geometry();
        const int dx = there.center().x() - here.x();
        const int dy = there.center().y() - here.y();
        const bool is_sideways = key == Qt::Key_Left || key == Qt::Key_Right;
        const int ahead = is_sideways ? (key == Qt::Key_Right ? dx : -dx) : (key == Qt::Key_Down ? dy : -dy);
        if (tile == from || ahead <= 0)
            continue;
        const QRect lane = is_sideways ? QRect(there.left(), from->y(), there.width(), from->height())
                                       : QRect(from->x(), there.top(), from->width(), there.height());
        const int aside = there.intersects(lane) ? 0 : std::abs(is_sideways ? dy : dx) * 4; // the same lane first
        if (ahead + aside < least) {
            least = ahead + aside;
            best = tile;
        }
    }
    return best;
}

void TileBoard::keyPressEvent(QKeyEvent* event)
{
    const auto* from = qobject_cast<Tile*>(focusWidget());
    Tile* to = nullptr;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down:
        to = from ? neighbour(from, event->key()) : nullptr;
        break;
    case Qt::Key_Home:
        to = m_tiles.empty() ? nullptr : m_tiles.front();
        break;
    case Qt::Key_End:
        to = m_tiles.empty() ? nullptr : m_tiles.back();
        break;
    default:
        event->ignore();
        return;
    }
    if (!to)
        return;
    to->setFocus(Qt::TabFocusReason);
    Q_EMIT focus_moved(to);
}

} // namespace opsdeck::widgets
