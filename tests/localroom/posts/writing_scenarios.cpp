// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/recorded_scenarios.h"

namespace opsdeck::test {
namespace {

using namespace Qt::StringLiterals;

Reply create(EngineRoom& room, const QString& who, QJsonObject body, const QString& in = u"lab"_s)
{
    if (!body.contains("channel_id"_L1))
        body.insert(u"channel_id"_s, room.room(in));
    return room.call(who, "POST", posts(), body);
}

std::function<Reply(EngineRoom&)> created(const QJsonObject& body, const QString& who = u"alice"_s)
{
    return [body, who](EngineRoom& room) { return create(room, who, body); };
}

/// A post of alice, then something done to it.
std::function<Reply(EngineRoom&)> on_post(const QByteArray& method, const QString& tail, const QJsonValue& body,
                                          const QString& who = u"alice"_s, const QJsonObject& more = {})
{
    return [=](EngineRoom& room) {
        const QJsonObject post = room.post(u"alice"_s, u"lab"_s, u"first text"_s, more);
        return room.call(who, method, posts('/'_L1 + id_of(post) + tail), body);
    };
}

QString archived_post(EngineRoom& room)
{
    room.make_room(u"alice"_s, u"old"_s);
    const QString id = id_of(room.post(u"alice"_s, u"old"_s, u"before"_s));
    room.call(u"alice"_s, "DELETE", u"/api/v4/channels/"_s + room.room(u"old"_s));
    return id;
}

QString deleted_post(EngineRoom& room)
{
    const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"gone soon"_s));
    room.call(u"alice"_s, "DELETE", posts('/'_L1 + id));
    return id;
}

QJsonObject parse(const char* text) { return QJsonDocument::fromJson(text).object(); }

const char* const buttons = R"({"attachments":[{"text":"Deploy?","actions":[
    {"id":"approve","name":"Approve","type":"button","style":"good",
     "integration":{"url":"http://127.0.0.1:9/","context":{"run":"9f1"}}},
    {"id":"pick","name":"Pick","type":"select","options":[{"text":"A","value":"a"}],
     "integration":{"url":"http://127.0.0.1:9/"}}]}]})";

Reply repeated(EngineRoom& room, const QString& who, const QString& message)
{
    create(room, u"alice"_s, {{u"message"_s, u"idem"_s}, {u"pending_post_id"_s, u"alice:1"_s}});
    return create(room, who, {{u"message"_s, message}, {u"pending_post_id"_s, u"alice:1"_s}});
}

} // namespace

