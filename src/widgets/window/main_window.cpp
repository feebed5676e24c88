// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/main_window.h"

#include "opsflow/chat/chat.h"
#include "widgets/composer/composer.h"
#include "widgets/confirm/confirm_sheet.h"
#include "widgets/keys/key_map.h"
#include "widgets/keys/shortcut_sheet.h"
#include "widgets/kit/ask_sheet.h"
#include "widgets/kit/empty_state.h"
#include "widgets/palette/palette_overlay.h"
#include "widgets/settings/settings_page.h"
#include "widgets/theme/theme.h"
#include "widgets/window/notice_bar.h"
#include "widgets/window/rail.h"
#include "widgets/window/room_page.h"
#include "widgets/window/room_talk.h"
#include "widgets/window/status_strip.h"
#include "widgets/window/work_area.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileDialog>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr int text_step = 10;

} // namespace

MainWindow::MainWindow(const Theme& theme, KeyMap& keys, std::vector<LanguageChoice> languages,
                       const core::Clock& clock, QWidget* parent)
    : QMainWindow(parent)
    , m_theme(theme)
    , m_keys(keys)
    , m_clock(clock)
{
    auto* frame = new QWidget(this);
    m_rail = new Rail(theme, frame);
    m_notices = new NoticeBar(theme, frame);
    m_stack = new QStackedWidget(frame);
    m_opening = new EmptyState(theme, QStringLiteral("chat"), m_stack);
    m_stack->addWidget(m_opening);
    m_status = new StatusStrip(theme, clock, frame);
    m_settings = new SettingsPage(keys, theme, std::move(languages), frame);
    m_settings->hide();
    auto* middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_notices);
    middle->addWidget(m_stack, 1);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(middle, 1);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row, 1);
    column->addWidget(m_status);
    setCentralWidget(frame);
    setWindowTitle(tr("Opsdeck"));
    setMinimumSize(640, 420);

    m_confirm = new ConfirmSheet(theme, frame);
    m_ask = new AskSheet(theme, frame);
    m_shortcuts = new ShortcutSheet(keys, theme, frame);
    connect(m_shortcuts, &ShortcutSheet::change_wanted, this, [this] {
        show_page(Page::settings);
        m_settings->show_section(SettingsPage::Section::keyboard);
    });

    connect(m_rail, &Rail::page_wanted, this, &MainWindow::show_page);
    connect(m_rail, &Rail::account_wanted, this, [this] { show_page(Page::settings); });
    connect(m_opening, &EmptyState::action_wanted, this, &MainWindow::retry_wanted);
    connect(m_settings, &SettingsPage::settings_changed, this, &MainWindow::settings_changed);
    connect(m_settings, &SettingsPage::connect_wanted, this, &MainWindow::connect_wanted);
    connect(m_status, &StatusStrip::utc_toggled, this, [this](bool utc) {
        m_chosen.clock = utc ? opsflow::ClockChoice::utc : opsflow::ClockChoice::local;
        Q_EMIT settings_changed(m_chosen);
    });
    connect(m_status, &StatusStrip::outbox_wanted, this, [this] {
        if (m_area)
            m_area->focus_composer();
    });
    make_actions();
    show_opening(tr("Opening…"));
}

MainWindow::~MainWindow() { close_workspace(); }

void MainWindow::show_opening(const QString& words)
{
    m_opening->set_text(words, {});
    m_opening->set_action({}, {});
    m_status->show_words(words);
    if (!m_area)
        m_stack->setCurrentWidget(m_opening);
}

void MainWindow::show_problem(const core::Error& error)
{
    m_opening->set_text(tr("Opsdeck could not be opened"), error.text);
    m_opening->set_action(QStringLiteral("retry"), tr("Try again"));
    m_stack->setCurrentWidget(m_opening);
    m_status->show_words({});
    if (!error.detail.isEmpty())
        m_notices->tell_error(error);
}

void MainWindow::show_workspace(const WindowContent& content)
{
    close_workspace();
    m_content = content;
    opsflow::Workspace& workspace = *content.workspace;
    const opsflow::ConsoleIdentity& me = workspace.console().identity();
    m_palette = new PaletteOverlay(workspace.palette().model(), workspace.ask_values(), m_theme, centralWidget());
    m_area = new WorkArea({.workspace = &workspace,
                           .dashboards = content.dashboards,
                           .settings = m_settings,
                           .ask = m_ask,
                           .server_name = content.server_name},
                          m_theme, m_stack);
    m_stack->addWidget(m_area);
    m_stack->setCurrentWidget(m_area);
    m_confirm->set_account(me.actor.username);
    m_rail->set_account(QLatin1Char('@') + me.actor.username, content.server_name);
    m_status->set_server(content.server_name, content.is_local);
    connect_area();
    connect_palette();
    offer_actions();
    m_area->apply(m_chosen);
    show_health();
    show_badges();
    m_area->enter_room(me.room);
    m_area->focus_composer();
}

