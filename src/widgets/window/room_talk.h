// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/workspace/workspace.h"

#include <QObject>
#include <QPointer>

namespace opsdeck::widgets {

class Composer;

/// What is said in a room and what becomes of it: passes messages, edits and reactions of the composer and the timeline
/// on, and gives back to the composer whatever could not be done, so that nothing typed is ever lost. UI thread.
class RoomTalk final : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    RoomTalk(opsflow::Workspace& workspace, Composer& composer, QObject* parent = nullptr);

    void say(const QString& text, const QStringList& files, const core::PostId& root);
    void edit(const core::PostId& post, const QString& text);
    void remove(const core::PostId& post);
    void react(const core::PostId& post, const QString& emoji);
    void send_again(qint64 outbox_row);
    void drop(qint64 outbox_row);
    void mark_unread_from(const core::PostId& post);
    void fetch(const core::FileInfo& file);
    void open_person(const core::UserId& user);
    /// A typed line: an automation of ours, else a slash command of the server, else a wish.
    void run(const QString& line);
    void run_server_command(const QString& line);

    /// The person thought better of it.
    void give_back(const QString& line);

Q_SIGNALS:
    void problem(const opsdeck::core::Error& error);
    void notice(const QString& text);
    /// A fetched file is on disk.
    void file_ready(const QString& path);
    void room_ready(const opsdeck::core::RoomId& room);
    /// A line that was not typed here did not run.
    void refused_elsewhere(const QString& line, const opsdeck::core::Error& why);

private:
    void take_refusal(const QString& line, const core::Error& why);
    QCoro::Task<void> send_message(opsflow::Message message);
    QCoro::Task<void> send_edit(core::PostId post, QString text);
    QCoro::Task<void> tell_problem(QCoro::Task<core::Done> task);
    QCoro::Task<void> fetch_file(core::FileInfo file);
    QCoro::Task<void> find_direct_room(core::UserId user);
    QCoro::Task<void> ask_server(core::RoomId room, QString line);
    QCoro::Task<void> read_server_commands();

    opsflow::Workspace& m_workspace;
    QPointer<Composer> m_composer;
    QStringList m_typed;        ///< lines of the composer that are under way
    QStringList m_server_words; ///< triggers of the server's slash commands
};

} // namespace opsdeck::widgets
