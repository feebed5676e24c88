// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/guide.h"

#include "opsflow/chat/chat.h"
#include "widgets/keys/key_map.h"
#include "widgets/palette/palette_overlay.h"
#include "widgets/welcome/welcome_panel.h"
#include "widgets/window/main_window.h"
#include "widgets/window/room_page.h"
#include "widgets/window/room_talk.h"
#include "widgets/window/work_area.h"

namespace opsdeck::app {

using widgets::WelcomePanel;

Guide::Guide(opsflow::Workspace& workspace, widgets::MainWindow& window, const widgets::KeyMap& keys,
             opsflow::SettingsFile& settings, const core::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_window(window)
    , m_settings(settings)
    , m_incident(clock)
    , m_panel(new WelcomePanel(window.theme()))
{
    m_panel->set_palette_key(keys.key_text(QStringLiteral("palette.open")));
    window.area()->room().set_guide(m_panel);
    connect_panel();
    connect_incident();
}

void Guide::connect_panel()
{
    connect(m_panel, &WelcomePanel::try_wanted, this, [this](WelcomePanel::Step step) {
        switch (step) {
        case WelcomePanel::Step::type_a_line:
            m_window.offer_line(QStringLiteral("status"));
            break;
        case WelcomePanel::Step::open_the_palette:
            m_window.ask_palette({});
            break;
        case WelcomePanel::Step::click_a_tile:
            m_window.show_page(widgets::Page::dashboards);
            break;
        }
    });
    connect(m_panel, &WelcomePanel::skip_wanted, this, &Guide::skip);
    connect(m_panel, &WelcomePanel::connect_wanted, &m_window, &widgets::MainWindow::connect_wanted);
    connect(m_panel, &WelcomePanel::add_command_wanted, this, [this] { m_window.show_page(widgets::Page::gaps); });
    connect(m_panel, &WelcomePanel::incident_wanted, this, [this] { m_incident.start(); });
    connect(m_panel, &WelcomePanel::incident_cancel_wanted, &m_incident, &opsflow::DemoIncident::cancel);

    connect(&m_workspace.console(), &opsflow::Console::run_changed, this, [this](const core::Run& run) {
        if (!m_panel)
            return;
        if (run.surface == core::Surface::composer)
            m_panel->tick(WelcomePanel::Step::type_a_line);
        else if (run.surface == core::Surface::tile)
            m_panel->tick(WelcomePanel::Step::click_a_tile);
    });
    connect(&m_window, &widgets::MainWindow::palette_opened, this, [this] {
        if (m_panel)
            m_panel->tick(WelcomePanel::Step::open_the_palette);
    });
}

void Guide::connect_incident()
{
    const opsflow::RunDesk& desk = m_workspace.desk();
    connect(&desk, &opsflow::RunDesk::ended, &m_incident, &opsflow::DemoIncident::take_end);
    connect(&desk, &opsflow::RunDesk::refused, &m_incident, &opsflow::DemoIncident::take_refusal);
    connect(&m_incident, &opsflow::DemoIncident::run_line, this,
            [this](const QString& line) { m_workspace.run_agreed(line, tr("the practice incident")); });
    connect(&m_incident, &opsflow::DemoIncident::say, this,
            [this](const QString& text) { m_window.area()->room().talk().say(text, {}, {}); });
    connect(&m_incident, &opsflow::DemoIncident::advanced, this, [this](int step, int steps) {
        if (m_panel)
            m_panel->show_incident(step, steps);
    });
    const auto end = [this] {
        if (m_panel)
            m_panel->show_incident(0, 0);
    };
    connect(&m_incident, &opsflow::DemoIncident::finished, this, end);
    connect(&m_incident, &opsflow::DemoIncident::stopped, this, [this, end](const QString& why) {
        end();
        if (!why.isEmpty())
            m_window.tell(why);
    });
}

void Guide::skip()
{
    m_incident.cancel();
    m_window.area()->room().set_guide(nullptr);
    opsflow::Settings settings = m_settings.settings();
    settings.skip_tour = true;
    m_settings.set(settings);
}

} // namespace opsdeck::app
