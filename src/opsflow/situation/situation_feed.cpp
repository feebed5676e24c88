// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/situation/situation_feed.h"

#include <QPointer>

namespace opsdeck::opsflow {
namespace {

constexpr int newest_posts = 500;
constexpr int newest_runs = 200;
constexpr int pause_before_names = 200;

} // namespace

SituationFeed::SituationFeed(Console& console, SituationModel& model, QObject* parent)
    : QObject(parent)
    , m_console(console)
    , m_model(model)
{
    connect(&console, &Console::post_arrived, this, [this](const core::Post& post) { m_model.take_post(post); });
    connect(&console, &Console::run_changed, this, [this](const core::Run& run) { m_model.take_run(run); });
    m_names.setSingleShot(true);
    m_names.setInterval(pause_before_names);
    connect(&m_names, &QTimer::timeout, this, [this] { read_names(); });
    connect(&model, &SituationModel::changed, &m_names, qOverload<>(&QTimer::start));
    read_runs();
    read_rooms();
}

void SituationFeed::watch(const core::RoomId& room)
{
    if (!room.is_empty() && m_watched.insert(room).second)
        read_posts(room);
}

QCoro::Task<void> SituationFeed::read_runs()
{
    const QPointer<SituationFeed> self(this);
    const core::Result<std::vector<core::Run>> runs = co_await m_console.runs(newest_runs);
    if (self && runs)
        m_model.take_runs(*runs);
}

QCoro::Task<void> SituationFeed::read_rooms()
{
    const QPointer<SituationFeed> self(this);
    const core::Result<std::vector<core::Room>> rooms = co_await m_console.rooms();
    if (!self || !rooms)
        co_return;
    for (const core::Room& room : *rooms)
        m_model.set_room_name(room.id, room.name);
}

QCoro::Task<void> SituationFeed::read_posts(core::RoomId room)
{
    const QPointer<SituationFeed> self(this);
    const core::Result<std::vector<core::Post>> posts = co_await m_console.posts(room, newest_posts);
    if (!self)
        co_return;
    if (posts)
        m_model.take_posts(*posts);
    else
        m_watched.erase(room); // the next visit asks again
}

QCoro::Task<void> SituationFeed::read_names()
{
    const QPointer<SituationFeed> self(this);
    for (const core::UserId& user : m_model.nameless()) {
        if (!m_asked.insert(user).second)
            continue;
        const QString name = co_await m_console.name_of(user);
        if (!self)
            co_return;
        if (name.startsWith(QLatin1Char('@')))
            m_model.set_user_name(user, name.mid(1));
    }
}

} // namespace opsdeck::opsflow
