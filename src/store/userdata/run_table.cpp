// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userdata/run_table.h"

#include "store/database/rows.h"

#include <algorithm>

namespace opsdeck::store {
namespace {

core::Run read_run(const Query& row)
{
    core::Run run;
    run.id = core::RunId(row.text(0));
    run.automation = core::AutomationId(row.text(1));
    run.digest = row.text(2);
    run.line = row.text(3);
    run.params = row.json(4);
    // A name that a newer version wrote is taken for the most careful one.
    run.danger = core::danger_from_text(row.text(5)).value_or(core::Danger::destructive);
    run.surface = core::surface_from_text(row.text(6)).value_or(core::Surface::terminal);
    run.origin = row.text(7);
    run.environment = row.text(8);
    run.actor = {row.text(9), core::UserId(row.text(10)), row.text(11)};
    run.team = core::TeamId(row.text(12));
    run.room = core::RoomId(row.text(13));
    run.room_name = row.text(14);
    run.state = core::run_state_from_text(row.text(15)).value_or(core::RunState::lost);
    run.owner = row.text(16);
    run.handle = row.json(17);
    if (!row.is_null(18))
        run.exit_code = row.small(18);
    run.reason = row.text(19);
    run.headline = row.text(20);
    run.requested_at = row.time(21);
    run.started_at = row.time(22);
    run.ended_at = row.time(23);
    run.invocation_post = core::PostId(row.text(24));
    run.progress_post = core::PostId(row.text(25));
    run.result_post = core::PostId(row.text(26));
    return run;
}

} // namespace

core::Done RunTable::put_in(Connection& connection, const core::Run& run)
{
    return connection.run("run_put", run.id, run.automation, run.digest, run.line, run.params,
                          core::to_text(run.danger), core::to_text(run.surface), run.origin, run.environment,
                          run.actor.server, run.actor.user, run.actor.username, run.team, run.room, run.room_name,
                          core::to_text(run.state), core::is_final(run.state), run.owner, run.handle, run.exit_code,
                          run.reason, run.headline, run.requested_at, run.started_at, run.ended_at, run.invocation_post,
                          run.progress_post, run.result_post);
}

Answer<void> RunTable::put(core::Run run, DatabaseThread::Commit commit)
{
    return m_database.write([run = std::move(run)](Connection& connection) { return put_in(connection, run); }, commit);
}

Answer<bool> RunTable::set_post(core::RunId run, QString kind, core::PostId post)
{
    const auto job = [run = std::move(run), kind = std::move(kind), post = std::move(post)](Connection& connection) {
        return changed_row(connection, "run_post", run, kind, post);
    };
    return m_database.write(job, DatabaseThread::Commit::later);
}

Answer<std::optional<core::Run>> RunTable::by_id(core::RunId run)
{
    return m_database.read(
        [run = std::move(run)](Connection& c) { return first_row(c.query("run_by_id", run), read_run); });
}

Answer<std::vector<core::Run>> RunTable::by_prefix(QString prefix, int limit)
{
    return m_database.read([prefix = prefix.toUpper(), limit](Connection& c) {
        const QString after = prefix + QLatin1Char('~'); // behind every letter of an id
        return all_rows(c.query("run_by_prefix", prefix, after, std::max(limit, 0)), read_run);
    });
}

Answer<std::vector<core::Run>> RunTable::latest(int limit)
{
    return m_database.read(
        [limit](Connection& c) { return all_rows(c.query("run_latest", std::max(limit, 0)), read_run); });
}

Answer<std::vector<core::Run>> RunTable::latest_in(core::RoomId room, int limit)
{
    return m_database.read([room = std::move(room), limit](Connection& c) {
        return all_rows(c.query("run_latest_in", room, std::max(limit, 0)), read_run);
    });
}

Answer<std::vector<core::Run>> RunTable::since(core::Timestamp requested)
{
    return m_database.read([requested](Connection& c) { return all_rows(c.query("run_since", requested), read_run); });
}

Answer<std::vector<core::Run>> RunTable::unfinished()
{
    return m_database.read([](Connection& c) { return all_rows(c.query("run_unfinished"), read_run); });
}

Answer<std::vector<core::Run>> RunTable::of_owner(QString owner)
{
    return m_database.read(
        [owner = std::move(owner)](Connection& c) { return all_rows(c.query("run_of_owner", owner), read_run); });
}

Answer<std::vector<core::Run>> RunTable::without_result_post(core::Timestamp requested_since)
{
    return m_database.read([requested_since](Connection& c) {
        return all_rows(c.query("run_without_result_post", requested_since), read_run);
    });
}

Answer<bool> RunTable::take_over(core::RunId run, QString from, QString to)
{
    return m_database.write([run = std::move(run), from = std::move(from), to = std::move(to)](Connection& connection) {
        return changed_row(connection, "run_take_over", run, from, to);
    });
}

} // namespace opsdeck::store
