// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/chat/chat.h"
#include "opsflow/rooms/room_list_model.h"
#include "opsflow/rooms/unread_book.h"
#include "opsflow/timeline/timeline_source.h"

#include <QTimer>

namespace opsdeck::opsflow {

/// The conversation of a console, over its parts. See Chat.
class RoomChat final : public Chat {
    Q_OBJECT

public:
    /// `files_dir`: where fetched and outgoing files are kept. Everything outlives it.
    RoomChat(TimelineParts parts, core::TeamId team, QString files_dir, const core::Clock* clock,
             QObject* parent = nullptr);
    ~RoomChat() override;

    RoomListModel& rooms() override { return m_rooms; }
    TimelineModel& timeline() override { return m_timeline.model(); }
    void open_room(core::RoomId room, core::PostId post) override;
    [[nodiscard]] const core::RoomId& open() const override { return m_timeline.room(); }
    QCoro::Task<core::Done> say(Message message) override;
    QCoro::Task<core::Done> edit(core::PostId post, QString text) override;
    QCoro::Task<core::Done> remove(core::PostId post) override;
    QCoro::Task<core::Done> toggle_reaction(core::PostId post, QString emoji) override;
    QCoro::Task<core::Done> send_again(qint64 outbox_row) override;
    QCoro::Task<core::Done> drop(qint64 outbox_row) override;
    void mark_seen(core::RoomId room) override;
    QCoro::Task<core::Done> mark_unread_from(core::PostId post) override;
    QCoro::Task<core::Result<QString>> fetch_file(core::FileInfo file) override;
    QCoro::Task<core::Result<QString>> run_server_command(core::RoomId room, QString line) override;
    QCoro::Task<std::vector<ServerCommand>> server_commands() override;
    QCoro::Task<core::Result<core::RoomId>> direct_room(core::UserId other) override;
    QCoro::Task<std::vector<core::User>> people() override;
    [[nodiscard]] std::optional<core::Post> last_own_post() const override;
    void take_run_news(const core::RunId& run, const RunNews& news) override { m_timeline.take_news(run, news); }
    void take_offers(const core::RunId& run, const std::vector<FollowUp>& offers) override;
    QCoro::Task<QString> draft(core::RoomId room) override;
    void keep_draft(core::RoomId room, QString text) override;

private:
    void take_post(const core::Post& post);
    void take_event(const mattermost::ServerEvent& event);
    void take_run(const core::Run& run);
    void take_unread(const core::RoomId& room, qint64 seen, qint64 mentions, core::Timestamp seen_at);
    QCoro::Task<void> read_rooms();
    QCoro::Task<void> tell_seen(core::RoomId room);
    void show_rooms();
    void tell_noteworthy(const core::Post& post, bool is_counted);

    TimelineParts m_parts;
    core::TeamId m_team;
    QString m_files_dir;
    const core::Clock* m_clock;
    TimelineSource m_timeline;
    RoomListModel m_rooms;
    UnreadBook m_unread;
    std::vector<core::Room> m_known;
    QHash<core::UserId, core::User> m_users;
    std::set<core::RoomId> m_with_draft;
    std::map<core::RoomId, std::set<core::RunId>> m_running;
    QTimer m_read_rooms;
};

} // namespace opsdeck::opsflow
