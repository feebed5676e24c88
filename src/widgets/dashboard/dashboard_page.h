// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "opsflow/dashboard/dashboard_desk.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <vector>

class QScrollArea;
class QStackedLayout;

namespace opsdeck::widgets {

class DashboardBar;
class EmptyState;
class IconButton;
class TextLabel;
class Theme;
class Tile;
class TileBoard;
class TileDetail;

/// The dashboard in front, with what is wrong in its file, the detail of a tile, and a strip with the last echo. Asks
/// the desk for values only while it is visible. UI thread.
class DashboardPage final : public QWidget {
    Q_OBJECT

public:
    /// All must outlive it.
    DashboardPage(opsflow::DashboardDesk& desk, const Theme& theme, const core::Clock& clock,
                  QWidget* parent = nullptr);
    ~DashboardPage() override;

    /// Full screen for people who only look: nothing to click, tiles fill the height, a clock.
    void set_wall(bool wall);
    [[nodiscard]] bool is_wall() const { return m_wall; }
    /// How long a button waits for an acknowledgement before it can be clicked again.
    void set_patience(core::Millis patience) { m_patience = patience; }

public Q_SLOTS:
    /// A line that was asked for here has started, was refused or was given up: its buttons can be clicked again.
    void acknowledge(const QString& line);
    /// What became of the last click: "posted to ~ops-chat 14:06". With a post it can be opened.
    void show_echo(const QString& words, const opsdeck::core::PostId& post);

Q_SIGNALS:
    /// `origin`: "dashboard Checkout / Error rate, 4.2 % at 14:02:07Z".
    void run_line(const QString& line, const QString& origin);
    void open_run(const opsdeck::core::RunId& run);
    void open_gap(const QString& key);
    void open_post(const opsdeck::core::PostId& post);
    void open_link(const QUrl& link);
    /// Where a person's own dashboards go.
    void open_folder(const QString& folder);
    void wall_wanted();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void rebuild();
    void show_tile(int index);
    void show_findings();
    void connect_tile(Tile* tile, int index);
    void ask(int index, const QString& line);
    void tell_asked();
    void place_tiles();
    void fill_wall();
    void tick();
    void restyle();

    opsflow::DashboardDesk& m_desk;
    const Theme& m_theme;
    const core::Clock& m_clock;
    DashboardBar* m_bar;
    QWidget* m_banner;
    TextLabel* m_findings;
    QScrollArea* m_scroll;
    TileBoard* m_board;
    EmptyState* m_empty;
    QWidget* m_echo;
    TextLabel* m_echo_words;
    IconButton* m_echo_open;
    TileDetail* m_detail;
    int m_detailed = -1; ///< the tile whose detail is open
    std::vector<Tile*> m_tiles;
    std::map<QString, core::Timestamp> m_asked; ///< line -> until when its buttons wait
    core::PostId m_echo_post;
    core::Millis m_patience{4'000};
    QTimer m_clock_timer;
    bool m_wall = false;
};

} // namespace opsdeck::widgets
