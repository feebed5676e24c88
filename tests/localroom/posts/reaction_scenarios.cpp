// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/recorded_scenarios.h"
#include "localroom/posts/steps.h"

namespace opsdeck::test {

using namespace Qt::StringLiterals;

std::vector<Scenario> reaction_and_thread_scenarios()
{
    const auto react = [](EngineRoom& room, const QString& who, const QString& post, const QString& emoji,
                          const QString& as = {}) {
        return room.call(who, "POST", u"/api/v4/reactions"_s,
                         QJsonObject{{u"user_id"_s, room.user(as.isEmpty() ? who : as)},
                                     {u"post_id"_s, post},
                                     {u"emoji_name"_s, emoji}});
    };
    const auto target = [](EngineRoom& room) { return id_of(room.post(u"alice"_s, u"lab"_s, u"react"_s)); };
    const auto threads = [](EngineRoom& room, const QString& tail) {
        return u"/api/v4/users/me/teams/"_s + room.team() + u"/threads"_s + tail;
    };
    return {
        {u"reaction_add"_s,
         [=](EngineRoom& room) { return react(room, u"bob"_s, target(room), u"white_check_mark"_s); }},
        {u"reaction_add_as_other_user_403"_s,
         [=](EngineRoom& room) { return react(room, u"bob"_s, target(room), u"-1"_s, u"carol"_s); }},
        {u"reaction_bad_emoji_name_400"_s,
         [=](EngineRoom& room) { return react(room, u"bob"_s, target(room), u"bad name!"_s); }},
        {u"reaction_unknown_emoji"_s,
         [=](EngineRoom& room) { return react(room, u"bob"_s, target(room), u"no_such_emoji_xyz"_s); }},
        {u"reaction_not_member_403"_s, [=](EngineRoom& room) { return react(room, u"dave"_s, target(room), u"+1"_s); }},
        {u"reaction_on_deleted_post"_s,
         [=](EngineRoom& room) {
             const QString id = target(room);
             room.call(u"alice"_s, "DELETE", posts('/'_L1 + id));
             return react(room, u"bob"_s, id, u"smile"_s);
         }},
        {u"reaction_in_archived_channel_403"_s,
         [=](EngineRoom& room) {
             room.make_room(u"alice"_s, u"old"_s);
             const QString id = id_of(room.post(u"alice"_s, u"old"_s, u"x"_s));
             room.call(u"alice"_s, "DELETE", u"/api/v4/channels/"_s + room.room(u"old"_s));
             return react(room, u"alice"_s, id, u"+1"_s);
         }},
        {u"reaction_remove"_s,
         [=](EngineRoom& room) {
             const QString id = target(room);
             react(room, u"bob"_s, id, u"+1"_s);
             return room.call(u"bob"_s, "DELETE",
                              u"/api/v4/users/"_s + room.user(u"bob"_s) + u"/posts/"_s + id + u"/reactions/+1"_s);
         }},
        {u"reaction_add_twice_same_user"_s,
         [=](EngineRoom& room) {
             const QString id = target(room);
             react(room, u"bob"_s, id, u"+1"_s);
             return react(room, u"bob"_s, id, u"+1"_s);
         }},
        {u"reactions_bulk"_s,
         [=](EngineRoom& room) {
             const QString first = target(room);
             const QString second = target(room);
             react(room, u"bob"_s, first, u"+1"_s);
             react(room, u"bob"_s, second, u"+1"_s);
             return room.call(u"alice"_s, "POST", posts(u"/ids/reactions"_s), QJsonArray{first, second});
         }},
        {u"reaction_remove_twice"_s,
         [=](EngineRoom& room) {
             return room.call(u"bob"_s, "DELETE", u"/api/v4/users/me/posts/"_s + target(room) + u"/reactions/+1"_s);
         }},
        {u"reaction_remove_of_other_403"_s,
         [=](EngineRoom& room) {
             const QString id = target(room);
             react(room, u"carol"_s, id, u"+1"_s);
             return room.call(u"bob"_s, "DELETE",
                              u"/api/v4/users/"_s + room.user(u"carol"_s) + u"/posts/"_s + id + u"/reactions/+1"_s);
         }},
        {u"reaction_remove_by_admin"_s,
         [=](EngineRoom& room) {
             const QString id = target(room);
             react(room, u"carol"_s, id, u"+1"_s);
             return room.call(u"root_admin"_s, "DELETE",
                              u"/api/v4/users/"_s + room.user(u"carol"_s) + u"/posts/"_s + id + u"/reactions/+1"_s);
         }},
        {u"reactions_of_post"_s,
         [=](EngineRoom& room) {
             const QString id = target(room);
             react(room, u"bob"_s, id, u"+1"_s);
             return room.call(u"alice"_s, "GET", posts('/'_L1 + id + u"/reactions"_s));
         }},
        {u"reactions_of_post_empty"_s,
         [=](EngineRoom& room) {
             return room.call(u"alice"_s, "GET", posts('/'_L1 + target(room) + u"/reactions"_s));
         }},
        {u"reactions_bulk_unknown_403"_s,
         [=](EngineRoom& room) {
             return room.call(u"alice"_s, "POST", posts(u"/ids/reactions"_s),
                              QJsonArray{target(room), QString(26, u'z')});
         }},
        {u"threads_list"_s,
         [=](EngineRoom& room) {
             thread_in_lab(room);
             return room.call(u"alice"_s, "GET", threads(room, u"?extended=false&per_page=5"_s));
         }},
        {u"threads_totals"_s,
         [=](EngineRoom& room) {
             thread_in_lab(room);
             return room.call(u"alice"_s, "GET", threads(room, u"?unread=true&totalsOnly=true"_s));
         }},
        {u"thread_one"_s,
         [=](EngineRoom& room) { return room.call(u"alice"_s, "GET", threads(room, '/'_L1 + thread_in_lab(room))); }},
        {u"thread_mark_read"_s,
         [=](EngineRoom& room) {
             return room.call(u"alice"_s, "PUT",
                              threads(room, '/'_L1 + thread_in_lab(room) + u"/read/1996332788772"_s));
         }},
        {u"thread_follow"_s,
         [=](EngineRoom& room) {
             return room.call(u"carol"_s, "PUT", threads(room, '/'_L1 + thread_in_lab(room) + u"/following"_s));
         }},
        {u"thread_unfollow"_s,
         [=](EngineRoom& room) {
             return room.call(u"alice"_s, "DELETE", threads(room, '/'_L1 + thread_in_lab(room) + u"/following"_s));
         }},
        {u"threads_mark_all_read"_s,
         [=](EngineRoom& room) { return room.call(u"alice"_s, "PUT", threads(room, u"/read"_s)); }},
    };
}

} // namespace opsdeck::test
