// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/settings/settings_file.h"
#include "opsflow/welcome/demo_incident.h"
#include "opsflow/workspace/workspace.h"

#include <QObject>
#include <QPointer>

namespace opsdeck::widgets {
class KeyMap;
class MainWindow;
class WelcomePanel;
} // namespace opsdeck::widgets

namespace opsdeck::app {

/// The first steps in the local room: the panel above the timeline, what ticks its steps, and the practice incident.
/// Goes for good when a person skips it. UI thread; everything outlives it.
class Guide final : public QObject {
    Q_OBJECT

public:
    Guide(opsflow::Workspace& workspace, widgets::MainWindow& window, const widgets::KeyMap& keys,
          opsflow::SettingsFile& settings, const core::Clock& clock, QObject* parent = nullptr);

private:
    void connect_panel();
    void connect_incident();
    void skip();

    opsflow::Workspace& m_workspace;
    widgets::MainWindow& m_window;
    opsflow::SettingsFile& m_settings;
    opsflow::DemoIncident m_incident;
    QPointer<widgets::WelcomePanel> m_panel; ///< the room page's
};

} // namespace opsdeck::app
