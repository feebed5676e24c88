// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/workspace/palette_feed.h"

#include "automation/catalog/catalog.h"
#include "opsflow/chat/chat.h"
#include "opsflow/gaps/gap_list_model.h"
#include "opsflow/runs/run_list_model.h"

#include <QPointer>

#include <iterator>

namespace opsdeck::opsflow {
namespace {

constexpr int refresh_after_ms = 250;
constexpr int keep_after_ms = 2'000;
constexpr int most_posts_found = 20;
constexpr int posts_of_a_room = 400;
const QString memory_key = QStringLiteral("palette");

void append(std::vector<PaletteEntry>& all, std::vector<PaletteEntry> more)
{
    all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

PaletteFeed::PaletteFeed(Console& console, const RunListModel& runs, const GapListModel& gaps, const core::Clock& clock,
                         QObject* parent)
    : QObject(parent)
    , m_console(console)
    , m_runs(runs)
    , m_gaps(gaps)
    , m_clock(clock)
    , m_model(clock)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refresh_after_ms);
    connect(&m_refresh, &QTimer::timeout, this, &PaletteFeed::refresh);
    m_keep_memory.setSingleShot(true);
    m_keep_memory.setInterval(keep_after_ms);
    connect(&m_keep_memory, &QTimer::timeout, this, [this] { m_console.keep(memory_key, m_model.memory().to_json()); });
    connect(&m_model, &PaletteModel::memory_changed, &m_keep_memory, qOverload<>(&QTimer::start));
    const QPointer<PaletteFeed> self(this);
    m_model.set_post_search([self](QString text) { return find_posts(self, std::move(text)); });
    connect(&console, &Console::automations_changed, &m_refresh, qOverload<>(&QTimer::start));
    connect(&console, &Console::caught_up, this, [this] { read_people(); });
    refresh();
    begin();
}

void PaletteFeed::set_actions(std::vector<PaletteEntry> actions)
{
    m_actions = std::move(actions);
    refresh_soon();
}

void PaletteFeed::set_place(const core::RoomId& room, const QString& room_name)
{
    m_model.set_place(room, room_name);
    read_team_uses(room);
}

QCoro::Task<void> PaletteFeed::begin()
{
    const QPointer<PaletteFeed> self(this);
    const QJsonObject kept = co_await m_console.recall(memory_key);
    if (!self)
        co_return;
    if (!kept.isEmpty())
        m_model.set_memory(PaletteMemory::from_json(kept));
    co_await read_uses();
    if (self)
        co_await read_people();
    if (!self)
        co_return;
    const std::vector<ServerCommand> commands = co_await m_console.chat().server_commands();
    if (!self)
        co_return;
    m_server_commands = commands;
    refresh_soon();
}

QCoro::Task<void> PaletteFeed::read_people()
{
    const QPointer<PaletteFeed> self(this);
    const std::vector<core::User> people = co_await m_console.chat().people();
    if (!self)
        co_return;
    m_people = people;
    refresh_soon();
    Q_EMIT people_changed();
}

QCoro::Task<void> PaletteFeed::read_uses()
{
    const QPointer<PaletteFeed> self(this);
    const std::vector<AutomationUse> uses = co_await m_console.uses();
    if (!self)
        co_return;
    std::vector<PaletteUse> counted;
    for (const AutomationUse& use : uses)
        counted.push_back({automation_key(use.automation), use.room, use.count, use.last_at});
    m_model.learn(counted);
}

/// A newcomer has the habits of the room at once.
QCoro::Task<void> PaletteFeed::read_team_uses(core::RoomId room)
{
    const QPointer<PaletteFeed> self(this);
    const core::Result<std::vector<core::Post>> posts = co_await m_console.posts(room, posts_of_a_room);
    if (!self || !posts)
        co_return;
    for (const TeamUse& use : team_uses_of(*posts, m_clock.now()))
        m_facts.team[{use.automation, use.room}] = use.count;
    m_model.set_facts(m_facts);
}

void PaletteFeed::refresh()
{
    std::vector<core::Run> runs;
    for (int row = 0; row < m_runs.rowCount(); ++row)
        runs.push_back(m_runs.run(row));
    std::vector<Gap> gaps;
    for (int row = 0; row < m_gaps.rowCount(); ++row)
        gaps.push_back(m_gaps.gap(row));
    const RoomListModel& room_list = m_console.chat().rooms();
    std::vector<RoomListEntry> rooms;
    for (int row = 0; row < room_list.rowCount(); ++row)
        rooms.push_back(room_list.entry(row));

    std::vector<PaletteEntry> entries = automation_entries(m_console.catalog().all());
    append(entries, run_entries(runs));
    append(entries, room_entries(rooms));
    append(entries, person_entries(m_people, m_console.identity().actor.user));
    append(entries, gap_entries(gaps));
    append(entries, m_actions);
    for (const ServerCommand& command : m_server_commands)
        entries.push_back(server_command_entry(command.trigger, command.help));
    append(entries, prefix_entries());
    m_model.set_entries(std::move(entries));
    m_facts.automations = facts_of_runs(runs);
    m_model.set_facts(m_facts);
}

QString PaletteFeed::room_name(const core::RoomId& room) const
{
    const RoomListModel& rooms = m_console.chat().rooms();
    const int row = rooms.row_of(room);
    return row < 0 ? tr("a room you left") : rooms.entry(row).name;
}

QString PaletteFeed::person_name(const core::UserId& user) const
{
    for (const core::User& known : m_people) {
        if (known.id == user)
            return QLatin1Char('@') + known.username;
    }
    return tr("somebody");
}

QCoro::Task<core::Result<std::vector<PaletteEntry>>> PaletteFeed::find_posts(QPointer<PaletteFeed> self, QString text)
{
    std::vector<PaletteEntry> found;
    if (!self)
        co_return found;
    const core::Result<std::vector<core::Post>> posts = co_await self->m_console.search(text, most_posts_found);
    if (!posts)
        co_return core::failure(posts.error());
    if (!self)
        co_return found;
    for (const core::Post& post : *posts)
        found.push_back(post_entry(post.id, post.room, post.message, self->room_name(post.room),
                                   self->person_name(post.user), post.created_at));
    co_return found;
}

} // namespace opsdeck::opsflow
