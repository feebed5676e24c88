// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/room_talk.h"

#include "opsflow/chat/chat.h"
#include "widgets/composer/composer.h"

namespace opsdeck::widgets {

RoomTalk::RoomTalk(opsflow::Workspace& workspace, Composer& composer, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_composer(&composer)
{
    connect(&workspace.desk(), &opsflow::RunDesk::refused, this, &RoomTalk::take_refusal);
    connect(&workspace, &opsflow::Workspace::posting_refused, this, &RoomTalk::take_refusal);
    connect(&workspace.desk(), &opsflow::RunDesk::ended, this,
            [this](const opsflow::RunReport& report) { m_typed.removeOne(report.run.line); });
    read_server_commands();
}

void RoomTalk::say(const QString& text, const QStringList& files, const core::PostId& root)
{
    opsflow::Message message;
    message.room = m_workspace.room();
    message.root = root;
    message.text = text;
    message.files = files;
    send_message(std::move(message));
}

QCoro::Task<void> RoomTalk::send_message(opsflow::Message message)
{
    const QPointer<RoomTalk> self(this);
    const QString text = message.text;
    const core::Done sent = co_await m_workspace.chat().say(std::move(message));
    if (self && !sent && m_composer)
        m_composer->give_back(text, sent.error().text); // with its files
}

void RoomTalk::edit(const core::PostId& post, const QString& text) { send_edit(post, text); }

QCoro::Task<void> RoomTalk::send_edit(core::PostId post, QString text)
{
    const QPointer<RoomTalk> self(this);
    const core::Done done = co_await m_workspace.chat().edit(post, text);
    if (self && !done && m_composer)
        m_composer->give_back(text, done.error().text);
}

QCoro::Task<void> RoomTalk::tell_problem(QCoro::Task<core::Done> task)
{
    const QPointer<RoomTalk> self(this);
    const core::Done done = co_await task;
    if (self && !done)
        Q_EMIT problem(done.error());
}

void RoomTalk::remove(const core::PostId& post) { tell_problem(m_workspace.chat().remove(post)); }

void RoomTalk::react(const core::PostId& post, const QString& emoji)
{
    tell_problem(m_workspace.chat().toggle_reaction(post, emoji));
}

void RoomTalk::send_again(qint64 outbox_row) { tell_problem(m_workspace.chat().send_again(outbox_row)); }

void RoomTalk::drop(qint64 outbox_row) { tell_problem(m_workspace.chat().drop(outbox_row)); }

void RoomTalk::mark_unread_from(const core::PostId& post) { tell_problem(m_workspace.chat().mark_unread_from(post)); }

void RoomTalk::fetch(const core::FileInfo& file) { fetch_file(file); }

QCoro::Task<void> RoomTalk::fetch_file(core::FileInfo file)
{
    const QPointer<RoomTalk> self(this);
    const core::Result<QString> path = co_await m_workspace.chat().fetch_file(std::move(file));
    if (!self)
        co_return;
    if (path)
        Q_EMIT file_ready(*path);
    else
        Q_EMIT problem(path.error());
}

void RoomTalk::open_person(const core::UserId& user) { find_direct_room(user); }

QCoro::Task<void> RoomTalk::find_direct_room(core::UserId user)
{
    const QPointer<RoomTalk> self(this);
    const core::Result<core::RoomId> room = co_await m_workspace.chat().direct_room(std::move(user));
    if (!self)
        co_return;
    if (room)
        Q_EMIT room_ready(*room);
    else
        Q_EMIT problem(room.error());
}

void RoomTalk::run(const QString& line)
{
    const bool is_answered = m_workspace.aids().read(line).is_answered();
    const QString first = line.section(QLatin1Char(' '), 0, 0);
    if (!is_answered && m_server_words.contains(first, Qt::CaseInsensitive)) {
        run_server_command(QLatin1Char('/') + line);
        return;
    }
    m_typed << line;
    m_workspace.run(line, core::Surface::composer);
}

void RoomTalk::run_server_command(const QString& line) { ask_server(m_workspace.room(), line); }

QCoro::Task<void> RoomTalk::ask_server(core::RoomId room, QString line)
{
    const QPointer<RoomTalk> self(this);
    const core::Result<QString> answer = co_await m_workspace.chat().run_server_command(std::move(room), line);
    if (!self)
        co_return;
    if (!answer && m_composer)
        m_composer->give_back(line, answer.error().text);
    else if (answer && !answer->isEmpty())
        Q_EMIT notice(tr("Only you see this: %1").arg(*answer));
}

QCoro::Task<void> RoomTalk::read_server_commands()
{
    const QPointer<RoomTalk> self(this);
    const std::vector<opsflow::ServerCommand> commands = co_await m_workspace.chat().server_commands();
    if (!self)
        co_return;
    std::vector<ServerWord> words;
    for (const opsflow::ServerCommand& command : commands) {
        m_server_words << command.trigger;
        words.push_back({command.trigger, command.help});
    }
    if (m_composer)
        m_composer->set_server_words(std::move(words));
}

void RoomTalk::give_back(const QString& line)
{
    if (m_typed.removeOne(line) && m_composer)
        m_composer->give_back(QLatin1Char('/') + line, tr("Nothing ran and nothing was posted."));
}

void RoomTalk::take_refusal(const QString& line, const core::Error& why)
{
    if (m_typed.removeOne(line) && m_composer)
        m_composer->give_back(QLatin1Char('/') + line, why.text);
    else
        Q_EMIT refused_elsewhere(line, why);
}

} // namespace opsdeck::widgets
