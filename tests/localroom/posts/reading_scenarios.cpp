// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/recorded_scenarios.h"

namespace opsdeck::test {
namespace {

using namespace Qt::StringLiterals;

QString lab_posts(EngineRoom& room, const QString& query)
{
    return u"/api/v4/channels/"_s + room.room(u"lab"_s) + u"/posts?"_s + query;
}

/// n0 ... n<count-1>, the ids in that order.
QStringList fill(EngineRoom& room, int count)
{
    QStringList ids;
    for (int i = 0; i < count; ++i)
        ids.append(id_of(room.post(i % 2 == 0 ? u"alice"_s : u"bob"_s, u"lab"_s, u"n%1"_s.arg(i))));
    return ids;
}

std::function<Reply(EngineRoom&)> listed(const QString& query)
{
    return [query](EngineRoom& room) {
        fill(room, 6);
        return room.call(u"alice"_s, "GET", lab_posts(room, query));
    };
}

QString thread_in_lab(EngineRoom& room)
{
    const QString root = id_of(room.post(u"alice"_s, u"lab"_s, u"root"_s));
    room.post(u"bob"_s, u"lab"_s, u"reply @alice"_s, {{u"root_id"_s, root}});
    return root;
}

Reply everything_since(EngineRoom& room, const QString& more)
{
    const qint64 start = room.engine().context().now_ms();
    fill(room, 5);
    return room.call(u"alice"_s, "GET", lab_posts(room, u"since=%1"_s.arg(start) + more));
}

Reply get_deleted(EngineRoom& room, const QString& who)
{
    const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"n"_s));
    room.call(u"alice"_s, "DELETE", posts('/'_L1 + id));
    return room.call(who, "GET", posts('/'_L1 + id + u"?include_deleted=true"_s));
}

} // namespace