void MainWindow::close_workspace()
{
    if (!m_area)
        return;
    m_area->room().composer().keep_draft_now();
    // Whoever still waits for an answer gets a no.
    m_confirm->dismiss();
    m_ask->dismiss();
    delete m_palette;
    m_palette = nullptr;
    delete m_area;
    m_area = nullptr;
    m_settings->setParent(centralWidget()); // it outlives accounts, and never the window
    m_settings->hide();
    m_content = {};
    m_stack->setCurrentWidget(m_opening);
}

void MainWindow::show_extra(QWidget* page)
{
    close_extra();
    m_extra = page;
    m_stack->addWidget(page);
    m_stack->setCurrentWidget(page);
    page->setFocus(Qt::OtherFocusReason);
}

void MainWindow::close_extra()
{
    if (!m_extra)
        return;
    m_stack->removeWidget(m_extra);
    m_extra->deleteLater();
    m_extra.clear();
    m_stack->setCurrentWidget(m_area ? static_cast<QWidget*>(m_area) : m_opening);
}

void MainWindow::connect_area()
{
    opsflow::Workspace* workspace = m_content.workspace;
    connect(m_area, &WorkArea::page_changed, this, [this] {
        m_rail->set_current(m_area->page());
        Q_EMIT state_changed();
    });
    connect(m_area, &WorkArea::room_changed, this, [this, workspace] {
        const QString room = workspace->room_name();
        setWindowTitle(room.isEmpty() ? tr("Opsdeck") : tr("%1 · Opsdeck").arg(room));
        Q_EMIT state_changed();
    });
    connect(m_area, &WorkArea::layout_changed, this, &MainWindow::state_changed);
    connect(m_area, &WorkArea::find, this, &MainWindow::ask_palette);
    connect(m_area, &WorkArea::open_link, this, &MainWindow::take_link);
    connect(m_area, &WorkArea::copy_link, this, &MainWindow::copy_link);
    connect(m_area, &WorkArea::attach_wanted, this, &MainWindow::attach);
    connect(m_area, &WorkArea::notice, this, &MainWindow::tell);
    connect(m_area, &WorkArea::problem, this, &MainWindow::tell_error);
    connect(m_area, &WorkArea::file_ready, this, &MainWindow::open_path);
    connect(m_area, &WorkArea::save_draft, this, &MainWindow::save_draft);
    connect(m_area, &WorkArea::wall_wanted, this, [this] { set_wall(!m_is_wall); });
    connect(workspace, &opsflow::Workspace::health_changed, m_area, [this] { show_health(); });
    connect(&m_area->room().talk(), &RoomTalk::refused_elsewhere, m_area,
            [this](const QString& line, const core::Error& why) {
                if (m_palette->is_open() || m_palette_lines.removeOne(line))
                    m_palette->show_refusal(line, why);
                else
                    tell_error(why);
            });
    connect(workspace, &opsflow::Workspace::posting_unclear, m_area,
            [this](const opsflow::RunRequest& request) { ask_posting(request); });
    const opsflow::RoomListModel& rooms = workspace->chat().rooms();
    connect(&rooms, &QAbstractItemModel::dataChanged, m_area, [this] { show_badges(); });
    connect(&rooms, &QAbstractItemModel::rowsInserted, m_area, [this] { show_badges(); });
    connect(&workspace->gaps(), &QAbstractItemModel::modelReset, m_area, [this] { show_badges(); });
    connect(&workspace->runs(), &QAbstractItemModel::dataChanged, m_area, [this] { show_badges(); });
    connect(&workspace->runs(), &QAbstractItemModel::rowsInserted, m_area, [this] { show_badges(); });
}

void MainWindow::connect_palette()
{
    PaletteOverlay* palette = m_palette;
    opsflow::Workspace* workspace = m_content.workspace;
    const opsflow::ConsoleIdentity& me = workspace->console().identity();
    const auto set_place = [palette, workspace, name = me.actor.username] {
        palette->set_place({workspace->room_name(), name, {}});
    };
    set_place();
    connect(m_area, &WorkArea::room_changed, palette, set_place);
    connect(palette, &PaletteOverlay::run_line, m_area, [this, workspace](const QString& line) {
        m_palette_lines << line;
        workspace->run(line, core::Surface::palette);
    });
    connect(&workspace->desk(), &opsflow::RunDesk::started, m_area,
            [this](const core::RunId&, const QString& line) { m_palette_lines.removeOne(line); });
    connect(palette, &PaletteOverlay::wish, m_area,
            [workspace](const QString& line) { workspace->run(line, core::Surface::palette); });
    connect(palette, &PaletteOverlay::put_in_composer, m_area, [this](const QString& line) { offer_line(line); });
    connect(palette, &PaletteOverlay::open_room, m_area,
            [this](const core::RoomId& room) { m_area->enter_room(room); });
    connect(palette, &PaletteOverlay::open_person, m_area,
            [this](const core::UserId& user) { m_area->room().talk().open_person(user); });
    connect(palette, &PaletteOverlay::open_post, m_area,
            [this](const core::PostId& post, const core::RoomId& room) { m_area->enter_room(room, post); });
    connect(palette, &PaletteOverlay::open_run, m_area, [this](const core::RunId& run) { m_area->show_run(run); });
    connect(palette, &PaletteOverlay::open_gap, m_area, [this](const QString& key) { m_area->show_gap(key); });
    connect(palette, &PaletteOverlay::act, m_area, [this](const QString& id) { act(id); });
    connect(palette, &PaletteOverlay::server_command, m_area,
            [this](const QString& line) { m_area->room().talk().run_server_command(line); });
}

