// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/engine/json_shape.h"
#include "localroom/support/endpoint.h"
#include "localroom/support/paths.h"
#include "localroom/support/recorded_answer.h"
#include "localroom/support/recorded_event.h"

#include <QtTest>

using namespace opsdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString all = u"/api/v4/commands"_s;

Reply run(EngineRoom& room, const QString& line, const QString& who = u"bob"_s)
{
    return room.call(who, "POST", all + u"/execute"_s,
                     QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)}, {u"command"_s, line}});
}

std::function<Reply(EngineRoom&)> commanded(const QString& line, const QString& who = u"bob"_s)
{
    return [=](EngineRoom& room) { return run(room, line, who); };
}

/// "/deploy" of the team as recorded, carried out at `url`.
Reply make_command(EngineRoom& room, const QString& url, const QString& who = u"root_admin"_s)
{
    QJsonObject body = recording(u"command_create"_s).value("request"_L1).toObject().value("body"_L1).toObject();
    body.insert(u"team_id"_s, room.team());
    body.insert(u"url"_s, url);
    return room.call(who, "POST", all, body);
}

/// What somebody sees of a command that nobody runs.
std::function<Reply(EngineRoom&)> seen(const QString& path)
{
    return [path](EngineRoom& room) {
        make_command(room, u"http://127.0.0.1:9/slash"_s);
        QString filled = path;
        return room.call(u"alice"_s, "GET", filled.replace("%team"_L1, room.team()));
    };
}

/// `line` while an integration answers it with `answer`.
std::function<Reply(EngineRoom&)> answered(const QString& line, const QByteArray& answer)
{
    return [=](EngineRoom& room) {
        const Endpoint endpoint(answer);
        make_command(room, endpoint.url(u"/slash"_s));
        return run(room, line);
    };
}

const QByteArray in_channel = ok_json("{'response_type':'in_channel','text':'slash result','username':'SlashBot',"
                                      "'props':{'opsdeck':{'run_id':'5'}},'attachments':[{'text':'att'}]}");
const QByteArray only_for_you = ok_json("{'text':'only for you','response_type':'ephemeral'}");
const QByteArray broken = "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n";

std::vector<RecordedScenario> scenarios()
{
    const QString of_team = u"/api/v4/teams/%team/commands"_s;
    return {
        {u"command_builtin_away"_s, commanded(u"/away"_s)},
        {u"command_builtin_code"_s, commanded(u"/code x=1"_s)},
        {u"command_builtin_echo"_s, commanded(u"/echo hi"_s)},
        {u"command_builtin_header"_s, commanded(u"/header new head"_s)},
        {u"command_builtin_help"_s, commanded(u"/help"_s)},
        {u"command_builtin_join"_s, commanded(u"/join off-topic"_s)},
        {u"command_builtin_me"_s, commanded(u"/me waves"_s)},
        {u"command_builtin_msg"_s, commanded(u"/msg @bob hello there"_s)},
        {u"command_builtin_settings"_s, commanded(u"/settings"_s)},
        {u"command_builtin_shrug"_s, commanded(u"/shrug hi"_s)},
        {u"command_unknown_404"_s, commanded(u"/nosuchcmd x"_s)},
        {u"command_no_slash_400"_s, commanded(u"no slash"_s)},
        {u"command_not_member_403"_s, commanded(u"/me x"_s, u"dave"_s)},
        {u"commands_list_custom"_s, seen(all + u"?custom_only=true&team_id=%team"_s)},
        {u"commands_autocomplete_suggestions"_s, seen(of_team + u"/autocomplete_suggestions?user_input=%2Fdep"_s)},
        {u"commands_autocomplete_suggestions_args"_s,
         seen(of_team + u"/autocomplete_suggestions?user_input=%2Fdeploy%20"_s)},
        {u"command_create"_s, [](EngineRoom& room) { return make_command(room, u"http://127.0.0.1:9/slash"_s); }},
        {u"command_create_by_user_403"_s,
         [](EngineRoom& room) { return make_command(room, u"http://127.0.0.1:9/slash"_s, u"alice"_s); }},
        {u"command_execute_in_channel"_s, answered(u"/deploy prod now"_s, in_channel)},
        {u"command_execute_ephemeral"_s, answered(u"/deploy prod"_s, only_for_you)},
        {u"command_execute_endpoint_500"_s, answered(u"/deploy prod"_s, broken)},
        {u"webhook_incoming_post|POST /hooks/commands/{hook_id}"_s,
         [](EngineRoom& room) {
             const Endpoint endpoint(only_for_you);
             make_command(room, endpoint.url(u"/slash"_s));
             run(room, u"/deploy"_s);
             const QUrlQuery form(QString::fromLatin1(endpoint.raw_body()));
             const QUrl later(form.queryItemValue(u"response_url"_s, QUrl::FullyDecoded));
             return room.send({}, "POST", later.path(), R"({"response_type":"in_channel","text":"done"})",
                              "Content-Type: application/json\r\n");
         }},
    };
}

} // namespace

