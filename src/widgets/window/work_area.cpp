// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/work_area.h"

#include "opsflow/chat/chat.h"
#include "opsflow/dashboard/dashboard_desk.h"
#include "widgets/composer/composer.h"
#include "widgets/dashboard/dashboard_page.h"
#include "widgets/gaps/draft_sheet.h"
#include "widgets/gaps/gaps_page.h"
#include "widgets/rooms/room_list_panel.h"
#include "widgets/runs/run_detail.h"
#include "widgets/runs/runs_page.h"
#include "widgets/settings/settings_page.h"
#include "widgets/situation/situation_page.h"
#include "widgets/theme/theme.h"
#include "widgets/timeline/timeline_view.h"
#include "widgets/window/room_header.h"
#include "widgets/window/room_page.h"
#include "widgets/window/room_talk.h"
#include "widgets/window/side_panel.h"

#include <QHBoxLayout>
#include <QSplitter>
#include <QStackedWidget>

namespace opsdeck::widgets {
namespace {

constexpr int narrow_below = 900;
constexpr int list_width = 230;
constexpr int page_width = 700;
constexpr int side_width = 380;

} // namespace

WorkArea::WorkArea(const WorkParts& parts, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_workspace(*parts.workspace)
    , m_theme(theme)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_list(new RoomListPanel(m_workspace.chat().rooms(), theme, this))
    , m_pages(new QStackedWidget(this))
    , m_room(new RoomPage(m_workspace, theme, *parts.ask, this))
    , m_situation(new SituationPage(m_workspace.situation(), theme, m_workspace.clock(), this))
    , m_dashboard(new DashboardPage(*parts.dashboards, theme, m_workspace.clock(), this))
    , m_runs(new RunsPage(m_workspace.runs(), theme, m_workspace.clock(), this))
    , m_gaps(new GapsPage(m_workspace.gaps(), theme, m_workspace.clock(), this))
    , m_side(new SidePanel(m_workspace, theme, this))
{
    // In the order of Page.
    for (QWidget* page :
         std::initializer_list<QWidget*>{m_room, m_situation, m_dashboard, m_runs, m_gaps, parts.settings})
        m_pages->addWidget(page);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_side);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setHandleWidth(1);
    m_splitter->setSizes({theme.scaled(list_width), theme.scaled(page_width), theme.scaled(side_width)});
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_splitter);

    const opsflow::ConsoleIdentity& me = m_workspace.console().identity();
    m_list->set_place(me.team_name.isEmpty() ? parts.server_name : me.team_name, parts.server_name);
    m_room->set_server_name(parts.server_name);
    connect_pages();
    connect_desk();
    connect(m_splitter, &QSplitter::splitterMoved, this, &WorkArea::layout_changed);
    arrange();
}

WorkArea::~WorkArea()
{
    m_pages->removeWidget(m_parts.settings);
    m_parts.settings->setParent(nullptr); // it is the window's, which takes it back at once
}