std::vector<Scenario> writing_scenarios()
{
    const QJsonObject message{{u"message"_s, u"x"_s}};
    const QString unknown(26, u'z');
    return {
        {u"post_create"_s, created({{u"message"_s, u"hello @bob, deploy is green"_s}})},
        {u"post_empty_message_accepted"_s, created({{u"message"_s, u""_s}})},
        {u"post_whitespace_message"_s, created({{u"message"_s, u"   \n "_s}})},
        {u"post_user_id_forged"_s, created({{u"message"_s, u"forged"_s}, {u"user_id"_s, unknown}})},
        {u"post_create_at_forged_by_user"_s,
         created({{u"message"_s, u"f"_s}, {u"create_at"_s, qint64(1000000000000)}})},
        {u"post_create_at_set_by_admin"_s,
         [](EngineRoom& room) {
             room.join(u"root_admin"_s, u"lab"_s);
             return create(room, u"root_admin"_s, {{u"message"_s, u"f"_s}, {u"create_at"_s, qint64(1500000000000)}});
         }},
        {u"post_custom_type_by_user"_s, created({{u"message"_s, u"c"_s}, {u"type"_s, u"custom_opsdeck"_s}})},
        {u"post_system_type_by_user_400"_s, created({{u"message"_s, u"c"_s}, {u"type"_s, u"system_join_channel"_s}})},
        {u"post_message_too_long_400"_s, created({{u"message"_s, QString(16384, u'x')}})},
        {u"post_props_too_large_400"_s,
         created({{u"message"_s, u"s"_s}, {u"props"_s, QJsonObject{{u"d"_s, QString(799'993, u'x')}}}})},
        {u"post_bad_root_400"_s, created({{u"message"_s, u"r"_s}, {u"root_id"_s, unknown}})},
        {u"post_12_files_400"_s,
         [](EngineRoom& room) {
             QJsonArray files;
             for (int i = 0; i < 12; ++i)
                 files.append(QString(25, u'a') + QChar(u'a' + i));
             return create(room, u"alice"_s, {{u"message"_s, u"12"_s}, {u"file_ids"_s, files}});
         }},
        {u"post_reply_create"_s,
         [](EngineRoom& room) {
             const QJsonObject root = room.post(u"alice"_s, u"lab"_s, u"root"_s);
             return create(room, u"bob"_s, {{u"message"_s, u"reply"_s}, {u"root_id"_s, id_of(root)}});
         }},
        {u"post_reply_to_reply_400"_s,
         [](EngineRoom& room) {
             const QJsonObject root = room.post(u"alice"_s, u"lab"_s, u"root"_s);
             const QJsonObject reply = room.post(u"bob"_s, u"lab"_s, u"reply"_s, {{u"root_id"_s, id_of(root)}});
             return create(room, u"bob"_s, {{u"message"_s, u"again"_s}, {u"root_id"_s, id_of(reply)}});
         }},
        {u"post_channel_mentions_hashtags"_s,
         [](EngineRoom& room) {
             room.make_room(u"alice"_s, u"ops-room"_s);
             return create(room, u"alice"_s, {{u"message"_s, u"see ~lab and ~ops-room #tag1"_s}});
         }},
        {u"post_attachments_by_user"_s,
         [](EngineRoom& room) {
             const QJsonObject sent =
                 recording(u"post_attachments_by_user"_s).value("request"_L1).toObject().value("body"_L1).toObject();
             return create(room, u"alice"_s, {{u"message"_s, u"a"_s}, {u"props"_s, sent.value("props"_L1)}});
         }},
        {u"post_override_username_by_user"_s,
         created({{u"message"_s, u"ov"_s},
                  {u"props"_s, parse(R"({"override_username":"Robot","override_icon_url":"u","from_webhook":"true",
                                         "from_bot":"true","webhook_display_name":"x"})")}})},
        {u"post_create_pending_first"_s, created({{u"message"_s, u"idem"_s}, {u"pending_post_id"_s, u"alice:1"_s}})},
        {u"post_create_pending_duplicate"_s, [](EngineRoom& room) { return repeated(room, u"alice"_s, u"idem"_s); }},
        {u"post_create_pending_duplicate_other_text"_s,
         [](EngineRoom& room) { return repeated(room, u"alice"_s, u"other"_s); }},
        {u"post_create_pending_id_of_other_user"_s,
         [](EngineRoom& room) { return repeated(room, u"bob"_s, u"stolen"_s); }},
        {u"post_create_pending_after_window"_s,
         [](EngineRoom& room) {
             create(room, u"alice"_s, {{u"message"_s, u"idem"_s}, {u"pending_post_id"_s, u"alice:1"_s}});
             room.clock->advance(30'000);
             return create(room, u"alice"_s, {{u"message"_s, u"idem"_s}, {u"pending_post_id"_s, u"alice:1"_s}});
         }},
        {u"post_not_member_private_403"_s,
         [message](EngineRoom& room) { return create(room, u"bob"_s, message, u"private"_s); }},
        {u"post_not_member_public_403"_s,
         [message](EngineRoom& room) {
             room.make_room(u"bob"_s, u"bobs"_s);
             return create(room, u"alice"_s, message, u"bobs"_s);
         }},
        {u"post_not_in_team_403"_s, [message](EngineRoom& room) { return create(room, u"dave"_s, message); }},
        {u"post_unknown_channel_403"_s, created({{u"message"_s, u"x"_s}, {u"channel_id"_s, QString(26, u'x')}})},
        {u"post_to_archived_400"_s,
         [message](EngineRoom& room) {
             archived_post(room);
             return create(room, u"alice"_s, message, u"old"_s);
         }},
        {u"post_dm"_s,
         [message](EngineRoom& room) {
             const Reply channel = room.call(u"alice"_s, "POST", u"/api/v4/channels/direct"_s,
                                             QJsonArray{room.user(u"alice"_s), room.user(u"bob"_s)});
             QJsonObject body = message;
             body.insert(u"channel_id"_s, channel.text("id"));
             return create(room, u"alice"_s, body);
         }},
        {u"post_with_permalink"_s,
         [](EngineRoom& room) {
             const QJsonObject target = room.post(u"alice"_s, u"lab"_s, u"original"_s);
             return create(room, u"bob"_s, {{u"message"_s, u"see http://127.0.0.1:8065/ops/pl/"_s + id_of(target)}});
         }},
        {u"post_patch_message"_s,
         on_post("PUT", u"/patch"_s, QJsonObject{{u"message"_s, u"edited"_s}}, u"alice"_s,
                 {{u"props"_s,
                   parse(R"({"opsdeck":{"args":{"big":1,"env":"p","f":1.5,"n":3,"nested":[1,{"a":null,"b":true}]},
                                        "command":"d","kind":"i","run_id":"9","ts":1,"v":1}})")}})},
        {u"post_patch_props"_s, on_post("PUT", u"/patch"_s, parse(R"({"props":{"other":1}})"))},
        {u"post_patch_props_empty"_s, on_post("PUT", u"/patch"_s, parse(R"({"props":{}})"))},
        {u"post_patch_to_empty"_s, on_post("PUT", u"/patch"_s, parse(R"({"message":""})"))},
        {u"post_patch_others_403"_s, on_post("PUT", u"/patch"_s, parse(R"({"message":"x"})"), u"bob"_s)},
        {u"post_patch_by_channel_admin"_s,
         [](EngineRoom& room) { // alice made the room
             const QJsonObject post = room.post(u"bob"_s, u"lab"_s, u"bobs"_s);
             return room.call(u"alice"_s, "PUT", posts('/'_L1 + id_of(post) + u"/patch"_s),
                              parse(R"({"message":"x"})"));
         }},
        {u"post_patch_by_admin"_s, on_post("PUT", u"/patch"_s, parse(R"({"message":"x"})"), u"root_admin"_s)},
        {u"post_patch_deleted"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "PUT", posts('/'_L1 + deleted_post(room) + u"/patch"_s),
                              parse(R"({"message":"x"})"));
         }},
        {u"post_patch_in_archived_channel"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "PUT", posts('/'_L1 + archived_post(room) + u"/patch"_s),
                              parse(R"({"message":"x"})"));
         }},
        {u"post_patch_system_message"_s,
         [](EngineRoom& room) {
             const QString id = room.engine().context().db.text(
                 u"SELECT id FROM posts WHERE type LIKE 'system_%' AND user_id = ? AND channel_id = ?"_s,
                 {room.user(u"alice"_s), room.room(u"lab"_s)});
             return room.call(u"alice"_s, "PUT", posts('/'_L1 + id + u"/patch"_s), parse(R"({"message":"x"})"));
         }},
        {u"post_patch_props_with_stripped_integration"_s,
         [](EngineRoom& room) {
             const QJsonObject post =
                 room.post(u"alice"_s, u"lab"_s, u"act"_s,
                           {{u"props"_s, parse(R"({"attachments":[{"text":"t","actions":[{"id":"ok","name":"OK",
                               "type":"button","integration":{"url":"http://127.0.0.1:9/"}}]}]})")}});
             QJsonObject props = post.value("props"_L1).toObject();
             props.insert(u"opsdeck"_s, QJsonObject{{u"k"_s, 2}});
             return room.call(u"alice"_s, "PUT", posts('/'_L1 + id_of(post) + u"/patch"_s),
                              QJsonObject{{u"props"_s, props}});
         }},
        {u"post_put_update"_s,
         [](EngineRoom& room) {
             const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"text"_s));
             return room.call(u"alice"_s, "PUT", posts('/'_L1 + id),
                              QJsonObject{{u"id"_s, id},
                                          {u"message"_s, u"PUT"_s},
                                          {u"props"_s, QJsonObject{{u"x"_s, u"put"_s}}},
                                          {u"is_pinned"_s, true}});
         }},
        {u"post_with_actions"_s,
         [](EngineRoom& room) {
             return create(room, u"alice"_s, {{u"message"_s, u"i"_s}, {u"props"_s, parse(buttons)}});
         }},
        {u"post_delete"_s, on_post("DELETE", {}, QJsonValue::Undefined)},
        {u"post_delete_by_admin"_s, on_post("DELETE", {}, QJsonValue::Undefined, u"root_admin"_s)},
        {u"post_delete_others_403"_s, on_post("DELETE", {}, QJsonValue::Undefined, u"bob"_s)},
        {u"post_delete_twice"_s,
         [](EngineRoom& room) { return room.call(u"alice"_s, "DELETE", posts('/'_L1 + deleted_post(room))); }},
        {u"post_delete_in_archived_channel"_s,
         [](EngineRoom& room) { return room.call(u"alice"_s, "DELETE", posts('/'_L1 + archived_post(room))); }},
        {u"post_pin"_s, on_post("POST", u"/pin"_s, QJsonValue::Undefined, u"bob"_s)},
        {u"post_unpin"_s, on_post("POST", u"/unpin"_s, QJsonValue::Undefined, u"bob"_s)},
        {u"ephemeral_by_user_403"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "POST", posts(u"/ephemeral"_s),
                              QJsonObject{{u"user_id"_s, room.user(u"bob"_s)},
                                          {u"post"_s, QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)}}}});
         }},
        {u"ephemeral_by_admin"_s,
         [](EngineRoom& room) {
             const QJsonObject post{{u"channel_id"_s, room.room(u"lab"_s)},
                                    {u"message"_s, u"psst"_s},
                                    {u"props"_s, parse(R"({"opsdeck":{"x":1}})")}};
             return room.call(u"root_admin"_s, "POST", posts(u"/ephemeral"_s),
                              QJsonObject{{u"user_id"_s, room.user(u"bob"_s)}, {u"post"_s, post}});
         }},
        {u"post_set_unread"_s,
         [](EngineRoom& room) {
             const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"u1"_s));
             return room.call(u"bob"_s, "POST", u"/api/v4/users/me/posts/"_s + id + u"/set_unread"_s, QJsonObject());
         }},
    };
}

} // namespace opsdeck::test
