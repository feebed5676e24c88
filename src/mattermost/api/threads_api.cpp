// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/threads_api.h"

#include "mattermost/api/build.h"
#include "mattermost/codec/content_codec.h"

namespace opsdeck::mattermost::api {

using namespace Qt::StringLiterals;

namespace {

QString threads_of(const core::TeamId& team)
{
    return path_of({u"users"_s, u"me"_s, u"teams"_s, team.value(), u"threads"_s});
}

} // namespace

Call<ThreadPage> followed_threads(const core::TeamId& team, bool unread_only, int per_page, const core::PostId& before)
{
    Request request = get(threads_of(team), {{u"extended"_s, u"false"_s}, {u"per_page"_s, QString::number(per_page)}});
    if (unread_only)
        request.query.emplace_back(u"unread"_s, u"true"_s);
    if (!before.is_empty())
        request.query.emplace_back(u"before"_s, before.value());
    return object_call<ThreadPage>(std::move(request), decode_thread_page);
}

Call<void> mark_thread_read(const core::TeamId& team, const core::PostId& root, core::Timestamp at)
{
    const QString path = path_of({root.value(), u"read"_s, QString::number(core::to_ms(at))});
    return done_call(put(threads_of(team) + path, json_body(QJsonObject())));
}

Call<void> follow_thread(const core::TeamId& team, const core::PostId& root)
{
    return done_call(put(threads_of(team) + path_of({root.value(), u"following"_s}), json_body(QJsonObject())));
}

Call<void> unfollow_thread(const core::TeamId& team, const core::PostId& root)
{
    return done_call(repeatable(del(threads_of(team) + path_of({root.value(), u"following"_s}))));
}

} // namespace opsdeck::mattermost::api
