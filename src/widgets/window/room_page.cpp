// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/room_page.h"

#include "opsflow/chat/chat.h"
#include "opsflow/timeline/timeline_model.h"
#include "widgets/composer/composer.h"
#include "widgets/kit/ask_sheet.h"
#include "widgets/situation/situation_strip.h"
#include "widgets/theme/theme.h"
#include "widgets/timeline/timeline_view.h"
#include "widgets/window/room_header.h"
#include "widgets/window/room_talk.h"

#include <QVBoxLayout>

namespace opsdeck::widgets {

RoomPage::RoomPage(opsflow::Workspace& workspace, const Theme& theme, AskSheet& ask, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_theme(theme)
    , m_ask(ask)
    , m_column(new QVBoxLayout(this))
    , m_header(new RoomHeader(theme, this))
    , m_situation(new SituationStrip(workspace.situation(), theme, workspace.clock(), this))
    , m_timeline(new TimelineView(workspace.chat().timeline(), theme, workspace.clock(), this))
    , m_composer(new Composer(workspace.aids(), theme, this))
    , m_talk(new RoomTalk(workspace, *m_composer, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_header);
    m_column->addWidget(m_situation);
    m_column->addWidget(m_timeline, 1);
    m_column->addWidget(m_composer);
    const opsflow::ConsoleIdentity& me = workspace.console().identity();
    m_timeline->set_account(me.actor.user, me.actor.username);
    m_composer->set_clock(workspace.clock());
    connect_timeline();
    connect_composer();
    connect(&workspace, &opsflow::Workspace::room_changed, this, &RoomPage::enter);
    connect(&workspace, &opsflow::Workspace::health_changed, this, &RoomPage::show_room);
    const opsflow::RoomListModel& rooms = workspace.chat().rooms();
    connect(&rooms, &QAbstractItemModel::dataChanged, this, &RoomPage::show_room);
    connect(&rooms, &QAbstractItemModel::rowsInserted, this, &RoomPage::show_room);
    connect(m_situation, &SituationStrip::open_run, this, &RoomPage::open_run);
    connect(m_situation, &SituationStrip::open_post, this,
            [this](const core::PostId& post, const core::RoomId&) { show_post(post); });
    enter();
}

void RoomPage::set_guide(QWidget* guide)
{
    if (m_guide) {
        m_column->removeWidget(m_guide);
        m_guide->deleteLater();
    }
    m_guide = guide;
    if (guide)
        m_column->insertWidget(2, guide);
}

void RoomPage::set_server_name(const QString& name)
{
    m_server_name = name;
    show_room();
}

void RoomPage::connect_timeline()
{
    TimelineView* view = m_timeline;
    connect(view, &TimelineView::open_run, this, &RoomPage::open_run);
    connect(view, &TimelineView::rerun, this,
            [this](const QString& line) { m_workspace.run(line, core::Surface::composer); });
    connect(view, &TimelineView::roll_back, this, &RoomPage::roll_back);
    connect(view, &TimelineView::cancel, this, [this](const core::RunId& run) { m_workspace.desk().cancel(run); });
    connect(view, &TimelineView::gap_plus_one, this,
            [this](const QString& line) { m_workspace.run(line, core::Surface::composer); });
    connect(view, &TimelineView::automate, this, &RoomPage::automate);
    connect(view, &TimelineView::use_line, this, [this](const QString& line) {
        m_composer->set_text(QLatin1Char('/') + line);
        m_composer->focus_box();
    });
    connect(view, &TimelineView::reply, this, &RoomPage::reply_to);
    connect(view, &TimelineView::open_thread, this, &RoomPage::reply_to);
    connect(view, &TimelineView::edit, this, &RoomPage::edit_post);
    connect(view, &TimelineView::remove, this, [this](const core::PostId& post) {
        m_ask.ask(tr("Delete this post?"), tr("Everybody in the room sees that it is gone. It cannot be brought back."),
                  tr("Delete"), [this, post] { m_talk->remove(post); });
    });
    connect(view, &TimelineView::react, m_talk, &RoomTalk::react);
    connect(view, &TimelineView::open_link, this, &RoomPage::open_link);
    connect(view, &TimelineView::open_file, m_talk, &RoomTalk::fetch);
    connect(view, &TimelineView::open_person, this,
            [this](const QString& name) { Q_EMIT find(QLatin1Char('@') + name); });
    connect(view, &TimelineView::open_room, this,
            [this](const QString& room) { Q_EMIT find(QLatin1Char('~') + room); });
    connect(view, &TimelineView::send_again, m_talk, &RoomTalk::send_again);
    connect(view, &TimelineView::drop, m_talk, &RoomTalk::drop);
    connect(view, &TimelineView::mark_unread_from, m_talk, &RoomTalk::mark_unread_from);
    connect(view, &TimelineView::copy_link, this, &RoomPage::copy_link);
    connect(view, &TimelineView::show_post, this,
            [this](const core::PostId& post) { m_workspace.chat().open_room(m_workspace.room(), post); });
    connect(view, &TimelineView::seen_to_end, this, [this] { m_workspace.chat().mark_seen(m_workspace.room()); });
}

void RoomPage::connect_composer()
{
    Composer* box = m_composer;
    connect(box, &Composer::run_line, m_talk, &RoomTalk::run);
    connect(box, &Composer::say, m_talk, &RoomTalk::say);
    connect(box, &Composer::edited, m_talk, &RoomTalk::edit);
    connect(box, &Composer::draft_changed, this, [this](const QString& text) {
        if (!m_shown.is_empty())
            m_workspace.chat().keep_draft(m_shown, text);
    });
    connect(box, &Composer::edit_last_wanted, this, [this] {
        if (const auto post = m_workspace.chat().last_own_post())
            edit_post(post->id);
    });
    connect(box, &Composer::reply_newest_wanted, this, [this] {
        const opsflow::TimelineModel& posts = m_workspace.chat().timeline();
        for (int row = posts.rowCount() - 1; row >= 0; --row) {
            const core::Post& post = posts.item(row).post;
            if (!post.id.is_empty()) {
                reply_to(post.root.is_empty() ? post.id : post.root);
                return;
            }
        }
    });
    connect(box, &Composer::attach_wanted, this, &RoomPage::attach_wanted);
}

void RoomPage::enter()
{
    const core::RoomId& room = m_workspace.room();
    if (room == m_shown) {
        show_room();
        return;
    }
    if (!m_shown.is_empty())
        m_composer->keep_draft_now();
    m_shown = room;
    m_situation->set_room(room);
    show_room();
    m_composer->set_draft({});
    read_draft(room);
}

QCoro::Task<void> RoomPage::read_draft(core::RoomId room)
{
    const QPointer<RoomPage> self(this);
    const QString draft = co_await m_workspace.chat().draft(room);
    // What was typed meanwhile is newer.
    if (self && m_shown == room && m_composer->text().isEmpty())
        m_composer->set_draft(draft);
}

void RoomPage::show_room()
{
    const opsflow::RoomListModel& rooms = m_workspace.chat().rooms();
    const int row = rooms.row_of(m_workspace.room());
    opsflow::RoomListEntry entry;
    if (row >= 0)
        entry = rooms.entry(row);
    else
        entry.name = m_workspace.room_name();
    m_header->show_room(entry);

    const opsflow::ConsoleIdentity& me = m_workspace.console().identity();
    ComposerPlace place;
    place.room_key = m_workspace.room().value();
    const bool is_direct = entry.type == core::RoomType::direct || entry.type == core::RoomType::group;
    place.room_name = is_direct || entry.address.isEmpty() ? entry.name : entry.address;
    place.account = QLatin1Char('@') + me.actor.username;
    place.server_name = m_server_name;
    m_composer->set_place(place);
    m_composer->set_blocked(entry.is_archived ? tr("This room is archived: it can be read, not written.") : QString());
    m_composer->set_queues(m_workspace.health().connection.connection != opsflow::Connection::online);
}

void RoomPage::show_post(const core::PostId& post)
{
    if (!item_of(post))
        m_workspace.chat().open_room(m_workspace.room(), post);
    m_timeline->reveal(post);
}

const opsflow::TimelineItem* RoomPage::item_of(const core::PostId& post) const
{
    const opsflow::TimelineModel& posts = m_workspace.chat().timeline();
    for (int row = 0; row < posts.rowCount(); ++row) {
        if (posts.item(row).post.id == post)
            return &posts.item(row);
    }
    return nullptr;
}

void RoomPage::reply_to(const core::PostId& root)
{
    const opsflow::TimelineItem* item = item_of(root);
    m_composer->start_reply(root, item ? item->author : QString(),
                            item ? item->post.message.section(QLatin1Char('\n'), 0, 0) : QString());
    m_composer->focus_box();
}

void RoomPage::edit_post(const core::PostId& post)
{
    if (const opsflow::TimelineItem* item = item_of(post)) {
        m_composer->start_edit(post, item->post.message);
        m_composer->focus_box();
    }
}

void RoomPage::roll_back(const core::RunId& run)
{
    QString line = m_workspace.desk().rollback_line(run);
    const opsflow::TimelineModel& posts = m_workspace.chat().timeline();
    for (int row = 0; row < posts.rowCount() && line.isEmpty(); ++row) {
        const auto& card = posts.item(row).run;
        if (card && card->run == run)
            line = card->rollback_line;
    }
    if (!line.isEmpty())
        m_workspace.run(line, core::Surface::followup);
}

} // namespace opsdeck::widgets