std::vector<Scenario> reading_scenarios()
{
    const QString unknown(26, u'y');
    return {
        {u"posts_page"_s, listed(u"page=0&per_page=5"_s)},
        {u"posts_page_beyond_end"_s, listed(u"page=99&per_page=5"_s)},
        {u"posts_page_collapsed_threads"_s, listed(u"per_page=5&collapsedThreads=true"_s)},
        {u"posts_before_unknown_id"_s, listed(u"before="_s + unknown)},
        {u"posts_before"_s,
         [](EngineRoom& room) {
             const QStringList ids = fill(room, 6);
             return room.call(u"alice"_s, "GET", lab_posts(room, u"per_page=1&before="_s + ids.at(2)));
         }},
        {u"posts_after"_s,
         [](EngineRoom& room) {
             const QStringList ids = fill(room, 6);
             return room.call(u"alice"_s, "GET", lab_posts(room, u"per_page=3&after="_s + ids.at(2)));
         }},
        {u"posts_page_not_modified_304"_s,
         [](EngineRoom& room) {
             fill(room, 2);
             const QByteArray etag = room.call(u"alice"_s, "GET", lab_posts(room, u"page=0"_s)).header("Etag");
             return room.call(u"alice"_s, "GET", lab_posts(room, u"page=0"_s), QJsonValue::Undefined,
                              "If-None-Match: " + etag + "\r\n");
         }},
        {u"posts_since_empty"_s, listed(u"since=1996332788772"_s)},
        {u"posts_since"_s, [](EngineRoom& room) { return everything_since(room, {}); }},
        {u"posts_since_collapsed_threads"_s,
         [](EngineRoom& room) { return everything_since(room, u"&collapsedThreads=true"_s); }},
        {u"post_thread_crt"_s,
         [](EngineRoom& room) {
             const QString root = thread_in_lab(room);
             Reply reply = room.call(u"alice"_s, "GET", posts('/'_L1 + root + u"/thread?collapsedThreads=true"_s));
             // Only the root has what collapsed threads add; the recording's first entry is the root.
             QJsonObject body = reply.object();
             body.insert(u"posts"_s, QJsonObject{{root, body.value("posts"_L1).toObject().value(root)}});
             reply.response.body = QJsonDocument(body).toJson();
             return reply;
         }},
        {u"post_get_deleted_by_user"_s, [](EngineRoom& room) { return get_deleted(room, u"alice"_s); }},
        {u"post_get_deleted_by_admin"_s, [](EngineRoom& room) { return get_deleted(room, u"root_admin"_s); }},
        {u"channel_posts_private_not_member_403"_s,
         [](EngineRoom& room) {
             return room.call(u"bob"_s, "GET", u"/api/v4/channels/"_s + room.room(u"private"_s) + u"/posts"_s);
         }},
        {u"posts_since_edit_history_rows"_s,
         [](EngineRoom& room) {
             const QJsonObject props{
                 {u"opsdeck"_s, QJsonObject{{u"hash"_s, u"a"_s}, {u"status"_s, u"ok"_s}, {u"v"_s, 1}}}};
             const qint64 start = room.engine().context().now_ms();
             const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"result"_s, {{u"props"_s, props}}));
             room.call(u"alice"_s, "PUT", posts('/'_L1 + id + u"/patch"_s), QJsonObject{{u"props"_s, props}});
             room.call(u"alice"_s, "PUT", posts('/'_L1 + id + u"/patch"_s), QJsonObject{{u"message"_s, u"edited"_s}});
             const QString gone = id_of(room.post(u"alice"_s, u"lab"_s, u"del"_s, {{u"props"_s, props}}));
             room.call(u"alice"_s, "DELETE", posts('/'_L1 + gone));
             Reply reply = room.call(u"bob"_s, "GET", lab_posts(room, u"since=%1"_s.arg(start)));
             // Only the deleted row has deleteBy; the recording's first entry is such a one.
             QJsonObject body = reply.object();
             QJsonObject rows = body.value("posts"_L1).toObject();
             for (const QString& key : rows.keys()) {
                 if (key != gone)
                     rows.remove(key);
             }
             body.insert(u"posts"_s, rows);
             reply.response.body = QJsonDocument(body).toJson();
             return reply;
         }},
        {u"post_get"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "GET", posts('/'_L1 + id_of(room.post(u"alice"_s, u"lab"_s, u"n"_s))));
         }},
        {u"post_get_crt"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "GET", posts('/'_L1 + thread_in_lab(room) + u"?collapsedThreads=true"_s));
         }},
        {u"post_get_unknown_404"_s,
         [unknown](EngineRoom& room) { return room.call(u"alice"_s, "GET", posts('/'_L1 + unknown)); }},
        {u"post_get_deleted_404"_s,
         [](EngineRoom& room) {
             const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"n"_s));
             room.call(u"alice"_s, "DELETE", posts('/'_L1 + id));
             return room.call(u"alice"_s, "GET", posts('/'_L1 + id));
         }},
        {u"post_get_public_channel_not_member"_s,
         [](EngineRoom& room) {
             room.make_room(u"bob"_s, u"bobs"_s);
             const QString id = id_of(room.post(u"bob"_s, u"bobs"_s, u"in bobs"_s));
             return room.call(u"alice"_s, "GET", posts('/'_L1 + id));
         }},
        {u"channel_posts_public_not_member"_s,
         [](EngineRoom& room) {
             const QString id = room.make_room(u"bob"_s, u"bobs"_s);
             return room.call(u"alice"_s, "GET", u"/api/v4/channels/"_s + id + u"/posts"_s);
         }},
        {u"post_thread"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "GET", posts('/'_L1 + thread_in_lab(room) + u"/thread"_s));
         }},
        {u"posts_by_ids"_s,
         [unknown](EngineRoom& room) {
             const QStringList ids = fill(room, 2);
             room.call(u"bob"_s, "DELETE", posts('/'_L1 + ids.at(1)));
             return room.call(u"alice"_s, "POST", posts(u"/ids"_s), QJsonArray{ids.at(0), ids.at(1), unknown});
         }},
        {u"posts_by_ids_empty"_s,
         [](EngineRoom& room) { return room.call(u"alice"_s, "POST", posts(u"/ids"_s), QJsonArray()); }},
        {u"posts_by_ids_not_member"_s,
         [](EngineRoom& room) {
             const QString id = id_of(room.post(u"alice"_s, u"private"_s, u"secret"_s));
             return room.call(u"bob"_s, "POST", posts(u"/ids"_s), QJsonArray{id});
         }},
        {u"channel_pinned"_s,
         [](EngineRoom& room) {
             room.post(u"alice"_s, u"lab"_s, u"pin me"_s, {{u"is_pinned"_s, true}});
             return room.call(u"alice"_s, "GET", u"/api/v4/channels/"_s + room.room(u"lab"_s) + u"/pinned"_s);
         }},
        {u"posts_flagged"_s,
         [](EngineRoom& room) {
             const QString id = id_of(room.post(u"bob"_s, u"lab"_s, u"flag me"_s));
             room.call(u"alice"_s, "PUT", u"/api/v4/users/me/preferences"_s,
                       QJsonArray{QJsonObject{{u"user_id"_s, room.user(u"alice"_s)},
                                              {u"category"_s, u"flagged_post"_s},
                                              {u"name"_s, id},
                                              {u"value"_s, u"true"_s}}});
             return room.call(u"alice"_s, "GET", u"/api/v4/users/me/posts/flagged"_s);
         }},
        {u"posts_around_unread"_s,
         [](EngineRoom& room) {
             for (int i = 0; i < 5; ++i)
                 room.post(u"bob"_s, u"lab"_s, u"old %1"_s.arg(i));
             for (int i = 0; i < 5; ++i)
                 room.post(u"alice"_s, u"lab"_s, u"unread %1"_s.arg(i));
             return room.call(u"bob"_s, "GET",
                              u"/api/v4/users/me/channels/"_s + room.room(u"lab"_s) +
                                  u"/posts/unread?limit_before=2&limit_after=3"_s);
         }},
        {u"post_edit_history_absent"_s,
         [unknown](EngineRoom& room) {
             return room.call(u"alice"_s, "GET", posts('/'_L1 + unknown + u"/edit_history"_s));
         }},
    };
}

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
