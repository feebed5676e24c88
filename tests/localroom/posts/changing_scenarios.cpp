// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/recorded_scenarios.h"
#include "localroom/posts/steps.h"

namespace opsdeck::test {
namespace {

using namespace Qt::StringLiterals;

std::function<Reply(EngineRoom&)> on_frozen_post(const QByteArray& method, const QString& tail, const QJsonValue& body)
{
    return [=](EngineRoom& room) {
        const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"n"_s));
        freeze_posts(room);
        return room.call(u"alice"_s, method, posts('/'_L1 + id + tail), body);
    };
}

std::function<Reply(EngineRoom&)> too_late(const QJsonValue& patch)
{
    return [=](EngineRoom& room) {
        const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"limited"_s, {{u"props"_s, parse(R"({"a":1})")}}));
        room.clock->advance(1500);
        return room.call(u"alice"_s, "PUT", posts('/'_L1 + id + u"/patch"_s), patch);
    };
}

} // namespace

std::vector<Scenario> late_edit_scenarios()
{
    return {
        {u"post_patch_after_edit_limit_400"_s, too_late(parse(R"({"message":"late"})"))},
        {u"post_patch_props_after_edit_limit"_s, too_late(parse(R"({"props":{"opsdeck":{"a":2}}})"))},
    };
}

std::vector<Scenario> changing_scenarios()
{
    return {
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
        {u"post_delete"_s, on_post("DELETE", {}, QJsonValue::Undefined)},
        {u"post_delete_by_admin"_s, on_post("DELETE", {}, QJsonValue::Undefined, u"root_admin"_s)},
        {u"post_delete_others_403"_s, on_post("DELETE", {}, QJsonValue::Undefined, u"bob"_s)},
        {u"post_delete_by_channel_admin"_s,
         [](EngineRoom& room) { // alice made the room
             return room.call(u"alice"_s, "DELETE", posts('/'_L1 + id_of(room.post(u"bob"_s, u"lab"_s, u"bobs"_s))));
         }},
        {u"post_delete_without_permission_403"_s, on_frozen_post("DELETE", {}, QJsonValue::Undefined)},
        {u"post_patch_without_permission_403"_s, on_frozen_post("PUT", u"/patch"_s, parse(R"({"message":"x"})"))},
        {u"post_patch_props_without_permission"_s, on_frozen_post("PUT", u"/patch"_s, parse(R"({"props":{"x":1}})"))},
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
