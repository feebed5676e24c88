// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/recorded_scenarios.h"
#include "localroom/posts/steps.h"

#include <algorithm>

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

/// A room in which everything has happened that a list can tell; the id of the last post, "n9". Every change takes a
/// while, so that `start` splits before and after.
QString eventful(EngineRoom& room, qint64* start = nullptr)
{
    const QStringList ids = fill(room, 10);
    if (start != nullptr)
        *start = room.engine().context().now_ms();
    room.call(u"alice"_s, "PUT", posts('/'_L1 + ids.at(0) + u"/patch"_s), parse(R"({"message":"n0 edited"})"));
    room.call(u"bob"_s, "DELETE", posts('/'_L1 + ids.at(1)));
    react(room, u"bob"_s, ids.at(6), u"white_check_mark"_s);
    room.call(u"bob"_s, "POST", posts('/'_L1 + ids.at(7) + u"/pin"_s));
    room.post(u"bob"_s, u"lab"_s, u"reply to n8"_s, {{u"root_id"_s, ids.at(8)}});
    room.post(u"alice"_s, u"lab"_s, u"new after"_s);
    return ids.at(9);
}

Reply everything_since(EngineRoom& room, const QString& more)
{
    qint64 start = 0;
    eventful(room, &start);
    return room.call(u"alice"_s, "GET", lab_posts(room, u"since=%1"_s.arg(start) + more));
}

/// What alice does to posts with properties in the recording of history rows, then what bob asks for.
Reply history_since(EngineRoom& room)
{
    const QJsonObject props{{u"opsdeck"_s, QJsonObject{{u"hash"_s, u"a"_s}, {u"status"_s, u"ok"_s}, {u"v"_s, 1}}}};
    const qint64 start = room.engine().context().now_ms();
    const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"result"_s, {{u"props"_s, props}}));
    room.call(u"alice"_s, "PUT", posts('/'_L1 + id + u"/patch"_s), QJsonObject{{u"props"_s, props}});
    room.call(u"alice"_s, "PUT", posts('/'_L1 + id + u"/patch"_s), QJsonObject{{u"message"_s, u"edited"_s}});
    const QString gone = id_of(room.post(u"alice"_s, u"lab"_s, u"del"_s, {{u"props"_s, props}}));
    room.call(u"alice"_s, "DELETE", posts('/'_L1 + gone));
    return room.call(u"bob"_s, "GET", lab_posts(room, u"since=%1"_s.arg(start)));
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
             const QString last = eventful(room);
             return room.call(u"alice"_s, "GET", lab_posts(room, u"per_page=3&before="_s + last));
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
             return room.call(u"alice"_s, "GET",
                              posts('/'_L1 + thread_in_lab(room) + u"/thread?collapsedThreads=true"_s));
         }},
        {u"post_thread_paged"_s,
         [](EngineRoom& room) {
             const QString root = thread_in_lab(room);
             for (int i = 0; i < 4; ++i)
                 room.post(u"alice"_s, u"lab"_s, u"rr%1"_s.arg(i), {{u"root_id"_s, root}});
             return room.call(u"alice"_s, "GET", posts('/'_L1 + root + u"/thread?perPage=2"_s));
         }},
        {u"posts_page_crt_extended"_s,
         [](EngineRoom& room) {
             fill(room, 2);
             thread_in_lab(room);
             return room.call(u"alice"_s, "GET",
                              lab_posts(room, u"collapsedThreads=true&collapsedThreadsExtended=true&per_page=3"_s));
         }},
        {u"channel_posts_archived"_s,
         [](EngineRoom& room) {
             room.make_room(u"alice"_s, u"old"_s);
             room.join(u"bob"_s, u"old"_s);
             const QString old = u"/api/v4/channels/"_s + room.room(u"old"_s);
             room.call(u"alice"_s, "DELETE", old);
             return room.call(u"alice"_s, "GET", old + u"/posts?per_page=2"_s);
         }},
        {u"post_get_history_row_404"_s,
         [](EngineRoom& room) {
             const QJsonObject rows = history_since(room).object().value("posts"_L1).toObject();
             const auto row = std::find_if(rows.begin(), rows.end(), [](const QJsonValue& post) {
                 return !post.toObject().value("original_id"_L1).toString().isEmpty();
             });
             return room.call(u"bob"_s, "GET", posts('/'_L1 + row.key()));
         }},
        {u"post_get_attachments"_s,
         [](EngineRoom& room) {
             const Reply made = created_as_in(u"post_attachments_by_user"_s)(room);
             return room.call(u"alice"_s, "GET", posts('/'_L1 + made.text("id")));
         }},
        {u"post_get_with_permalink_embed"_s,
         [](EngineRoom& room) {
             const QString target = id_of(room.post(u"alice"_s, u"lab"_s, u"original"_s));
             const QString id = id_of(room.post(u"bob"_s, u"lab"_s, u"see http://127.0.0.1:8065/ops/pl/"_s + target));
             return room.call(u"bob"_s, "GET", posts('/'_L1 + id));
         }},
        {u"post_get_deleted_by_user"_s, [](EngineRoom& room) { return get_deleted(room, u"alice"_s); }},
        {u"post_get_deleted_by_admin"_s, [](EngineRoom& room) { return get_deleted(room, u"root_admin"_s); }},
        {u"channel_posts_private_not_member_403"_s,
         [](EngineRoom& room) {
             return room.call(u"bob"_s, "GET", u"/api/v4/channels/"_s + room.room(u"private"_s) + u"/posts"_s);
         }},
        {u"posts_since_edit_history_rows"_s, history_since},
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

} // namespace opsdeck::test
