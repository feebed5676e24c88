// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/dashboard/tile_live.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace opsdeck::widgets {

class IconButton;
class Theme;
class TileBody;

/// The frame of one tile: title, age and freshness by the clock, what went wrong, its actions; the value itself is its
/// body's. A stale value stays, hatched, with its age and the reason. Focus: Enter opens the detail, A the actions, M
/// the menu, R asks again.
class Tile final : public QWidget {
    Q_OBJECT

public:
    Tile(const Theme& theme, const core::Clock& clock, QWidget* parent);
    ~Tile() override;

    /// `sights`: one for each action.
    void show_tile(const opsflow::TileLive& live, std::vector<opsflow::LineSight> sights);
    [[nodiscard]] const opsflow::TileLive& live() const { return m_live; }
    /// Lines that were asked for and are not answered yet: their buttons wait.
    void set_asked(const QStringList& lines);
    /// Time has passed.
    void tick();
    /// In the order of Tab: the tile, then its buttons where it is made of them.
    [[nodiscard]] std::vector<QWidget*> focus_chain();
    /// Nothing to click.
    void set_wall(bool wall);

Q_SIGNALS:
    void detail_wanted();
    void refresh_wanted();
    void action_wanted(const QString& line);
    void run_wanted(const opsdeck::core::RunId& run);
    void gap_wanted(const QString& key);
    void link_wanted(const QUrl& link);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Words { none, broken, waiting, failed, empty }; ///< that stand in place of the value

    void restyle();
    void dress_buttons();
    void arrange();
    void arrange_buttons(const QRect& area);
    void name_again(bool always);
    void popup_menu(const QPoint& at, bool only_actions);
    [[nodiscard]] Words words() const;
    [[nodiscard]] bool has_strip() const; ///< says why the value is stale
    [[nodiscard]] QRect inner() const;
    [[nodiscard]] int header_height() const;
    [[nodiscard]] int strip_height() const;
    void paint_frame(QPainter& painter);
    void paint_header(QPainter& painter);
    void paint_words(QPainter& painter);
    void paint_strip(QPainter& painter);
    [[nodiscard]] QRect mirrored(const QRect& rect) const;

    const Theme& m_theme;
    const core::Clock& m_clock;
    opsflow::TileLive m_live;
    std::vector<opsflow::LineSight> m_sights;
    QStringList m_asked;
    std::unique_ptr<TileBody> m_body;
    std::vector<std::unique_ptr<IconButton>> m_buttons;
    core::Freshness m_freshness = core::Freshness::never;
    QString m_name_key;
    bool m_has_kind = false;
    bool m_wall = false;
};

} // namespace opsdeck::widgets
