// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/support/recorded_answer.h"

#include <QtTest>

using namespace opsdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString users = u"/api/v4/users"_s;
const QString me = u"/api/v4/users/me"_s;

std::function<Reply(EngineRoom&)> asks(const QString& who, const QByteArray& method, const QString& path,
                                       const QJsonValue& body = QJsonValue::Undefined)
{
    return [=](EngineRoom& room) { return room.call(who, method, path, body); };
}

Reply login(EngineRoom& room, const QString& login_id, const QString& password, const QByteArray& headers = {})
{
    return room.call({}, "POST", users + u"/login"_s, QJsonObject{{u"login_id"_s, login_id}, {u"password"_s, password}},
                     headers);
}

Reply get_me_with(EngineRoom& room, const QByteArray& token)
{
    return room.call({}, "GET", me, QJsonValue::Undefined, "Authorization: Bearer " + token + "\r\n");
}

/// alice with the right to personal tokens, and one of them.
QJsonObject personal_token(EngineRoom& room)
{
    room.call(u"root_admin"_s, "PUT", users + u'/' + room.user(u"alice"_s) + u"/roles"_s,
              QJsonObject{{u"roles"_s, u"system_user system_user_access_token"_s}});
    return room.call(u"alice"_s, "POST", me + u"/tokens"_s, QJsonObject{{u"description"_s, u"opsdeck cli"_s}}).object();
}

Reply change_token(EngineRoom& room, const QJsonObject& token, const QString& how)
{
    return room.call(u"alice"_s, "POST", users + u"/tokens/"_s + how,
                     QJsonObject{{u"token_id"_s, token.value("id"_L1)}});
}

void deactivate(EngineRoom& room, const QString& who)
{
    room.call(u"root_admin"_s, "PUT", users + u'/' + room.user(who) + u"/active"_s, QJsonObject{{u"active"_s, false}});
}