/// Answers, callbacks and events of slash commands are the recorded ones.
class TestRecordedCommands final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data() { add_scenario_rows(scenarios()); }
    void answers() { play_scenario_row(scenarios()); }

    void lists_tell_each_command_as_recorded_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("path");
        QTest::newRow("commands_list") << u"commands_list"_s << all + u"?team_id=%team"_s;
        QTest::newRow("commands_autocomplete")
            << u"commands_autocomplete"_s << u"/api/v4/teams/%team/commands/autocomplete"_s;
    }
    void lists_tell_each_command_as_recorded()
    {
        // What this server does not run it does not offer, either.
        static const QStringList not_here{u"collapse"_s, u"expand"_s,           u"groupmsg"_s,      u"invite"_s,
                                          u"kick"_s,     u"logout"_s,           u"mute"_s,          u"remove"_s,
                                          u"rename"_s,   u"search"_s,           u"share-channel"_s, u"shortcuts"_s,
                                          u"status"_s,   u"secure-connection"_s};
        QFETCH(QString, name);
        QFETCH(QString, path);
        EngineRoom room;
        const QJsonArray told = seen(path)(room).json().toArray();
        const QJsonArray recorded = recording(name).value("response"_L1).toObject().value("body"_L1).toArray();
        QStringList missing;
        for (const QJsonValue& command : recorded) {
            const QString trigger = command.toObject().value("trigger"_L1).toString();
            const auto here = std::find_if(told.begin(), told.end(), [&trigger](const QJsonValue& other) {
                return other.toObject().value("trigger"_L1).toString() == trigger;
            });
            if (here == told.end())
                missing.append(trigger);
            else
                QCOMPARE(shape_differences(command, *here, trigger), QStringList());
        }
        missing.sort();
        QStringList expected = not_here;
        expected.sort();
        QCOMPARE(missing, expected);
        QCOMPARE(told.size() + missing.size(), recorded.size());
    }

    void the_integration_is_told_what_was_typed_and_by_whom()
    {
        const QJsonObject recorded = recording(u"command_callback"_s).value("request"_L1).toObject();
        EngineRoom room;
        const Endpoint endpoint(only_for_you);
        const QString token = make_command(room, endpoint.url(u"/slash"_s)).text("token");
        run(room, u"/deploy prod now"_s);
        QVERIFY(endpoint.head().startsWith("POST /slash "));
        for (const QByteArray& line : {QByteArray("Accept: application/json\r\n"),
                                       QByteArray("Content-Type: application/x-www-form-urlencoded\r\n"),
                                       "Authorization: Token " + token.toLatin1() + "\r\n"})
            QVERIFY2(endpoint.head().contains(line), endpoint.head().constData());
        const QUrlQuery expected(recorded.value("body"_L1).toString());
        const QUrlQuery form(QString::fromLatin1(endpoint.raw_body()));
        QStringList keys;
        for (const auto& [key, value] : expected.queryItems())
            keys.append(key);
        QStringList told;
        for (const auto& [key, value] : form.queryItems()) {
            told.append(key);
            QVERIFY2(!value.isEmpty(), qPrintable(key));
        }
        QCOMPARE(told, keys);
        for (const auto& [key, value] : {std::pair{u"command"_s, u"/deploy"_s},
                                         {u"text"_s, u"prod now"_s},
                                         {u"token"_s, token},
                                         {u"user_id"_s, room.user(u"bob"_s)},
                                         {u"user_name"_s, u"bob"_s},
                                         {u"channel_id"_s, room.room(u"lab"_s)}})
            QCOMPARE(form.queryItemValue(key, QUrl::FullyDecoded).replace('+'_L1, ' '_L1), value);
    }

    void a_result_for_all_is_the_recorded_post()
    {
        EngineRoom room;
        answered(u"/deploy prod now"_s, in_channel)(room);
        QCOMPARE(event_differences(u"ws_command_in_channel"_s, u"posted"_s, room.log.events), QStringList());
        const QJsonObject data = room.log.named(u"posted"_s).at(0).data;
        QCOMPARE(data.value("sender_name"_L1).toString(), u"SlashBot"_s);
        const auto post = QJsonDocument::fromJson(data.value("post"_L1).toString().toUtf8()).object();
        QCOMPARE(post.value("user_id"_L1).toString(), room.user(u"bob"_s));
        QCOMPARE(post.value("message"_L1).toString(), u"slash result"_s);
    }

    void a_result_for_one_is_the_recorded_message()
    {
        EngineRoom room;
        answered(u"/deploy prod"_s, only_for_you)(room);
        QCOMPARE(event_differences(u"ws_command_ephemeral"_s, u"ephemeral_message"_s, room.log.events), QStringList());
        QVERIFY2(room.log.named(u"posted"_s).empty(), "nothing is posted");
    }

    void what_an_integration_says_later_is_said_in_the_same_room_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("event");
        QTest::newRow("for all") << QByteArray(R"({"response_type":"in_channel","text":"done"})") << u"posted"_s;
        QTest::newRow("for one") << QByteArray(R"({"text":"done"})") << u"ephemeral_message"_s;
    }
    void what_an_integration_says_later_is_said_in_the_same_room()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, event);
        EngineRoom room;
        const Endpoint endpoint(ok_json("{}"));
        make_command(room, endpoint.url(u"/slash"_s));
        run(room, u"/deploy"_s);
        const QUrlQuery form(QString::fromLatin1(endpoint.raw_body()));
        const QString later = QUrl(form.queryItemValue(u"response_url"_s, QUrl::FullyDecoded)).path();
        room.log.events.clear();
        QCOMPARE(room.send({}, "POST", later, body, "Content-Type: application/json\r\n").status(), 200);
        QCOMPARE(room.log.named(event).size(), size_t(1));
        // Who has left the room meanwhile no longer speaks there.
        room.call(u"bob"_s, "DELETE",
                  u"/api/v4/channels/%1/members/%2"_s.arg(room.room(u"lab"_s), room.user(u"bob"_s)));
        QCOMPARE(room.send({}, "POST", later, body, "Content-Type: application/json\r\n").status(), 403);
        QCOMPARE(room.send({}, "POST", u"/hooks/commands/"_s + QString(26, u'x'), body).status(), 404);
    }

    void what_a_machine_said_is_never_taken_for_what_a_person_said()
    {
        EngineRoom room;
        const Endpoint endpoint(ok_json("{'response_type':'in_channel','text':'x','type':'system_join_channel'}"));
        make_command(room, endpoint.url());
        QCOMPARE(run(room, u"/deploy"_s).status(), 400);
        QVERIFY(room.log.named(u"posted"_s).empty());
    }

    void commands_that_cannot_be_are_refused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("no trigger") << u"trigger"_s << QString();
        QTest::newRow("a slash in front") << u"trigger"_s << u"/deploy"_s;
        QTest::newRow("two words") << u"trigger"_s << u"de ploy"_s;
        QTest::newRow("the server's own") << u"trigger"_s << u"me"_s;
        QTest::newRow("a method there is none of") << u"method"_s << u"X"_s;
        QTest::newRow("no address") << u"url"_s << u"nowhere"_s;
        QTest::newRow("another scheme") << u"url"_s << u"file:///etc/passwd"_s;
    }
    void commands_that_cannot_be_are_refused()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        EngineRoom room;
        QJsonObject body = recording(u"command_create"_s).value("request"_L1).toObject().value("body"_L1).toObject();
        body.insert(u"team_id"_s, room.team());
        body.insert(key, value);
        QCOMPARE(room.call(u"root_admin"_s, "POST", all, body).status(), 400);
    }

    void a_trigger_is_there_once_a_team()
    {
        EngineRoom room;
        QCOMPARE(make_command(room, u"http://127.0.0.1:9/"_s).status(), 201);
        QCOMPARE(make_command(room, u"http://127.0.0.1:9/"_s).status(), 400);
    }

    void no_other_machine_is_ever_asked()
    {
        EngineRoom room;
        QCOMPARE(make_command(room, u"http://example.test/slash"_s).status(), 201);
        const Reply reply = run(room, u"/deploy"_s);
        QCOMPARE(reply.status(), 500);
        QCOMPARE(reply.error_id(), u"api.command.execute_command.failed.app_error"_s);
    }

    void an_integration_asked_by_get_is_told_in_the_query()
    {
        EngineRoom room;
        const Endpoint endpoint(only_for_you);
        QJsonObject body = recording(u"command_create"_s).value("request"_L1).toObject().value("body"_L1).toObject();
        body.insert(u"team_id"_s, room.team());
        body.insert(u"url"_s, endpoint.url(u"/slash?mine=1"_s));
        body.insert(u"method"_s, u"G"_s);
        QCOMPARE(room.call(u"root_admin"_s, "POST", all, body).status(), 201);
        QCOMPARE(run(room, u"/deploy prod"_s).status(), 200);
        QVERIFY2(endpoint.head().startsWith("GET /slash?mine=1&channel_id="), endpoint.head().constData());
        QVERIFY(endpoint.head().contains("&text=prod"));
    }
};

QTEST_GUILESS_MAIN(TestRecordedCommands)
#include "test_recorded_commands.moc"
