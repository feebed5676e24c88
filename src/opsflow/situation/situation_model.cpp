// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/situation/situation_model.h"

#include "opsflow/posts/opsdeck_props.h"

#include <set>

namespace opsdeck::opsflow {
namespace {

constexpr size_t most_posts = 3000;
constexpr size_t most_runs = 1000;

bool may_matter(const core::Post& post)
{
    return !post.is_deleted() && !post.is_history_row() && (post.is_pinned || !opsdeck_props(post).isEmpty());
}

/// Away with the oldest; ids of runs grow with time, those of posts do not.
void trim(std::map<core::PostId, core::Post>& posts)
{
    if (posts.size() <= most_posts + most_posts / 4)
        return;
    std::vector<std::pair<core::Timestamp, core::PostId>> by_time;
    for (const auto& [id, post] : posts)
        by_time.emplace_back(post.created_at, id);
    std::sort(by_time.begin(), by_time.end());
    for (size_t i = 0; i + most_posts < by_time.size(); ++i)
        posts.erase(by_time[i].second);
}

} // namespace

SituationModel::SituationModel(const core::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_changed.setSingleShot(true);
    m_changed.setInterval(0);
    connect(&m_changed, &QTimer::timeout, this, &SituationModel::changed);
}

void SituationModel::take_posts(const std::vector<core::Post>& posts)
{
    for (const core::Post& post : posts)
        put(post);
}

void SituationModel::take_post(const core::Post& post) { put(post); }

void SituationModel::take_runs(const std::vector<core::Run>& runs)
{
    for (const core::Run& run : runs)
        put(run);
}

void SituationModel::take_run(const core::Run& run) { put(run); }

void SituationModel::set_room_name(const core::RoomId& room, const QString& name)
{
    if (m_rooms.value(room) == name)
        return;
    m_rooms[room] = name;
    note_change();
}

void SituationModel::set_user_name(const core::UserId& user, const QString& name)
{
    if (m_users.value(user) == name)
        return;
    m_users[user] = name;
    note_change();
}

SituationValues SituationModel::values(const core::RoomId& room) const
{
    work_out();
    return situation_of(m_insights, m_facts, room, m_clock.now());
}

std::vector<core::UserId> SituationModel::nameless() const
{
    std::set<core::UserId> users;
    for (const auto& [id, post] : m_posts) {
        if (!post.user.is_empty() && !m_users.contains(post.user))
            users.insert(post.user);
    }
    return {users.begin(), users.end()};
}

void SituationModel::put(const core::Post& post)
{
    if (!may_matter(post)) {
        if (m_posts.erase(post.id) > 0) // unpinned, or deleted
            note_change();
        return;
    }
    const auto [place, is_new] = m_posts.try_emplace(post.id, post);
    if (!is_new) {
        // What was read a while ago does not undo what has arrived since.
        if (place->second == post || post.updated_at < place->second.updated_at)
            return;
        place->second = post;
    }
    trim(m_posts);
    note_change();
}

void SituationModel::put(const core::Run& run)
{
    const auto [place, is_new] = m_runs.try_emplace(run.id, run);
    if (!is_new) {
        if (place->second == run)
            return;
        place->second = run;
    }
    if (m_runs.size() > most_runs)
        m_runs.erase(m_runs.begin());
    if (!run.actor.username.isEmpty())
        m_users[run.actor.user] = run.actor.username;
    if (!run.room_name.isEmpty() && !m_rooms.contains(run.room))
        m_rooms[run.room] = run.room_name;
    note_change();
}

void SituationModel::note_change()
{
    m_is_stale = true;
    m_changed.start();
}

void SituationModel::work_out() const
{
    if (!m_is_stale)
        return;
    std::vector<core::Post> posts;
    posts.reserve(m_posts.size());
    for (const auto& [id, post] : m_posts)
        posts.push_back(post);
    std::vector<core::Run> runs;
    runs.reserve(m_runs.size());
    for (const auto& [id, run] : m_runs)
        runs.push_back(run);
    m_facts = run_facts(posts, runs);
    m_insights = insights_of(posts, m_facts);
    m_is_stale = false;
}

} // namespace opsdeck::opsflow