std::vector<RecordedScenario> sign_in_scenarios()
{
    return {
        {u"login"_s, [](EngineRoom& room) { return login(room, u"alice"_s, u"secret-alice"_s); }},
        {u"login_second_session"_s,
         [](EngineRoom& room) {
             login(room, u"alice"_s, u"nope"_s);
             return login(room, u"ALICE"_s, u"secret-alice"_s);
         }},
        {u"login_by_email_xhr"_s,
         [](EngineRoom& room) {
             return login(room, u"alice@localhost"_s, u"secret-alice"_s, "X-Requested-With: XMLHttpRequest\r\n");
         }},
        {u"login_wrong_password"_s, [](EngineRoom& room) { return login(room, u"alice"_s, u"nope"_s); }},
        {u"login_unknown_user"_s, [](EngineRoom& room) { return login(room, u"nobody"_s, u"nope"_s); }},
        {u"login_empty"_s, [](EngineRoom& room) { return login(room, {}, {}); }},
        {u"login_too_many_attempts"_s,
         [](EngineRoom& room) {
             for (int i = 0; i < 10; ++i)
                 login(room, u"dave"_s, u"nope"_s);
             return login(room, u"dave"_s, u"secret-dave"_s);
         }},
        {u"login_deactivated_user"_s,
         [](EngineRoom& room) {
             deactivate(room, u"dave"_s);
             return login(room, u"dave"_s, u"secret-dave"_s);
         }},
        {u"deactivated_user_401"_s,
         [](EngineRoom& room) {
             deactivate(room, u"dave"_s);
             return room.call(u"dave"_s, "GET", me);
         }},
        {u"logout"_s, asks(u"alice"_s, "POST", users + u"/logout"_s)},
        {u"logout_again"_s,
         [](EngineRoom& room) {
             room.call(u"alice"_s, "POST", users + u"/logout"_s);
             return room.call(u"alice"_s, "POST", users + u"/logout"_s);
         }},
        {u"after_logout_401"_s,
         [](EngineRoom& room) {
             room.call(u"alice"_s, "POST", users + u"/logout"_s);
             return room.call(u"alice"_s, "GET", me);
         }},
        {u"unauthenticated_401"_s, asks({}, "GET", me)},
        {u"session_revoke|POST /api/v4/users/{user_id}/sessions/revoke/all"_s,
         asks(u"alice"_s, "POST", me + u"/sessions/revoke/all"_s)},
        {u"user_deactivate|PUT /api/v4/users/{user_id}/password"_s,
         asks(u"alice"_s, "PUT", me + u"/password"_s,
              QJsonObject{{u"current_password"_s, u"secret-alice"_s}, {u"new_password"_s, u"Passw0rd!Test2"_s}})},
        {u"pat_list#0|GET /api/v4/users/tokens/{token_id}"_s,
         [](EngineRoom& room) {
             const QJsonObject token = personal_token(room);
             return room.call(u"alice"_s, "GET", users + u"/tokens/"_s + token.value("id"_L1).toString());
         }},
        {u"mfa_check_absent_404"_s, asks({}, "POST", users + u"/mfa"_s, QJsonObject{{u"login_id"_s, u"erin"_s}})},
        {u"mfa_check_disabled_404"_s,
         asks(u"alice"_s, "POST", users + u"/mfa"_s, QJsonObject{{u"login_id"_s, u"alice"_s}})},
        {u"bad_token_401"_s, [](EngineRoom& room) { return get_me_with(room, QByteArray(26, 'x')); }},
        {u"sessions_me"_s, asks(u"alice"_s, "GET", me + u"/sessions"_s)},
        {u"session_revoke"_s,
         [](EngineRoom& room) {
             const auto sessions = room.call(u"alice"_s, "GET", me + u"/sessions"_s).json().toArray();
             return room.call(u"alice"_s, "POST", me + u"/sessions/revoke"_s,
                              QJsonObject{{u"session_id"_s, sessions.first().toObject().value("id"_L1)}});
         }},
        {u"revoked_session_401"_s,
         [](EngineRoom& room) {
             room.call(u"alice"_s, "POST", me + u"/sessions/revoke/all"_s);
             return room.call(u"alice"_s, "GET", me);
         }},
        {u"pat_create_by_user_403"_s,
         asks(u"alice"_s, "POST", me + u"/tokens"_s, QJsonObject{{u"description"_s, u"cli"_s}})},
        {u"pat_create"_s,
         [](EngineRoom& room) {
             personal_token(room);
             return room.call(u"alice"_s, "POST", me + u"/tokens"_s, QJsonObject{{u"description"_s, u"x"_s}});
         }},
        {u"pat_create_from_pat"_s,
         [](EngineRoom& room) {
             const QByteArray token = personal_token(room).value("token"_L1).toString().toLatin1();
             return room.call({}, "POST", me + u"/tokens"_s, QJsonObject{{u"description"_s, u"from pat"_s}},
                              "Authorization: Bearer " + token + "\r\n");
         }},
        {u"pat_list"_s,
         [](EngineRoom& room) {
             personal_token(room);
             return room.call(u"alice"_s, "GET", me + u"/tokens"_s);
         }},
        {u"users_me_with_pat"_s,
         [](EngineRoom& room) {
             const QByteArray token = personal_token(room).value("token"_L1).toString().toLatin1();
             room.call(u"alice"_s, "DELETE", me + u"/status/custom"_s);
             return get_me_with(room, token);
         }},
        {u"pat_disable"_s, [](EngineRoom& room) { return change_token(room, personal_token(room), u"disable"_s); }},
        {u"pat_disabled_401"_s,
         [](EngineRoom& room) {
             const QJsonObject token = personal_token(room);
             change_token(room, token, u"disable"_s);
             return get_me_with(room, token.value("token"_L1).toString().toLatin1());
         }},
        {u"pat_enable"_s,
         [](EngineRoom& room) {
             const QJsonObject token = personal_token(room);
             change_token(room, token, u"disable"_s);
             return change_token(room, token, u"enable"_s);
         }},
        {u"pat_revoke"_s, [](EngineRoom& room) { return change_token(room, personal_token(room), u"revoke"_s); }},
        {u"pat_revoked_401"_s,
         [](EngineRoom& room) {
             const QJsonObject token = personal_token(room);
             change_token(room, token, u"revoke"_s);
             return get_me_with(room, token.value("token"_L1).toString().toLatin1());
         }},
    };
}

