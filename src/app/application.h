// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_desk.h"
#include "app/appearance.h"
#include "app/platform/desktop/bus/desktop_notifier.h"
#include "app/platform/desktop/bus/idle_inhibitor.h"
#include "app/platform/desktop/bus/launcher_badge.h"
#include "app/platform/desktop/memory/window_memory.h"
#include "app/platform/desktop/start/deep_link.h"
#include "app/platform/desktop/tray/tray_icon.h"
#include "app/start_options.h"
#include "opsflow/connect/connect_desk.h"
#include "opsflow/settings/settings_file.h"
#include "widgets/keys/key_map.h"

#include <QObject>

#include <memory>

namespace opsdeck::widgets {
class MainWindow;
}

namespace opsdeck::app {

class Guide;
class SettingsFacts;

/// The desktop program: builds every part, opens the account, and lets go of it in the right order. UI thread.
class Application final : public QObject {
    Q_OBJECT

public:
    /// `paths` and the profile's folder must be there.
    Application(StartOptions options, ProgramPaths paths, QString profile, QObject* parent = nullptr);
    ~Application() override;

    /// Paints the frame of the window at once, then opens the account.
    void start();
    /// A link, or another start of the program. Fills and shows; nothing runs.
    void open_link(const QString& link);
    void come_to_front(const QString& activation_token);

    [[nodiscard]] widgets::MainWindow& window() { return *m_window; }
    [[nodiscard]] AccountDesk* desk() { return m_desk.get(); }
    [[nodiscard]] opsflow::SettingsFile& settings() { return m_settings; }

Q_SIGNALS:
    /// An account is open and shown.
    void opened();
    void open_failed(const opsdeck::core::Error& error);
    void quit_wanted();

private:
    void connect_window();
    QCoro::Task<void> open();
    void show_desk();
    void close_desk();
    void switch_to(const QString& server);
    void show_connect();
    QCoro::Task<void> sign_out(QString server);
    void wipe_cache();
    void take_settings(const opsflow::Settings& settings);
    void remember();
    void restore_window();
    void restore_place();
    void tell_noteworthy(const core::Post& post, const QString& room, const QString& author);
    void tell_end(const opsflow::RunReport& report);
    void take_activation(const QString& key, const QString& token);
    void open_url(const QUrl& url);
    void open_path(const QString& path);
    void save_draft(const QString& file_name, const QString& yaml);
    void follow(const DeepLink& link);
    [[nodiscard]] bool is_being_looked_at() const;

    StartOptions m_options;
    ProgramPaths m_paths;
    QString m_profile;
    core::SystemClock m_clock;
    std::unique_ptr<core::SecretStore> m_secrets;
    opsflow::SettingsFile m_settings;
    WindowMemory m_memory;
    Appearance m_appearance;
    widgets::KeyMap m_keys;
    DesktopNotifier m_notifier;
    IdleInhibitor m_inhibitor;
    LauncherBadge m_badge;
    TrayIcon m_tray;
    std::unique_ptr<widgets::MainWindow> m_window;
    std::unique_ptr<SettingsFacts> m_facts;
    std::unique_ptr<AccountDesk> m_desk;
    std::unique_ptr<Guide> m_guide;                  ///< of the local room's first start; may be null
    std::unique_ptr<opsflow::ConnectDesk> m_connect; ///< while a person connects
    QStringList m_links;                             ///< wait for the account
    bool m_is_opening = false;
};

} // namespace opsdeck::app
