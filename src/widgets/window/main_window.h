// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/settings/settings.h"
#include "opsflow/workspace/workspace.h"
#include "widgets/settings/appearance_section.h"
#include "widgets/window/page.h"

#include <QMainWindow>
#include <QPointer>

#include <functional>
#include <map>

class QStackedWidget;

namespace opsdeck::opsflow {
class DashboardDesk;
}

namespace opsdeck::widgets {

class AskSheet;
class ConfirmSheet;
class EmptyState;
class KeyMap;
class NoticeBar;
class PaletteOverlay;
class Rail;
class SettingsPage;
class ShortcutSheet;
class StatusStrip;
class Theme;
class WorkArea;

/// What the window shows of one account. All of it outlives the area; see MainWindow::close_workspace.
struct WindowContent {
    opsflow::Workspace* workspace = nullptr;
    opsflow::DashboardDesk* dashboards = nullptr;
    QString server_name; ///< for people: "Local room"
    bool is_local = false;
};

/// The window: rail, the work area of the account that is open, notices, the status strip, and what may lie over all of
/// it (palette, confirmation, sheets). Its frame is painted before anything is opened. UI thread; theme, keys and clock
/// outlive it.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(const Theme& theme, KeyMap& keys, std::vector<LanguageChoice> languages, const core::Clock& clock,
               QWidget* parent = nullptr);
    ~MainWindow() override;

    /// Asks the person; for the workspace that will be shown.
    [[nodiscard]] ConfirmSheet& confirmation() { return *m_confirm; }
    void show_opening(const QString& words);
    /// The account could not be opened; the button asks for another try.
    void show_problem(const core::Error& error);
    void show_workspace(const WindowContent& content);
    /// Before the workspace goes.
    void close_workspace();

    void apply(const opsflow::Settings& settings);
    /// A page over everything until it is taken away, for instance the way to a server. Takes it over.
    void show_extra(QWidget* page);
    void close_extra();
    void show_page(Page page);
    void enter_room(const core::RoomId& room, const core::PostId& post = {});
    void show_run(const core::RunId& run);
    /// Fills the composer with a line; a link or a launcher may do this, and nothing runs.
    void offer_line(const QString& line);
    void ask_palette(const QString& typed);
    void tell(const QString& text);
    void tell_error(const core::Error& error);
    void set_wall(bool wall);

    [[nodiscard]] WorkArea* area() { return m_area; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] SettingsPage& settings_page() { return *m_settings; }
    [[nodiscard]] bool is_wall() const { return m_is_wall; }

Q_SIGNALS:
    void retry_wanted();
    void connect_wanted();
    void open_url(const QUrl& url);
    void open_path(const QString& path);
    void copy_link(const opsdeck::core::PostId& post);
    void save_draft(const QString& file_name, const QString& yaml);
    void settings_changed(const opsdeck::opsflow::Settings& settings);
    /// The person agreed that runs are posted in this room from now on.
    void posting_agreed(const opsdeck::core::RoomId& room);
    void palette_opened();
    /// How much waits for this person: for the panel and the dock.
    void attention_changed(int mentions);
    void state_changed(); ///< something that is remembered for the next start
    void quit_wanted();
    void closed();

protected:
    void closeEvent(QCloseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void moveEvent(QMoveEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void make_actions();
    void add(const QString& id, std::function<void()> act);
    void connect_area();
    void connect_palette();
    void act(const QString& id);
    void ask_posting(const opsflow::RunRequest& request);
    void show_health();
    void show_badges();
    void attach();
    void take_link(const QUrl& url);
    void step_region(int step);
    void change_text_size(int step);
    void offer_actions();

    const Theme& m_theme;
    KeyMap& m_keys;
    const core::Clock& m_clock;
    Rail* m_rail;
    NoticeBar* m_notices;
    QStackedWidget* m_stack;
    EmptyState* m_opening;
    StatusStrip* m_status;
    SettingsPage* m_settings;
    ConfirmSheet* m_confirm;
    AskSheet* m_ask;
    ShortcutSheet* m_shortcuts;
    PaletteOverlay* m_palette = nullptr;
    WorkArea* m_area = nullptr;
    QPointer<QWidget> m_extra;
    WindowContent m_content;
    opsflow::Settings m_chosen;
    std::map<QString, std::function<void()>> m_acts;
    QStringList m_palette_lines; ///< asked for in the palette and not started yet: a refusal goes back there
    bool m_is_wall = false;
};

} // namespace opsdeck::widgets