void WorkArea::connect_pages()
{
    connect(m_list, &RoomListPanel::open_room, this, [this](const core::RoomId& room) {
        enter_room(room);
        focus_composer();
    });
    connect(m_room, &RoomPage::open_run, this, &WorkArea::show_run);
    connect(m_room, &RoomPage::automate, this, [this](const QString& line) {
        show_page(Page::gaps);
        m_gaps->automate(line);
    });
    connect(m_room, &RoomPage::open_link, this, &WorkArea::open_link);
    connect(m_room, &RoomPage::copy_link, this, &WorkArea::copy_link);
    connect(m_room, &RoomPage::find, this, &WorkArea::find);
    connect(m_room, &RoomPage::attach_wanted, this, &WorkArea::attach_wanted);
    connect(&m_room->talk(), &RoomTalk::problem, this, &WorkArea::problem);
    connect(&m_room->talk(), &RoomTalk::notice, this, &WorkArea::notice);
    connect(&m_room->talk(), &RoomTalk::file_ready, this, &WorkArea::file_ready);
    connect(&m_room->talk(), &RoomTalk::room_ready, this, [this](const core::RoomId& room) { enter_room(room); });
    connect(&m_room->header(), &RoomHeader::palette_wanted, this, [this] { Q_EMIT find(QStringLiteral(">")); });
    connect(&m_room->header(), &RoomHeader::find_wanted, this, [this] { Q_EMIT find(QString()); });
    connect(&m_room->header(), &RoomHeader::side_toggled, this, &WorkArea::toggle_side);

    connect(m_dashboard, &DashboardPage::run_line, this,
            [this](const QString& line, const QString& origin) { run(line, core::Surface::tile, origin); });
    connect(m_dashboard, &DashboardPage::open_run, this, &WorkArea::show_run);
    connect(m_dashboard, &DashboardPage::open_gap, this, &WorkArea::show_gap);
    connect(m_dashboard, &DashboardPage::open_link, this, &WorkArea::open_link);
    connect(m_dashboard, &DashboardPage::open_folder, this, &WorkArea::file_ready);
    connect(m_dashboard, &DashboardPage::wall_wanted, this, &WorkArea::wall_wanted);
    connect(m_dashboard, &DashboardPage::open_post, this,
            [this](const core::PostId& post) { enter_room(m_workspace.room(), post); });
    connect(m_runs, &RunsPage::open_run, this, &WorkArea::show_run);
    connect(m_runs, &RunsPage::run_line, this, [this](const QString& line) { run(line, core::Surface::followup); });
    connect(m_runs, &RunsPage::cancel, &m_workspace.desk(), &opsflow::RunDesk::cancel);
    connect(m_gaps, &GapsPage::wish, this, [this](const QString& line) { run(line, core::Surface::composer); });
    connect(m_gaps, &GapsPage::save_draft, this, &WorkArea::save_draft);
    connect(m_gaps, &GapsPage::show_closed, &m_workspace, &opsflow::Workspace::show_closed_gaps);
    connect(m_gaps, &GapsPage::open_where_asked, this,
            [this](const QString&, const core::RoomId& room) { enter_room(room); });
    connect(m_gaps, &GapsPage::use_line, this, &WorkArea::offer_line);
    m_gaps->set_similar([this](const QString& line) { return m_workspace.aids().near(line); });
    connect(m_situation, &SituationPage::open_run, this, &WorkArea::show_run);
    connect(m_situation, &SituationPage::open_post, this,
            [this](const core::PostId& post, const core::RoomId& room) { enter_room(room, post); });

    RunDetail& detail = m_side->detail();
    connect(&detail, &RunDetail::cancel, &m_workspace.desk(), &opsflow::RunDesk::cancel);
    connect(&detail, &RunDetail::run_line, this, [this](const QString& line) { run(line, core::Surface::followup); });
    connect(&detail, &RunDetail::use_line, this, &WorkArea::offer_line);
    connect(&detail, &RunDetail::open_run, this, &WorkArea::show_run);
    connect(&detail, &RunDetail::open_file, this, &WorkArea::file_ready);
    connect(&detail, &RunDetail::open_post, this,
            [this](const core::PostId& post, const core::RoomId& room) { enter_room(room, post); });
    connect(m_side, &SidePanel::close_wanted, this, [this] { set_side_open(false); });
}

void WorkArea::connect_desk()
{
    const opsflow::RunDesk& desk = m_workspace.desk();
    connect(&desk, &opsflow::RunDesk::cancel_answered, this,
            [this](const core::RunId&, const QString& words) { Q_EMIT notice(words); });
    connect(&desk, &opsflow::RunDesk::trouble, this, &WorkArea::notice);
    connect(&m_workspace.chat(), &opsflow::Chat::problem, this, &WorkArea::problem);
    connect(&m_workspace.console(), &opsflow::Console::notice, this, &WorkArea::notice);
    connect(&m_workspace, &opsflow::Workspace::room_changed, this, [this] {
        m_list->set_open(m_workspace.room());
        Q_EMIT room_changed();
    });
    connect(&desk, &opsflow::RunDesk::ended, this,
            [this](const opsflow::RunReport& report) { m_dashboard->acknowledge(report.run.line); });
    connect(&desk, &opsflow::RunDesk::refused, m_dashboard,
            [this](const QString& line, const core::Error&) { m_dashboard->acknowledge(line); });
    connect(&m_workspace, &opsflow::Workspace::health_changed, this,
            [this] { m_situation->set_verified_at(m_workspace.health().verified_at); });
}

void WorkArea::run(const QString& line, core::Surface surface, const QString& origin)
{
    m_workspace.run(line, surface, origin);
}

void WorkArea::show_page(Page page)
{
    m_page = page;
    m_pages->setCurrentIndex(static_cast<int>(page));
    arrange();
    Q_EMIT page_changed();
}

void WorkArea::enter_room(const core::RoomId& room, const core::PostId& post)
{
    if (m_page != Page::rooms)
        show_page(Page::rooms);
    m_visited.visit(room);
    if (room != m_workspace.room() || !post.is_empty() || m_workspace.chat().open().is_empty())
        m_workspace.enter(room, post);
    if (!post.is_empty())
        m_room->timeline().reveal(post);
}