QJsonObject custom_status()
{
    return {{u"emoji"_s, u"rocket"_s},
            {u"text"_s, u"deploying"_s},
            {u"duration"_s, u"thirty_minutes"_s},
            {u"expires_at"_s, u"2026-11-22T09:00:00Z"_s}};
}

std::vector<RecordedScenario> user_scenarios()
{
    return {
        {u"users_me"_s,
         [](EngineRoom& room) {
             login(room, u"alice"_s, u"nope"_s);
             return room.call(u"alice"_s, "GET", me);
         }},
        {u"users_me_not_modified_304"_s,
         [](EngineRoom& room) {
             const QByteArray etag = room.call(u"alice"_s, "GET", me).header("Etag");
             return room.call(u"alice"_s, "GET", me, QJsonValue::Undefined, "If-None-Match: " + etag + "\r\n");
         }},
        {u"user_get_other"_s,
         [](EngineRoom& room) { return room.call(u"alice"_s, "GET", users + u'/' + room.user(u"bob"_s)); }},
        {u"user_bad_id_400"_s, asks(u"alice"_s, "GET", users + u"/short"_s)},
        {u"user_not_found_404"_s, asks(u"alice"_s, "GET", users + u"/xxxxxxxxxxxxxxxxxxxxxxxxxx"_s)},
        {u"user_by_username"_s, asks(u"alice"_s, "GET", users + u"/username/bob"_s)},
        {u"user_by_username_404"_s, asks(u"alice"_s, "GET", users + u"/username/nobody"_s)},
        {u"user_image"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "GET", users + u'/' + room.user(u"bob"_s) + u"/image"_s);
         }},
        {u"user_patch"_s,
         asks(u"alice"_s, "PUT", me + u"/patch"_s, QJsonObject{{u"nickname"_s, u"Al"_s}, {u"position"_s, u"SRE"_s}})},
        {u"user_create"_s, asks(u"root_admin"_s, "POST", users,
                                QJsonObject{{u"email"_s, u"erin@example.test"_s},
                                            {u"username"_s, u"erin"_s},
                                            {u"password"_s, u"Passw0rd!Test1"_s}})},
        {u"user_deactivate"_s,
         [](EngineRoom& room) {
             return room.call(u"root_admin"_s, "PUT", users + u'/' + room.user(u"dave"_s) + u"/active"_s,
                              QJsonObject{{u"active"_s, false}});
         }},
        {u"user_roles_update"_s,
         [](EngineRoom& room) {
             return room.call(u"root_admin"_s, "PUT", users + u'/' + room.user(u"alice"_s) + u"/roles"_s,
                              QJsonObject{{u"roles"_s, u"system_user"_s}});
         }},
        {u"users_ids"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "POST", users + u"/ids"_s,
                              QJsonArray{room.user(u"bob"_s), room.user(u"carol"_s), u"zzzzzzzzzzzzzzzzzzzzzzzzzz"_s});
         }},
        {u"users_ids_empty_400"_s, asks(u"alice"_s, "POST", users + u"/ids"_s, QJsonArray())},
        {u"users_usernames"_s, asks(u"alice"_s, "POST", users + u"/usernames"_s, QJsonArray{u"bob"_s, u"nobody"_s})},
        {u"users_in_channel"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "GET", users + u"?per_page=2&in_channel="_s + room.room(u"lab"_s));
         }},
        {u"users_search"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "POST", users + u"/search"_s,
                              QJsonObject{{u"term"_s, u"car"_s}, {u"team_id"_s, room.team()}});
         }},
        {u"users_autocomplete"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "GET",
                              users + u"/autocomplete?name=ca&limit=5&in_team=%1&in_channel=%2"_s.arg(
                                          room.team(), room.room(u"lab"_s)));
         }},
        {u"users_autocomplete_plain"_s, asks(u"alice"_s, "GET", users + u"/autocomplete?name=bo"_s)},
        {u"custom_status_set"_s, asks(u"alice"_s, "PUT", me + u"/status/custom"_s, custom_status())},
        {u"custom_status_delete"_s, asks(u"alice"_s, "DELETE", me + u"/status/custom"_s)},
        {u"users_me_with_custom_status"_s,
         [](EngineRoom& room) {
             room.call(u"alice"_s, "PUT", me + u"/status/custom"_s, custom_status());
             return room.call(u"alice"_s, "GET", me);
         }},
        {u"status_get"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "GET", users + u'/' + room.user(u"bob"_s) + u"/status"_s);
         }},
        {u"status_bulk"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "POST", users + u"/status/ids"_s,
                              QJsonArray{room.user(u"alice"_s), room.user(u"dave"_s), u"zzzzzzzzzzzzzzzzzzzzzzzzzz"_s});
         }},
        {u"status_set_dnd"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "PUT", me + u"/status"_s,
                              QJsonObject{{u"user_id"_s, room.user(u"alice"_s)}, {u"status"_s, u"dnd"_s}});
         }},
        {u"status_set_dnd_timed"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "PUT", me + u"/status"_s,
                              QJsonObject{{u"user_id"_s, room.user(u"alice"_s)},
                                          {u"status"_s, u"dnd"_s},
                                          {u"dnd_end_time"_s, 1795336620}});
         }},
        {u"status_set_bogus_400"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "PUT", me + u"/status"_s,
                              QJsonObject{{u"user_id"_s, room.user(u"alice"_s)}, {u"status"_s, u"bogus"_s}});
         }},
        {u"status_set_other"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "PUT", me + u"/status"_s,
                              QJsonObject{{u"user_id"_s, room.user(u"bob"_s)}, {u"status"_s, u"away"_s}});
         }},
        {u"typing_rest"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "POST", me + u"/typing"_s,
                              QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)}});
         }},
    };
}

