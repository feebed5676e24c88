// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/application.h"

#include "app/guide.h"
#include "app/platform/desktop/tray/app_icon.h"
#include "app/platform/layered_secret_store.h"
#include "app/profile/profile_settings.h"
#include "app/settings_facts.h"
#include "automation/catalog/catalog.h"
#include "core/command/line_tokens.h"
#include "opsflow/chat/chat.h"
#include "opsflow/connect/server_connect_desk.h"
#include "opsflow/session/server_name.h"
#include "opsflow/session/sign_in.h"
#include "widgets/confirm/confirm_sheet.h"
#include "widgets/connect/connect_page.h"
#include "widgets/settings/settings_page.h"
#include "widgets/window/main_window.h"
#include "widgets/window/room_page.h"
#include "widgets/window/work_area.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <array>

namespace opsdeck::app {
namespace {

constexpr QSize first_size(1280, 800);
const QString columns_name = QStringLiteral("columns");
const QString side_name = QStringLiteral("side");

constexpr std::array page_names{"rooms", "situation", "dashboards", "runs", "gaps", "settings"};

QString to_text(widgets::Page page) { return QLatin1String(page_names.at(static_cast<size_t>(page))); }

widgets::Page page_from_text(const QString& text)
{
    for (size_t i = 0; i < page_names.size(); ++i) {
        if (text == QLatin1String(page_names.at(i)))
            return static_cast<widgets::Page>(i);
    }
    return widgets::Page::rooms;
}

/// What a link or a file may be opened with outside: pages and mail, never a program of this computer.
bool is_safe(const QUrl& url)
{
    const QString scheme = url.scheme();
    return scheme == QLatin1String("https") || scheme == QLatin1String("http") || scheme == QLatin1String("mailto");
}

} // namespace

Application::Application(StartOptions options, ProgramPaths paths, QString profile, QObject* parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_paths(std::move(paths))
    , m_profile(std::move(profile))
    , m_secrets(make_secret_store(m_profile))
    , m_settings(m_profile + QStringLiteral("/settings.ini"))
    , m_memory(m_profile)
    , m_appearance(m_settings.settings(), m_memory.state().is_dark)
    , m_tray(app_icon())
    , m_window(std::make_unique<widgets::MainWindow>(m_appearance.theme(), m_keys, Appearance::languages(), m_clock))
    , m_facts(std::make_unique<SettingsFacts>(m_profile, m_paths, m_window->settings_page()))
    , m_links(m_options.links)
{
    connect_window();
    m_window->apply(m_settings.settings());
    restore_window();
}

Application::~Application()
{
    remember();
    m_memory.save_now();
    close_desk();
}

void Application::connect_window()
{
    widgets::MainWindow* window = m_window.get();
    connect(window, &widgets::MainWindow::retry_wanted, this, [this] { open(); });
    connect(window, &widgets::MainWindow::connect_wanted, this, &Application::show_connect);
    connect(window, &widgets::MainWindow::posting_agreed, this, [this](const core::RoomId& room) {
        opsflow::Settings settings = m_settings.settings();
        settings.posting[{m_desk->console().identity().actor.server, room}] = opsflow::PostingPolicy::post;
        m_settings.set(settings);
    });
    connect(window, &widgets::MainWindow::settings_changed, &m_settings, &opsflow::SettingsFile::set);
    connect(&m_settings, &opsflow::SettingsFile::changed, this, &Application::take_settings);
    connect(&m_settings, &opsflow::SettingsFile::not_saved, window, &widgets::MainWindow::tell_error);
    connect(window, &widgets::MainWindow::state_changed, this, &Application::remember);
    connect(window, &widgets::MainWindow::open_url, this, &Application::open_url);
    connect(window, &widgets::MainWindow::open_path, this, &Application::open_path);
    connect(window, &widgets::MainWindow::save_draft, this, &Application::save_draft);
    connect(window, &widgets::MainWindow::copy_link, this, [this](const core::PostId& post) {
        if (!m_desk)
            return;
        const opsflow::ConsoleIdentity& me = m_desk->console().identity();
        QApplication::clipboard()->setText(m_desk->console().address() + QLatin1Char('/') + me.team_name +
                                           QStringLiteral("/pl/") + post.value());
        m_window->tell(tr("The link to the post is in the clipboard."));
    });
    connect(window, &widgets::MainWindow::quit_wanted, this, &Application::quit_wanted);
    connect(window, &widgets::MainWindow::closed, this, [this] {
        // Where a person can see the tray, closing only puts the window away.
        if (!m_settings.settings().tray || !m_tray.is_reachable())
            Q_EMIT quit_wanted();
    });
    connect(window, &widgets::MainWindow::attention_changed, this, [this](int mentions) {
        m_badge.set_count(mentions);
        m_tray.set_count(mentions);
    });
    connect(&m_tray, &TrayIcon::show_wanted, this, [this] { come_to_front({}); });
    connect(&m_tray, &TrayIcon::new_command_wanted, this, [this] {
        come_to_front({});
        m_window->ask_palette(QStringLiteral(">"));
    });
    connect(&m_tray, &TrayIcon::quit_wanted, this, &Application::quit_wanted);
    m_tray.set_shown(m_settings.settings().tray);
    connect(&window->confirmation(), &widgets::ConfirmSheet::asking, this, [this] {
        if (!m_window->isActiveWindow())
            QApplication::alert(m_window.get());
    });
    const widgets::SettingsPage* page = &window->settings_page();
    connect(page, &widgets::SettingsPage::switch_to, this, &Application::switch_to);
    connect(page, &widgets::SettingsPage::open_folder_wanted, this, &Application::open_path);
    connect(page, &widgets::SettingsPage::sign_out_wanted, this, [this](const QString& server) { sign_out(server); });
    connect(page, &widgets::SettingsPage::wipe_cache_wanted, this, &Application::wipe_cache);
    connect(page, &widgets::SettingsPage::add_pack_wanted, this, [this] {
        const QString folder = m_profile + QStringLiteral("/packs"); // whatever is put there is found at once
        QDir().mkpath(folder);
        open_path(folder);
    });
    connect(&m_notifier, &DesktopNotifier::activated, this,
            [this](const QString& key, const QString&, const QString& token) { take_activation(key, token); });
    for (const QString& finding : m_settings.findings())
        window->tell(finding);
}

void Application::start()
{
    m_window->show();
    open();
}

QCoro::Task<void> Application::open()
{
    if (m_is_opening)
        co_return;
    m_is_opening = true;
    m_window->show_opening(tr("Opening…"));
    const QPointer<Application> self(this);
    AccountRequest request;
    request.profile = m_profile;
    request.server = m_options.server;
    request.token = m_options.token;
    request.team = m_options.team;
    request.room = m_options.room;
    request.packs = m_options.packs;
    request.paths = m_paths;
    request.secrets = m_secrets.get();
    request.clock = &m_clock;
    core::Result<OpenAccount> account = co_await open_account(std::move(request));
    if (!self)
        co_return;
    m_is_opening = false;
    if (!account) {
        m_window->show_problem(account.error());
        Q_EMIT open_failed(account.error());
        co_return;
    }
    m_desk = std::make_unique<AccountDesk>(std::move(*account), m_paths, m_profile, m_window->confirmation(), m_clock);
    show_desk();
    Q_EMIT opened();
}

void Application::show_desk()
{
    opsflow::Console& console = m_desk->console();
    m_window->show_workspace({.workspace = &m_desk->workspace,
                              .dashboards = &m_desk->dashboards,
                              .server_name = m_desk->server_name(),
                              .is_local = m_desk->account.is_local()});
    const QString server = console.identity().actor.server;
    m_desk->workspace.set_posting_rule([this, server](const core::RoomId& room) {
        return m_settings.settings().posting_policy({server, room});
    });
    connect(&console.chat(), &opsflow::Chat::noteworthy, this, &Application::tell_noteworthy);
    connect(&m_desk->workspace.desk(), &opsflow::RunDesk::ended, this, &Application::tell_end);
    for (const QString& notice : console.notices())
        m_window->tell(notice);
    if (!console.identity().is_confirmed)
        m_window->tell(tr("The server is not reachable: this is what this computer has seen of it so far."));
    m_facts->show(*m_desk);
    restore_place();
    if (m_desk->account.is_local() && !m_settings.settings().skip_tour)
        m_guide = std::make_unique<Guide>(m_desk->workspace, *m_window, m_keys, m_settings, m_clock);
    for (const QString& link : std::exchange(m_links, {}))
        open_link(link);
}

void Application::close_desk()
{
    m_guide.reset();
    m_facts->forget();
    m_window->close_workspace();
    m_desk.reset();
}

void Application::switch_to(const QString& server)
{
    remember();
    const core::Done kept = remember_server(m_profile, opsflow::is_local_room(server) ? QString() : server);
    if (!kept) {
        m_window->tell_error(kept.error());
        return;
    }
    close_desk();
    m_options.server.clear();
    m_options.token.clear();
    m_options.team.clear();
    m_options.room.clear();
    open();
}

QCoro::Task<void> Application::sign_out(QString server)
{
    const QPointer<Application> self(this);
    if (!m_desk)
        co_return;
    const bool is_current = m_desk->console().identity().actor.server == server;
    const std::vector<opsflow::KnownAccount> accounts = co_await m_desk->console().accounts();
    if (!self)
        co_return;
    for (const opsflow::KnownAccount& account : accounts) {
        if (account.server == server)
            m_secrets->remove(opsflow::token_key(server, account.user), [](const core::Done&) {});
    }
    if (is_current)
        switch_to(opsflow::local_room_name({}));
    else
        m_window->tell(
            tr("Signed out of %1. What this computer has seen of it stays until the cache is wiped.").arg(server));
}

void Application::wipe_cache()
{
    remember();
    close_desk(); // nothing may be open while it goes
    const bool is_gone = QDir(m_profile + QStringLiteral("/cache")).removeRecursively();
    if (!is_gone)
        m_window->tell(tr("Not all of the cache could be removed; what is left is used again."));
    open();
}

void Application::show_connect()
{
    m_window->close_extra();
    m_connect = std::make_unique<opsflow::ServerConnectDesk>(m_secrets.get(), m_profile);
    auto* page = new widgets::ConnectPage(*m_connect, m_appearance.theme(), m_secrets->describe());
    connect(page, &widgets::ConnectPage::cancelled, m_window.get(), &widgets::MainWindow::close_extra);
    connect(page, &widgets::ConnectPage::done, this, [this](const widgets::ConnectChoice& choice) {
        opsflow::Settings settings = m_settings.settings();
        for (const auto& [room, policy] : choice.posting)
            settings.posting[room] = policy;
        m_settings.set(settings);
        m_window->close_extra();
        switch_to(choice.account.server_url);
    });
    m_window->show_extra(page);
    page->start();
}

void Application::take_settings(const opsflow::Settings& settings)
{
    m_appearance.apply(settings);
    m_keys.retranslate();
    m_window->apply(settings);
    m_tray.set_shown(settings.tray);
}

bool Application::is_being_looked_at() const { return m_window->isActiveWindow() && !m_window->isMinimized(); }

void Application::tell_noteworthy(const core::Post& post, const QString& room, const QString& author)
{
    const opsflow::NotifyAbout about = m_settings.settings().notify;
    const bool is_open = m_desk && m_desk->workspace.room() == post.room;
    if (about == opsflow::NotifyAbout::none || (is_open && is_being_looked_at()))
        return;
    Notice notice;
    notice.key = QStringLiteral("post:%1:%2").arg(post.room.value(), post.id.value());
    notice.title = tr("%1 in %2").arg(author, room);
    notice.body = post.message;
    notice.actions = {{QStringLiteral("default"), tr("Open")}};
    m_notifier.notify(notice);
}

void Application::tell_end(const opsflow::RunReport& report)
{
    if (!m_settings.settings().notify_run_ends || is_being_looked_at())
        return;
    Notice notice;
    notice.key = QStringLiteral("run:") + report.run.id.value();
    notice.title = opsflow::mark_of(report.outcome) + QLatin1Char(' ') + report.run.line;
    notice.body = report.run.headline;
    notice.actions = {{QStringLiteral("default"), tr("Open")}};
    m_notifier.notify(notice);
}

void Application::take_activation(const QString& key, const QString& token)
{
    come_to_front(token);
    const QStringList parts = key.split(QLatin1Char(':'));
    if (parts.size() == 3 && parts[0] == QLatin1String("post"))
        m_window->enter_room(core::RoomId(parts[1]), core::PostId(parts[2]));
    else if (parts.size() == 2 && parts[0] == QLatin1String("run"))
        m_window->show_run(core::RunId(parts[1]));
    m_notifier.withdraw(key);
}

void Application::come_to_front(const QString& activation_token)
{
    if (!activation_token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activation_token.toUtf8());
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
    qunsetenv("XDG_ACTIVATION_TOKEN"); // no child uses it again
}

void Application::open_url(const QUrl& url)
{
    if (url.scheme() == QLatin1String("opsdeck")) {
        open_link(url.toString(QUrl::FullyEncoded));
    } else if (is_safe(url)) {
        QDesktopServices::openUrl(url);
    } else {
        core::Error error;
        error.kind = core::ErrorKind::refused;
        error.text =
            tr("Only links to pages and mail addresses are opened. This one starts with \"%1:\".").arg(url.scheme());
        m_window->tell_error(error);
    }
}

void Application::open_path(const QString& path)
{
    // A program among the fetched files is shown in its folder, never started.
    const QFileInfo info(path);
    const bool may_start = info.isFile() && (info.isExecutable() || info.suffix() == QLatin1String("desktop"));
    QDesktopServices::openUrl(QUrl::fromLocalFile(may_start ? info.absolutePath() : path));
}

void Application::save_draft(const QString& file_name, const QString& yaml)
{
    const QString folder = m_profile + QStringLiteral("/packs/mine");
    const QString path = folder + QLatin1Char('/') + QFileInfo(file_name).fileName();
    core::Result<QString> saved = path;
    const auto write = [&saved](const QString& where, const QByteArray& bytes) {
        QSaveFile file(where);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
            saved = core::failure(core::ErrorKind::storage, tr("%1 cannot be written.").arg(where), file.errorString());
    };
    if (QFileInfo::exists(path)) {
        saved = core::failure(core::ErrorKind::conflict,
                              tr("%1 is there already. Give the automation another id, or edit that file.").arg(path));
    } else {
        QDir().mkpath(folder);
        if (!QFileInfo::exists(folder + QStringLiteral("/pack.yaml")))
            write(folder + QStringLiteral("/pack.yaml"),
                  "opsdeck: 1\nid: mine\nversion: \"1\"\ntitle: My automations\n");
        if (saved)
            write(path, yaml.toUtf8());
    }
    if (m_window->area())
        m_window->area()->tell_saved(saved);
}

void Application::open_link(const QString& link)
{
    if (!m_desk) {
        m_links << link;
        return;
    }
    const core::Result<DeepLink> parsed = parse_deep_link(link);
    if (parsed)
        follow(*parsed);
    else
        m_window->tell_error(parsed.error());
}

void Application::follow(const DeepLink& link)
{
    opsflow::Workspace& workspace = m_desk->workspace;
    if (const auto* run = std::get_if<RunLink>(&link)) {
        m_window->show_run(run->run);
    } else if (const auto* dashboard = std::get_if<DashboardLink>(&link)) {
        m_desk->dashboards.show(dashboard->name);
        for (auto it = dashboard->variables.cbegin(); it != dashboard->variables.cend(); ++it)
            m_desk->dashboards.set_value(it.key(), it.value());
        m_window->show_page(widgets::Page::dashboards);
    } else if (const auto* command = std::get_if<CommandLink>(&link)) {
        const core::DefinitionPtr definition = m_desk->console().catalog().find(command->automation);
        if (!definition || definition->say.empty()) {
            m_window->ask_palette(command->automation.value());
            return;
        }
        // The leading words of its first form, then what the link gives by name.
        QString line = definition->say.front().text.section(QLatin1Char('{'), 0, 0).trimmed();
        for (auto it = command->arguments.cbegin(); it != command->arguments.cend(); ++it)
            line += QLatin1Char(' ') + it.key() + QLatin1Char('=') + core::quote_word(it.value());
        m_window->offer_line(line);
    } else if (std::holds_alternative<GapLink>(link)) {
        m_window->show_page(widgets::Page::gaps);
    } else if (std::holds_alternative<WallLink>(link)) {
        m_window->set_wall(true);
    } else if (const auto* place = std::get_if<RoomLink>(&link)) {
        const opsflow::RoomListModel& rooms = workspace.chat().rooms();
        if (!place->is_on(m_desk->console().identity().actor.server) && !place->is_on(m_desk->console().address())) {
            m_window->tell(tr("This link leads to %1. Open that server in the settings first.").arg(place->server));
            return;
        }
        for (int row = 0; row < rooms.rowCount(); ++row) {
            const opsflow::RoomListEntry& entry = rooms.entry(row);
            if (entry.address == place->room || entry.room.value() == place->room || entry.name == place->room) {
                m_window->enter_room(entry.room, place->post);
                return;
            }
        }
        m_window->tell(tr("You are in no room \"%1\" of this server.").arg(place->room));
    }
}

void Application::remember()
{
    if (!m_window)
        return;
    m_memory.change([this](WindowState& state) {
        state.geometry = m_window->saveGeometry();
        state.is_wall = m_window->is_wall();
        state.is_dark = m_appearance.is_desktop_dark();
        const widgets::WorkArea* area = m_window->area();
        if (!area || !m_desk)
            return;
        state.page = to_text(area->page());
        state.splitters[columns_name] = area->column_widths();
        state.panes[side_name] = area->is_side_open();
        state.server = m_desk->console().identity().actor.server;
        state.room = m_desk->workspace.room();
    });
    m_inhibitor.set_active(m_window->is_wall());
}

void Application::restore_window()
{
    const WindowState& state = m_memory.state();
    if (state.geometry.isEmpty() || !m_window->restoreGeometry(state.geometry))
        m_window->resize(first_size);
}

void Application::restore_place()
{
    const WindowState state = m_memory.state();
    widgets::WorkArea* area = m_window->area();
    area->restore_columns(state.splitters.value(columns_name));
    if (state.panes.value(side_name))
        area->set_side_open(true);
    const bool is_same_server = state.server == m_desk->console().identity().actor.server;
    if (is_same_server && !state.room.is_empty() && m_options.room.isEmpty())
        m_window->enter_room(state.room);
    if (!state.page.isEmpty())
        m_window->show_page(page_from_text(state.page));
    if (state.is_wall)
        m_window->set_wall(true);
}

} // namespace opsdeck::app