void WorkArea::show_run(const core::RunId& run)
{
    m_side->show_run(run);
    set_side_open(true);
    m_side->take_focus();
}

void WorkArea::offer_line(const QString& line)
{
    show_page(Page::rooms);
    m_room->composer().set_text(QLatin1Char('/') + line);
    focus_composer();
}

void WorkArea::show_gap(const QString& key)
{
    show_page(Page::gaps);
    m_gaps->select(key);
}

void WorkArea::tell_saved(const core::Result<QString>& path) { m_gaps->tell_saved(path); }

void WorkArea::step_room(int step, bool unread)
{
    const core::RoomId next = m_list->neighbour(step, unread);
    if (!next.is_empty())
        enter_room(next);
}

void WorkArea::go_back()
{
    const core::RoomId room = m_visited.back();
    if (!room.is_empty())
        m_workspace.enter(room);
}

void WorkArea::go_forward()
{
    const core::RoomId room = m_visited.forward();
    if (!room.is_empty())
        m_workspace.enter(room);
}

void WorkArea::go_to_last_room()
{
    const core::RoomId room = m_visited.last_other();
    if (!room.is_empty())
        enter_room(room);
}

void WorkArea::toggle_side() { set_side_open(!m_side_open); }

void WorkArea::toggle_unread_filter() { m_list->set_unread_only(!m_list->is_unread_only()); }

void WorkArea::focus_composer()
{
    if (m_page != Page::rooms)
        show_page(Page::rooms);
    m_room->composer().focus_box();
}

std::vector<QWidget*> WorkArea::regions() const
{
    if (m_page == Page::rooms)
        return {m_list, &m_room->timeline(), &m_room->composer(), m_side};
    return {m_pages->currentWidget(), m_side};
}

bool WorkArea::step_region(int step)
{
    std::vector<QWidget*> shown;
    for (QWidget* region : regions()) {
        if (region->isVisible())
            shown.push_back(region);
    }
    int at = -1;
    const QWidget* focus = window()->focusWidget();
    for (size_t i = 0; i < shown.size(); ++i) {
        if (focus && (focus == shown[i] || shown[i]->isAncestorOf(focus)))
            at = static_cast<int>(i);
    }
    const int next = at < 0 ? (step > 0 ? 0 : static_cast<int>(shown.size()) - 1) : at + step;
    if (next < 0 || next >= static_cast<int>(shown.size()))
        return false;
    QWidget* region = shown[static_cast<size_t>(next)];
    if (region == m_list)
        m_list->focus_list();
    else if (region == &m_room->composer())
        m_room->composer().focus_box();
    else if (region == m_side)
        m_side->take_focus();
    else
        region->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void WorkArea::set_side_open(bool open)
{
    if (!open && m_side->isAncestorOf(window()->focusWidget()))
        focus_composer();
    m_side_open = open;
    arrange();
    Q_EMIT layout_changed();
}

QList<int> WorkArea::column_widths() const { return m_splitter->sizes(); }

void WorkArea::restore_columns(const QList<int>& widths)
{
    if (widths.size() == m_splitter->count())
        m_splitter->setSizes(widths);
    arrange();
}

void WorkArea::apply(const opsflow::Settings& settings)
{
    const bool utc = settings.clock == opsflow::ClockChoice::utc;
    m_room->timeline().set_time_zone(utc ? QTimeZone::utc() : QTimeZone::systemTimeZone());
    m_room->timeline().set_single_keys(settings.single_keys);
    m_room->composer().set_enter_sends(settings.enter_sends);
}

void WorkArea::set_wall(bool wall)
{
    m_is_wall = wall;
    m_situation->set_wall(wall);
    m_dashboard->set_wall(wall);
    if (wall && m_page != Page::dashboards)
        show_page(Page::situation);
    arrange();
}

void WorkArea::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void WorkArea::arrange()
{
    // Where there is no room for three columns the side panel becomes a page of its own.
    const bool is_narrow = width() < m_theme.scaled(narrow_below);
    const bool side_is_page = is_narrow && m_side_open;
    m_list->setVisible(m_page == Page::rooms && !m_is_wall && !side_is_page);
    m_pages->setVisible(!side_is_page);
    m_side->setVisible(m_side_open && !m_is_wall && m_page != Page::settings);
    m_side->set_whole(side_is_page);
    m_room->header().set_side_open(m_side_open);
    m_room->header().set_narrow(is_narrow || m_side_open);
}

} // namespace opsdeck::widgets