void MainWindow::add(const QString& id, std::function<void()> act)
{
    QAction* action = m_keys.make_action(id, this);
    m_acts[id] = act;
    connect(action, &QAction::triggered, this, act);
}

void MainWindow::make_actions()
{
    const auto in_area = [this](auto what) {
        return [this, what] {
            if (m_area)
                what(*m_area);
        };
    };
    add(QStringLiteral("palette.open"), [this] { ask_palette({}); });
    add(QStringLiteral("palette.commands"), [this] { ask_palette(QStringLiteral(">")); });
    add(QStringLiteral("find.all"), [this] { ask_palette({}); });
    const std::pair<const char*, Page> pages[] = {
        {"page.rooms", Page::rooms}, {"page.situation", Page::situation}, {"page.dashboards", Page::dashboards},
        {"page.runs", Page::runs},   {"page.gaps", Page::gaps},           {"page.settings", Page::settings}};
    for (const auto& [id, page] : pages) {
        const QString name = QLatin1String(id);
        add(name, [this, page = page] { show_page(page); });
        m_rail->set_keys(page, m_keys.key_text(name));
    }
    connect(&m_keys, &KeyMap::changed, this, [this, pages] {
        for (const auto& [id, page] : pages)
            m_rail->set_keys(page, m_keys.key_text(QLatin1String(id)));
        offer_actions();
    });
    add(QStringLiteral("app.settings"), [this] { show_page(Page::settings); });
    add(QStringLiteral("region.next"), [this] { step_region(1); });
    add(QStringLiteral("region.previous"), [this] { step_region(-1); });
    add(QStringLiteral("go.back"), in_area([](WorkArea& area) { area.go_back(); }));
    add(QStringLiteral("go.forward"), in_area([](WorkArea& area) { area.go_forward(); }));
    add(QStringLiteral("room.previous"), in_area([](WorkArea& area) { area.step_room(-1, false); }));
    add(QStringLiteral("room.next"), in_area([](WorkArea& area) { area.step_room(1, false); }));
    add(QStringLiteral("room.previous_unread"), in_area([](WorkArea& area) { area.step_room(-1, true); }));
    add(QStringLiteral("room.next_unread"), in_area([](WorkArea& area) { area.step_room(1, true); }));
    add(QStringLiteral("room.last_two"), in_area([](WorkArea& area) { area.go_to_last_room(); }));
    add(QStringLiteral("rooms.unread_filter"), in_area([](WorkArea& area) { area.toggle_unread_filter(); }));
    add(QStringLiteral("composer.focus"), in_area([](WorkArea& area) { area.focus_composer(); }));
    add(QStringLiteral("composer.attach"), [this] { attach(); });
    add(QStringLiteral("side.toggle"), in_area([](WorkArea& area) { area.toggle_side(); }));
    add(QStringLiteral("wall.toggle"), [this] { set_wall(!m_is_wall); });
    add(QStringLiteral("text.larger"), [this] { change_text_size(1); });
    add(QStringLiteral("text.smaller"), [this] { change_text_size(-1); });
    add(QStringLiteral("text.normal"), [this] { change_text_size(0); });
    add(QStringLiteral("keys.show"), [this] { m_shortcuts->open(); });
    add(QStringLiteral("app.quit"), [this] { Q_EMIT quit_wanted(); });
}

void MainWindow::act(const QString& id)
{
    const auto found = m_acts.find(id);
    if (found != m_acts.end())
        found->second();
}

void MainWindow::offer_actions()
{
    if (!m_content.workspace)
        return;
    std::vector<opsflow::PaletteEntry> entries;
    for (const auto& [id, act] : m_acts) {
        if (!id.startsWith(QStringLiteral("palette.")) && !id.startsWith(QStringLiteral("find.")))
            entries.push_back(opsflow::action_entry(id, m_keys.text(id), {}, m_keys.key_text(id)));
    }
    m_content.workspace->palette().set_actions(std::move(entries));
}

