// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/recorded_scenarios.h"
#include "localroom/posts/steps.h"

namespace opsdeck::test {
namespace {

using namespace Qt::StringLiterals;

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
        {u"post_attachments_by_user"_s, created_as_in(u"post_attachments_by_user"_s)},
        {u"post_with_actions"_s, created_as_in(u"post_with_actions"_s)},
        {u"post_props_namespaced"_s, created_as_in(u"post_props_namespaced"_s)},
        {u"post_hardened_mode_from_webhook_accepted"_s, created_as_in(u"post_hardened_mode_from_webhook_accepted"_s)},
        {u"post_hardened_mode_override_username_accepted"_s,
         created_as_in(u"post_hardened_mode_override_username_accepted"_s)},
        {u"post_with_pat"_s,
         [](EngineRoom& room) {
             const QByteArray token = personal_token_of_alice(room);
             return room.call({}, "POST", posts(),
                              QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)}, {u"message"_s, u"by a token"_s}},
                              "Authorization: Bearer " + token + "\r\n");
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
    };
}

} // namespace opsdeck::test
