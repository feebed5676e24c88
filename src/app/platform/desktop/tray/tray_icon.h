// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QMenu>
#include <QObject>
#include <QSystemTrayIcon>

namespace opsdeck::app {

/// Opsdeck in the panel: how much needs the person, and the way back to the window. A desktop without a tray shows
/// nothing, and nothing fails; it appears when a tray does. UI thread; needs a QApplication.
class TrayIcon final : public QObject {
    Q_OBJECT

public:
    explicit TrayIcon(const QIcon& icon, QObject* parent = nullptr);
    ~TrayIcon() override;

    void set_shown(bool shown);
    /// Whether a person can see it now: only then may the window hide in it.
    [[nodiscard]] bool is_reachable() const;
    /// What needs the person: mentions, approvals, failed runs of theirs.
    void set_count(int count, bool is_urgent = false);

    [[nodiscard]] QString tool_tip() const { return m_tray.toolTip(); }
    [[nodiscard]] QMenu& menu() { return m_menu; }

Q_SIGNALS:
    void show_wanted();
    void new_command_wanted();
    void quit_wanted();

private:
    void on_activated(QSystemTrayIcon::ActivationReason reason);
    void update();

    QMenu m_menu; // before the tray, which shows it
    QSystemTrayIcon m_tray;
    QIcon m_icon;
    int m_count = 0;
    bool m_is_urgent = false;
};

} // namespace opsdeck::app