void MainWindow::apply(const opsflow::Settings& settings)
{
    m_chosen = settings;
    KeyMap::Overrides keys;
    for (const auto& [id, sequences] : settings.keys)
        keys[id] = sequences;
    m_keys.set_overrides(keys);
    m_keys.set_single_keys(settings.single_keys);
    m_status->set_utc(settings.clock == opsflow::ClockChoice::utc);
    m_settings->set_settings(settings);
    if (m_area)
        m_area->apply(settings);
}

void MainWindow::show_page(Page page)
{
    if (!m_area)
        return;
    close_extra();
    m_area->show_page(page);
}

void MainWindow::enter_room(const core::RoomId& room, const core::PostId& post)
{
    if (m_area)
        m_area->enter_room(room, post);
}

void MainWindow::show_run(const core::RunId& run)
{
    if (m_area)
        m_area->show_run(run);
}

void MainWindow::offer_line(const QString& line)
{
    if (m_area)
        m_area->offer_line(line);
}

void MainWindow::ask_palette(const QString& typed)
{
    if (!m_palette || m_is_wall)
        return;
    m_palette->ask(typed);
    Q_EMIT palette_opened();
}

void MainWindow::tell(const QString& text) { m_notices->tell(text); }

void MainWindow::tell_error(const core::Error& error) { m_notices->tell_error(error); }

void MainWindow::set_wall(bool wall)
{
    m_is_wall = wall;
    m_rail->setVisible(!wall);
    m_notices->setVisible(!wall && !m_notices->text().isEmpty());
    if (wall)
        setWindowState(windowState() | Qt::WindowFullScreen);
    else
        setWindowState(windowState() & ~Qt::WindowFullScreen);
    if (m_area)
        m_area->set_wall(wall);
    Q_EMIT state_changed();
}

void MainWindow::ask_posting(const opsflow::RunRequest& request)
{
    const QString account = m_content.workspace->console().identity().actor.username;
    m_ask->ask(
        tr("Post runs in %1?").arg(request.room_name),
        tr("Everybody there will see what you run and what comes out, as posts of @%1. This is asked once for each "
           "room.")
            .arg(account),
        tr("Post and run"),
        [this, request] {
            Q_EMIT posting_agreed(request.room);
            if (m_content.workspace)
                m_content.workspace->submit(request);
        },
        AskSheet::Weight::ordinary,
        [this, request] {
            if (m_area)
                m_area->room().talk().give_back(request.line);
        });
}

void MainWindow::show_health()
{
    if (m_content.workspace)
        m_status->show_health(m_content.workspace->health());
}

void MainWindow::show_badges()
{
    if (!m_content.workspace)
        return;
    const opsflow::RoomListModel& rooms = m_content.workspace->chat().rooms();
    const int mentions = rooms.total_mentions();
    m_rail->set_badge(Page::rooms, mentions, true);
    Q_EMIT attention_changed(mentions);
    m_rail->set_badge(Page::runs, m_content.workspace->runs().running(), false);
    m_rail->set_badge(Page::gaps, m_content.workspace->gaps().open_count(), false);
}

void MainWindow::attach()
{
    if (!m_area)
        return;
    auto* dialog = new QFileDialog(this, tr("Attach files"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, m_area,
            [this](const QStringList& files) { m_area->room().composer().add_files(files); });
    dialog->open();
}

void MainWindow::step_region(int step)
{
    if (!m_area || !m_area->step_region(step))
        m_rail->take_focus();
}

void MainWindow::change_text_size(int step)
{
    opsflow::Settings next = m_chosen;
    next.text_percent = step == 0 ? 100
                                  : std::clamp(next.text_percent + step * text_step, opsflow::Settings::smallest_text,
                                               opsflow::Settings::largest_text);
    Q_EMIT settings_changed(next);
}

void MainWindow::take_link(const QUrl& url)
{
    // A link to a post of this server leads there; everything else is the desktop's.
    const QString base = m_content.workspace ? m_content.workspace->console().address() : QString();
    const QStringList parts = url.path().split(QLatin1Char('/'), Qt::SkipEmptyParts);
    const qsizetype at = parts.indexOf(QStringLiteral("pl"));
    if (!base.isEmpty() && url.toString().startsWith(base) && at >= 0 && at + 1 < parts.size())
        m_area->room().show_post(core::PostId(parts[at + 1]));
    else
        Q_EMIT open_url(url);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    Q_EMIT state_changed();
    event->accept();
    Q_EMIT closed();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    Q_EMIT state_changed();
}

void MainWindow::moveEvent(QMoveEvent* event)
{
    QMainWindow::moveEvent(event);
    Q_EMIT state_changed();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange)
        Q_EMIT state_changed();
}

} // namespace opsdeck::widgets
