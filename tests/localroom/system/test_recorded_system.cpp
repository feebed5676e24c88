// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/support/recorded_answer.h"

#include <QtTest>

using namespace opsdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString me = u"/api/v4/users/me"_s;

std::function<Reply(EngineRoom&)> asks(const QString& who, const QByteArray& method, const QString& path,
                                       const QJsonValue& body = QJsonValue::Undefined)
{
    return [=](EngineRoom& room) { return room.call(who, method, path, body); };
}

std::vector<RecordedScenario> scenarios()
{
    return {
        {u"system_ping"_s, asks(u"alice"_s, "GET", u"/api/v4/system/ping"_s)},
        {u"system_ping_status"_s, asks(u"alice"_s, "GET", u"/api/v4/system/ping?get_server_status=true"_s)},
        {u"config_client"_s, asks(u"alice"_s, "GET", u"/api/v4/config/client?format=old"_s)},
        {u"config_client_anonymous"_s, asks({}, "GET", u"/api/v4/config/client?format=old"_s)},
        {u"config_client_no_format_400"_s, asks(u"alice"_s, "GET", u"/api/v4/config/client"_s)},
        {u"config_full_by_user"_s, asks(u"alice"_s, "GET", u"/api/v4/config"_s)},
        {u"license_client"_s, asks(u"alice"_s, "GET", u"/api/v4/license/client?format=old"_s)},
        {u"roles_names"_s, asks(u"alice"_s, "POST", u"/api/v4/roles/names"_s,
                                QJsonArray{u"system_user"_s, u"team_user"_s, u"channel_user"_s, u"channel_admin"_s})},
        {u"role_by_name"_s, asks(u"alice"_s, "GET", u"/api/v4/roles/name/system_user"_s)},
        {u"roles_all"_s, asks(u"alice"_s, "GET", u"/api/v4/roles"_s)},
        {u"unknown_route_404"_s, asks(u"alice"_s, "GET", u"/api/v4/nonexistent/route"_s)},
        {u"wrong_method"_s, asks(u"alice"_s, "PATCH", me, QJsonObject())},
        {u"drafts_absent_404"_s,
         [](EngineRoom& room) { return room.call(u"alice"_s, "GET", me + u"/teams/"_s + room.team() + u"/drafts"_s); }},
        {u"role_by_name|GET /api/v4/roles/{role_id}"_s,
         [](EngineRoom& room) {
             const Reply role = room.call(u"alice"_s, "GET", u"/api/v4/roles/name/system_user"_s);
             return room.call(u"alice"_s, "GET", u"/api/v4/roles/"_s + role.text("id"));
         }},
        {u"role_patch"_s,
         [](EngineRoom& room) {
             const Reply role = room.call(u"alice"_s, "GET", u"/api/v4/roles/name/channel_user"_s);
             return room.call(u"root_admin"_s, "PUT", u"/api/v4/roles/"_s + role.text("id") + u"/patch"_s,
                              recording(u"role_patch"_s).value("request"_L1).toObject().value("body"_L1));
         }},
    };
}

/// The limits of the recordings. A room that was just made has used up most of them: time passes first.
opsdeck::localroom::ServerOptions five_a_second()
{
    opsdeck::localroom::ServerOptions options;
    options.rate_limit = opsdeck::localroom::RateLimit{5, 10};
    return options;
}

void wait_for_all(EngineRoom& room) { room.clock->advance(60'000); }

std::vector<RecordedScenario> limited_scenarios()
{
    return {
        {u"ratelimit_headers_ok"_s,
         [](EngineRoom& room) {
             room.call({}, "POST", u"/api/v4/users/login"_s,
                       QJsonObject{{u"login_id"_s, u"alice"_s}, {u"password"_s, u"nope"_s}});
             room.call(u"alice"_s, "DELETE", me + u"/status/custom"_s);
             wait_for_all(room);
             return room.call(u"alice"_s, "GET", me);
         }},
        {u"ratelimit_429"_s,
         [](EngineRoom& room) {
             wait_for_all(room);
             for (int i = 0; i < 11; ++i)
                 room.call(u"alice"_s, "GET", me);
             return room.call(u"alice"_s, "GET", me);
         }},
        {u"expired_session_401"_s,
         [](EngineRoom& room) {
             room.clock->advance(181LL * 24 * 60 * 60 * 1000);
             return room.call(u"alice"_s, "GET", me);
         }},
    };
}

} // namespace

/// Answers about the server itself have the recorded status, error, headers and shape.
class TestRecordedSystem final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data() { add_scenario_rows(scenarios()); }
    void answers() { play_scenario_row(scenarios()); }
    void with_a_rate_limit_data() { add_scenario_rows(limited_scenarios()); }
    void with_a_rate_limit() { play_scenario_row(limited_scenarios(), five_a_second()); }

    void the_numbers_of_the_rate_limit_are_the_recorded_ones()
    {
        for (const auto& [name, play] : limited_scenarios()) {
            if (!name.startsWith("ratelimit"_L1))
                continue;
            EngineRoom room(five_a_second());
            const Reply reply = play(room);
            const QJsonObject headers = recording(name).value("response"_L1).toObject().value("headers"_L1).toObject();
            for (const auto& key : {"X-Ratelimit-Limit", "X-Ratelimit-Remaining", "X-Ratelimit-Reset", "Retry-After"})
                QCOMPARE(QString::fromLatin1(reply.header(key)), headers.value(QLatin1String(key)).toString());
        }
    }

    void the_limit_of_edits_is_told()
    {
        opsdeck::localroom::ServerOptions options;
        options.post_edit_seconds = 300;
        EngineRoom room(options);
        QCOMPARE(asks(u"alice"_s, "GET", u"/api/v4/config/client?format=old"_s)(room).text("PostEditTimeLimit"),
                 u"300"_s);
    }
};

QTEST_GUILESS_MAIN(TestRecordedSystem)
#include "test_recorded_system.moc"
