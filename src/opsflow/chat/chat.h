// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/file_info.h"
#include "core/chat/post.h"
#include "core/chat/user.h"
#include "core/result.h"
#include "opsflow/run/run_report.h"
#include "opsflow/timeline/run_cards.h"

#include <QObject>
#include <qcoro/qcorotask.h>

#include <optional>
#include <vector>

namespace opsdeck::opsflow {

class RoomListModel;
class TimelineModel;

/// What a person writes besides lines: a message, or a reply.
struct Message {
    core::RoomId room;
    core::PostId root; ///< the thread it answers; empty for a root post
    QString text;      ///< Markdown
    QStringList files; ///< paths; copied before it answers
};

/// A slash command of the server: "/away".
struct ServerCommand {
    QString trigger; ///< without the slash
    QString help;
};

/// Conversation in the rooms of a console: reading, writing, unread marks, drafts. Everything that is written goes
/// through the outbox or is told as an error; nothing here runs an automation. UI thread.
class Chat : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual RoomListModel& rooms() = 0;
    /// The window over the room that is open; empty until open_room().
    [[nodiscard]] virtual TimelineModel& timeline() = 0;
    /// Shows the room from disk at once, then brings it up to date. Around `post` when it is not empty.
    virtual void open_room(core::RoomId room, core::PostId post = {}) = 0;
    [[nodiscard]] virtual const core::RoomId& open() const = 0;

    /// On disk and queued when it answers.
    [[nodiscard]] virtual QCoro::Task<core::Done> say(Message message) = 0;
    [[nodiscard]] virtual QCoro::Task<core::Done> edit(core::PostId post, QString text) = 0;
    [[nodiscard]] virtual QCoro::Task<core::Done> remove(core::PostId post) = 0;
    /// Adds the reaction, or takes one's own back. `emoji` is a name without colons.
    [[nodiscard]] virtual QCoro::Task<core::Done> toggle_reaction(core::PostId post, QString emoji) = 0;
    /// A failed post of ours again, or away with it.
    [[nodiscard]] virtual QCoro::Task<core::Done> send_again(qint64 outbox_row) = 0;
    [[nodiscard]] virtual QCoro::Task<core::Done> drop(qint64 outbox_row) = 0;
    /// Everything up to the end of the room was on the screen.
    virtual void mark_seen(core::RoomId room) = 0;
    /// From this post on it counts as unread.
    [[nodiscard]] virtual QCoro::Task<core::Done> mark_unread_from(core::PostId post) = 0;
    /// A file of a post on disk; path. Fetched once.
    [[nodiscard]] virtual QCoro::Task<core::Result<QString>> fetch_file(core::FileInfo file) = 0;
    /// A slash command of the server in a room; what it answered to this person alone, if anything.
    [[nodiscard]] virtual QCoro::Task<core::Result<QString>> run_server_command(core::RoomId room, QString line) = 0;
    /// The slash commands that the server offers to this person; empty when it cannot be asked.
    [[nodiscard]] virtual QCoro::Task<std::vector<ServerCommand>> server_commands() = 0;
    /// The room of two with somebody; made when there is none.
    [[nodiscard]] virtual QCoro::Task<core::Result<core::RoomId>> direct_room(core::UserId other) = 0;
    /// People for completion; from disk.
    [[nodiscard]] virtual QCoro::Task<std::vector<core::User>> people() = 0;
    /// The newest post of ours in the open room that may still be edited.
    [[nodiscard]] virtual std::optional<core::Post> last_own_post() const = 0;

    /// What a run of this process says between two changes of its state.
    virtual void take_run_news(const core::RunId& run, const RunNews& news) = 0;
    /// What is offered after a run of this process.
    virtual void take_offers(const core::RunId& run, const std::vector<FollowUp>& offers) = 0;

    /// Kept per room on disk; saved after a short pause by the caller's choice.
    [[nodiscard]] virtual QCoro::Task<QString> draft(core::RoomId room) = 0;
    virtual void keep_draft(core::RoomId room, QString text) = 0;

Q_SIGNALS:
    /// For people: something could not be done.
    void problem(const opsdeck::core::Error& error);
    /// A post of somebody else, not in the room that is being looked at, or that names us: worth a notification.
    void noteworthy(const opsdeck::core::Post& post, const QString& room, const QString& author);
};

} // namespace opsdeck::opsflow
