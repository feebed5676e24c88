// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/settings/settings.h"
#include "opsflow/workspace/workspace.h"
#include "widgets/window/page.h"
#include "widgets/window/visited_rooms.h"

#include <QWidget>

class QSplitter;
class QStackedWidget;

namespace opsdeck::opsflow {
class DashboardDesk;
}

namespace opsdeck::widgets {

class AskSheet;
class DashboardPage;
class GapsPage;
class RoomListPanel;
class RoomPage;
class RunsPage;
class SettingsPage;
class SidePanel;
class SituationPage;
class Theme;

/// What the work area stands on; all of it outlives it.
struct WorkParts {
    opsflow::Workspace* workspace = nullptr;
    opsflow::DashboardDesk* dashboards = nullptr;
    SettingsPage* settings = nullptr; ///< the window's own: it outlives accounts
    AskSheet* ask = nullptr;
    QString server_name; ///< for people
};

/// Everything of the window that belongs to one account: the room list, the pages and the side panel, and how they lead
/// to each other. Made anew when another account is opened. UI thread.
class WorkArea final : public QWidget {
    Q_OBJECT

public:
    WorkArea(const WorkParts& parts, const Theme& theme, QWidget* parent = nullptr);
    ~WorkArea() override;

    void show_page(Page page);
    [[nodiscard]] Page page() const { return m_page; }
    void enter_room(const core::RoomId& room, const core::PostId& post = {});
    void show_run(const core::RunId& run);
    void show_gap(const QString& key);
    /// Into the composer; nothing runs before a person presses Enter there.
    void offer_line(const QString& line);
    void tell_saved(const core::Result<QString>& path);

    // What keys do.
    void step_room(int step, bool unread);
    void go_back();
    void go_forward();
    void go_to_last_room();
    void toggle_side();
    void toggle_unread_filter();
    void focus_composer();
    /// The four parts of the window that F6 goes round: list, timeline, composer, side panel. False: leave the area.
    [[nodiscard]] bool step_region(int step);

    [[nodiscard]] RoomPage& room() { return *m_room; }
    [[nodiscard]] bool is_side_open() const { return m_side_open; }
    void set_side_open(bool open);
    [[nodiscard]] QList<int> column_widths() const;
    void restore_columns(const QList<int>& widths);
    void apply(const opsflow::Settings& settings);
    void set_wall(bool wall);

Q_SIGNALS:
    void page_changed();
    void room_changed();
    void find(const QString& query);
    void open_link(const QUrl& url);
    void copy_link(const opsdeck::core::PostId& post);
    void attach_wanted();
    void notice(const QString& text);
    void problem(const opsdeck::core::Error& error);
    void file_ready(const QString& path);
    void save_draft(const QString& file_name, const QString& yaml);
    void layout_changed();
    void wall_wanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void connect_pages();
    void connect_desk();
    void run(const QString& line, core::Surface surface, const QString& origin = {});
    void arrange();
    [[nodiscard]] std::vector<QWidget*> regions() const;

    WorkParts m_parts;
    opsflow::Workspace& m_workspace;
    const Theme& m_theme;
    QSplitter* m_splitter;
    RoomListPanel* m_list;
    QStackedWidget* m_pages;
    RoomPage* m_room;
    SituationPage* m_situation;
    DashboardPage* m_dashboard;
    RunsPage* m_runs;
    GapsPage* m_gaps;
    SidePanel* m_side;
    VisitedRooms m_visited;
    Page m_page = Page::rooms;
    bool m_side_open = false;
    bool m_is_wall = false;
};

} // namespace opsdeck::widgets
