// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/workspace/workspace.h"

#include "automation/catalog/catalog.h"
#include "opsflow/chat/chat.h"
#include "opsflow/compose/value_desk.h"

#include <QFile>
#include <QPointer>
#include <QPromise>
#include <QThreadPool>
#include <qcoro/qcorofuture.h>

namespace opsdeck::opsflow {
namespace {

constexpr int runs_to_show = 500;
constexpr int gather_ms = 100;

constexpr qint64 most_output = 512 * 1024;

/// On a thread of the pool: the disk may be slow.
QFuture<QByteArray> read_end_of(const QString& path)
{
    auto promise = std::make_shared<QPromise<QByteArray>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path] {
        QFile file(path);
        QByteArray bytes;
        if (file.open(QIODevice::ReadOnly)) {
            if (file.size() > most_output)
                file.seek(file.size() - most_output);
            bytes = file.readAll();
        }
        promise->addResult(bytes);
        promise->finish();
    });
    return promise->future();
}

LineAids::Surroundings surroundings_of(Console& console, const Workspace::Place& place)
{
    LineAids::Surroundings around;
    around.bind.home_folder = place.home_folder;
    around.bind.working_folder = place.home_folder;
    around.bind.check_files = false; // a disk may be slow, and every letter asks
    around.ask = ask_values(console.choices());
    around.pasted_folder = place.pasted_folder;
    return around;
}

} // namespace

Workspace::Workspace(Console& console, Confirmation& confirmation, const core::Clock& clock, Place place,
                     QObject* parent)
    : QObject(parent)
    , m_console(console)
    , m_clock(clock)
    , m_aids(surroundings_of(console, place))
    , m_desk(console, confirmation)
    , m_palette(console, m_runs, m_gaps, clock)
    , m_situation(clock)
    , m_situation_feed(console, m_situation)
    , m_room(console.identity().room)
{
    for (QTimer* timer : {&m_health_timer, &m_rooms_timer}) {
        timer->setSingleShot(true);
        timer->setInterval(gather_ms);
    }
    connect(&m_health_timer, &QTimer::timeout, this, [this] { read_health(); });
    connect(&m_rooms_timer, &QTimer::timeout, this, &Workspace::take_rooms);

    m_aids.set_definitions(console.catalog().all());
    connect(&console, &Console::automations_changed, this, [this] {
        m_aids.set_definitions(m_console.catalog().all());
        read_gaps();
    });
    connect(&console, &Console::run_changed, this, [this](const core::Run& run) {
        m_runs.put(run);
        m_palette.refresh_soon();
    });
    connect(&console, &Console::connection_changed, this, [this] { refresh_health_soon(); });
    connect(&console, &Console::caught_up, this, [this] { refresh_health_soon(); });
    connect(&console, &Console::delivery_changed, this, [this] { refresh_health_soon(); });
    connect(&m_desk, &RunDesk::wished, this, [this] { read_gaps(); });
    connect(&m_palette, &PaletteFeed::people_changed, this, [this] { m_aids.set_people(m_palette.people()); });
    const RoomListModel& rooms = chat().rooms();
    connect(&rooms, &QAbstractItemModel::modelReset, &m_rooms_timer, qOverload<>(&QTimer::start));
    connect(&rooms, &QAbstractItemModel::rowsInserted, &m_rooms_timer, qOverload<>(&QTimer::start));
    connect(&rooms, &QAbstractItemModel::rowsRemoved, &m_rooms_timer, qOverload<>(&QTimer::start));
    connect(&rooms, &QAbstractItemModel::rowsMoved, &m_rooms_timer, qOverload<>(&QTimer::start));
    connect(&rooms, &QAbstractItemModel::dataChanged, &m_rooms_timer, qOverload<>(&QTimer::start));
    take_rooms();
    read_runs();
    read_gaps();
    read_health();
}

Workspace::~Workspace() = default;

AskValues Workspace::ask_values() const { return opsflow::ask_values(m_console.choices()); }

void Workspace::enter(const core::RoomId& room, const core::PostId& post)
{
    m_room = room;
    chat().open_room(room, post);
    m_palette.set_place(room, room_name());
    m_situation_feed.watch(room);
    Q_EMIT room_changed();
}

QString Workspace::room_name() const
{
    const RoomListModel& rooms = m_console.chat().rooms();
    const int row = rooms.row_of(m_room);
    if (row >= 0)
        return rooms.entry(row).name;
    return m_room == m_console.identity().room ? m_console.identity().room_name : QString();
}

RunRequest Workspace::request_of(const QString& line, core::Surface surface, const QString& origin) const
{
    RunRequest request;
    request.line = line;
    request.surface = surface;
    request.origin = origin;
    request.room = m_room;
    request.room_name = room_name();
    return request;
}

void Workspace::run(const QString& line, core::Surface surface, const QString& origin)
{
    RunRequest request = request_of(line, surface, origin);
    switch (m_posting_rule ? m_posting_rule(m_room) : PostingPolicy::post) {
    case PostingPolicy::post:
        m_desk.run(std::move(request));
        break;
    case PostingPolicy::ask:
        Q_EMIT posting_unclear(request);
        break;
    case PostingPolicy::read_only:
        Q_EMIT posting_refused(
            line,
            {core::ErrorKind::refused,
             tr("Nothing is posted in %1 from this computer, so nothing ran. The settings say so; there it can be "
                "changed.")
                 .arg(room_name()),
             {}});
        break;
    }
}

void Workspace::run_agreed(const QString& line, const QString& origin)
{
    RunRequest request = request_of(line, core::Surface::followup, origin);
    request.skip_preview = true;
    m_desk.run(std::move(request));
}

QCoro::Task<core::Result<QByteArray>> Workspace::output_text(core::RunId run)
{
    const core::Result<QString> path = co_await m_console.output_of(std::move(run));
    if (!path)
        co_return core::failure(path.error());
    QFuture<QByteArray> reading = read_end_of(*path);
    co_return co_await reading;
}

void Workspace::show_closed_gaps(bool shown)
{
    m_shows_closed_gaps = shown;
    read_gaps();
}

void Workspace::take_rooms()
{
    const RoomListModel& rooms = chat().rooms();
    std::vector<RoomListEntry> entries;
    for (int row = 0; row < rooms.rowCount(); ++row)
        entries.push_back(rooms.entry(row));
    m_aids.set_rooms(std::move(entries));
    m_palette.refresh_soon();
}

QCoro::Task<void> Workspace::read_runs()
{
    const QPointer<Workspace> self(this);
    const core::Result<std::vector<core::Run>> runs = co_await m_console.runs(runs_to_show);
    if (!self || !runs)
        co_return;
    m_runs.set_runs(*runs);
    m_palette.refresh_soon();
}

QCoro::Task<void> Workspace::read_gaps()
{
    const QPointer<Workspace> self(this);
    const core::Result<std::vector<Gap>> gaps = co_await m_console.gaps(m_shows_closed_gaps);
    if (!self || !gaps)
        co_return;
    m_gaps.set_gaps(*gaps);
    m_palette.refresh_soon();
}

QCoro::Task<void> Workspace::read_health()
{
    const QPointer<Workspace> self(this);
    const DeliveryReport report = co_await m_console.undelivered();
    if (!self)
        co_return;
    const WorkspaceHealth health{m_console.connection(), m_console.caught_up_at(), report.waiting, report.failed};
    if (health == m_health)
        co_return;
    m_health = health;
    Q_EMIT health_changed();
}

} // namespace opsdeck::opsflow