QJsonArray one_preference(EngineRoom& room, const QString& value, const QString& whose = u"alice"_s)
{
    return {QJsonObject{{u"user_id"_s, room.user(whose)},
                        {u"category"_s, u"opsdeck"_s},
                        {u"name"_s, u"layout"_s},
                        {u"value"_s, value}}};
}

Reply after_saving(EngineRoom& room, const QString& path)
{
    room.call(u"alice"_s, "PUT", me + u"/preferences"_s, one_preference(room, u"{\"a\":1}"_s));
    return room.call(u"alice"_s, "GET", me + u"/preferences"_s + path);
}

std::vector<RecordedScenario> preference_scenarios()
{
    return {
        {u"preferences_save_custom"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "PUT", me + u"/preferences"_s, one_preference(room, u"1"_s));
         }},
        {u"preferences_save_flag"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "PUT", me + u"/preferences"_s,
                              QJsonArray{QJsonObject{{u"user_id"_s, room.user(u"alice"_s)},
                                                     {u"category"_s, u"flagged_post"_s},
                                                     {u"name"_s, QString(26, u'p')},
                                                     {u"value"_s, u"true"_s}}});
         }},
        {u"preferences_get"_s, [](EngineRoom& room) { return after_saving(room, {}); }},
        {u"preferences_category"_s, [](EngineRoom& room) { return after_saving(room, u"/opsdeck"_s); }},
        {u"preference_one"_s, [](EngineRoom& room) { return after_saving(room, u"/opsdeck/name/layout"_s); }},
        {u"preferences_category_missing_404"_s, asks(u"alice"_s, "GET", me + u"/preferences/none"_s)},
        {u"preferences_other_user_403"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "PUT", me + u"/preferences"_s, one_preference(room, u"x"_s, u"bob"_s));
         }},
        {u"preferences_value_too_long_400"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "PUT", me + u"/preferences"_s, one_preference(room, QString(2001, u'x')));
         }},
        {u"preferences_delete"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "POST", me + u"/preferences/delete"_s, one_preference(room, u"1"_s));
         }},
    };
}

} // namespace

/// Answers about people have the recorded status, error, headers and shape.
class TestRecordedPeople final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signing_in_data() { add_scenario_rows(sign_in_scenarios()); }
    void signing_in() { play_scenario_row(sign_in_scenarios()); }
    void users_and_status_data() { add_scenario_rows(user_scenarios()); }
    void users_and_status() { play_scenario_row(user_scenarios()); }
    void preferences_data() { add_scenario_rows(preference_scenarios()); }
    void preferences() { play_scenario_row(preference_scenarios()); }
};

QTEST_GUILESS_MAIN(TestRecordedPeople)
#include "test_recorded_people.moc"
