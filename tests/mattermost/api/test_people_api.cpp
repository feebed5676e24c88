// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/config_api.h"
#include "mattermost/api/login_api.h"
#include "mattermost/api/preferences_api.h"
#include "mattermost/api/roles_api.h"
#include "mattermost/api/sessions_api.h"
#include "mattermost/api/statuses_api.h"
#include "mattermost/api/teams_api.h"
#include "mattermost/api/users_api.h"
#include "mattermost/codec/people_codec.h"
#include "mattermost/support/recording.h"
#include "mattermost/support/request_check.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::mattermost;
using namespace Qt::StringLiterals;
using test::body_of;
using test::line_of;
using test::recording;

class TestPeopleApi final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signing_in_takes_the_token_from_the_header()
    {
        const auto call = api::sign_in({u"alice"_s, u"secret"_s, {}});
        QCOMPARE(line_of(call.request), u"POST /users/login"_s);
        QCOMPARE(body_of(call.request), uR"({"login_id":"alice","password":"secret"})"_s);
        QVERIFY(!call.request.needs_auth);
        QVERIFY(!call.request.idempotent);
        const auto recorded = recording(u"login"_s);
        const auto signed_in = call.decode(recorded.answer);
        QVERIFY(signed_in);
        QCOMPARE(signed_in->token, QString::fromLatin1(recorded.answer.header("Token")));
        QCOMPARE(signed_in->user.username, u"alice"_s);
        Answer without_token = recorded.answer;
        without_token.headers.clear();
        QVERIFY(!call.decode(without_token));
    }

    void a_second_factor_rides_along()
    {
        const auto call = api::sign_in({u"erin"_s, u"pw"_s, u"123456"_s});
        QCOMPARE(body_of(call.request), uR"({"login_id":"erin","password":"pw","token":"123456"})"_s);
    }

    void signing_out()
    {
        const auto call = api::sign_out();
        QCOMPARE(line_of(call.request), u"POST /users/logout"_s);
        QVERIFY(call.request.idempotent);
    }

    void sessions_and_tokens()
    {
        const auto sessions = api::my_sessions().decode(recording(u"sessions_me"_s).answer);
        QVERIFY(sessions && !sessions->empty());
        QCOMPARE(sessions->front().id, u"aj1f5174si853fjnwrfrgtx4ea"_s);
        QCOMPARE(core::to_ms(sessions->front().expires_at), 1810884485122);
        QCOMPARE(line_of(api::revoke_session(u"x"_s).request), u"POST /users/me/sessions/revoke"_s);
        QCOMPARE(body_of(api::revoke_session(u"x"_s).request), uR"({"session_id":"x"})"_s);
        const auto create = api::create_access_token(u"opsdeck cli"_s);
        QCOMPARE(line_of(create.request), u"POST /users/me/tokens"_s);
        QVERIFY(!create.request.idempotent);
        const auto token = create.decode(recording(u"pat_create"_s).answer);
        QVERIFY(token);
        QVERIFY(token->is_active);
        QCOMPARE(token->token, u"tokenalicepatxxxxxxxxxxxxx"_s);
        QCOMPARE(body_of(api::revoke_access_token(u"i"_s).request), uR"({"token_id":"i"})"_s);
    }

    void configuration()
    {
        QCOMPARE(line_of(api::client_config().request), u"GET /config/client?format=old"_s);
        const auto anonymous = api::client_config().decode(recording(u"config_client_anonymous"_s).answer);
        QVERIFY(anonymous);
        QCOMPARE(anonymous->version(), u"6.6.1"_s);
        QCOMPARE(line_of(api::ping().request), u"GET /system/ping"_s);
        QVERIFY(!api::ping().request.needs_auth);
        QVERIFY(api::ping().decode(recording(u"system_ping"_s).answer));
        Answer other;
        other.status = 200;
        other.body = R"({"hello":"world"})";
        QVERIFY(!api::ping().decode(other));
    }

    void users()
    {
        QCOMPARE(line_of(api::me().request), u"GET /users/me"_s);
        QCOMPARE(line_of(api::user(core::UserId(u"u1"_s)).request), u"GET /users/u1"_s);
        QCOMPARE(line_of(api::user_by_name(u"../me"_s).request), u"GET /users/username/..%2Fme"_s);
        const auto me = api::me().decode(recording(u"users_me"_s).answer);
        QVERIFY(me);
        QCOMPARE(me->username, u"alice"_s);
        QVERIFY(!me->is_bot);
        QVERIFY(api::me().decode(recording(u"users_me_as_bot"_s).answer)->is_bot);
        const auto call = api::users({core::UserId(u"a"_s), core::UserId(u"b"_s)});
        QCOMPARE(line_of(call.request), u"POST /users/ids"_s);
        QCOMPARE(body_of(call.request), uR"(["a","b"])"_s);
        QVERIFY(call.request.idempotent);
        QVERIFY(!call.decode(recording(u"users_ids"_s).answer)->empty());
        QCOMPARE(body_of(api::users_by_name({u"bob"_s}).request), uR"(["bob"])"_s);
        QCOMPARE(line_of(api::users_in_room(core::RoomId(u"r"_s), 2).request),
                 u"GET /users?in_channel=r&page=2&per_page=200"_s);
        QCOMPARE(line_of(api::user_image(core::UserId(u"u"_s)).request), u"GET /users/u/image"_s);
        QVERIFY(!api::user_image(core::UserId(u"u"_s)).request.expects_json);
    }

    void completing_a_name_takes_both_lists_and_either_may_be_absent()
    {
        const auto call = api::complete_user(core::TeamId(u"t"_s), core::RoomId(u"r"_s), u"ca"_s, 5);
        QCOMPARE(line_of(call.request), u"GET /users/autocomplete?in_team=t&in_channel=r&name=ca&limit=5"_s);
        const auto people = call.decode(recording(u"users_autocomplete"_s).answer);
        QVERIFY(people);
        QCOMPARE(people->front().username, u"carol"_s);
        Answer both;
        both.body = R"({"users":[{"id":"a"}],"out_of_channel":[{"id":"b"}]})";
        QCOMPARE(call.decode(both)->size(), 2U);
    }

    void presence()
    {
        const auto call = api::statuses({core::UserId(u"a"_s)});
        QCOMPARE(line_of(call.request), u"POST /users/status/ids"_s);
        const auto all = call.decode(recording(u"status_bulk"_s).answer);
        QVERIFY(all);
        QCOMPARE(all->size(), 4U);
        QCOMPARE(all->at(0).presence, Presence::online);
        QCOMPARE(all->at(3).presence, Presence::offline);
        QCOMPARE(line_of(api::status(core::UserId(u"a"_s)).request), u"GET /users/a/status"_s);
        QCOMPARE(presence_from_text(u"asleep"_s), Presence::offline);
    }

    void preferences()
    {
        QCOMPARE(line_of(api::preferences().request), u"GET /users/me/preferences"_s);
        QCOMPARE(line_of(api::preferences(u"opsdeck"_s).request), u"GET /users/me/preferences/opsdeck"_s);
        const auto all = api::preferences().decode(recording(u"preferences_get"_s).answer);
        QVERIFY(all);
        QCOMPARE(all->front().value, uR"({"a":1})"_s);
        const auto save = api::save_preferences({{core::UserId(u"me"_s), u"opsdeck"_s, u"layout"_s, u"1"_s}});
        QCOMPARE(line_of(save.request), u"PUT /users/me/preferences"_s);
        QCOMPARE(body_of(save.request), uR"([{"category":"opsdeck","name":"layout","user_id":"me","value":"1"}])"_s);
        QCOMPARE(line_of(api::delete_preferences({}).request), u"POST /users/me/preferences/delete"_s);
    }

    void teams_and_roles()
    {
        QCOMPARE(line_of(api::my_teams().request), u"GET /users/me/teams"_s);
        QVERIFY(!api::my_teams().decode(recording(u"teams_of_me"_s).answer)->front().name.isEmpty());
        QVERIFY(api::my_teams().decode(recording(u"teams_of_me_none"_s).answer)->empty());
        QCOMPARE(line_of(api::team_by_name(u"ops"_s).request), u"GET /teams/name/ops"_s);
        QCOMPARE(line_of(api::team(core::TeamId(u"t"_s)).request), u"GET /teams/t"_s);
        const auto call = api::roles({u"system_user"_s});
        QCOMPARE(line_of(call.request), u"POST /roles/names"_s);
        const auto roles = call.decode(recording(u"roles_names"_s).answer);
        QVERIFY(roles);
        QVERIFY(roles->front().permissions.contains(u"create_direct_channel"_s));
    }
};

QTEST_GUILESS_MAIN(TestPeopleApi)
#include "test_people_api.moc"
