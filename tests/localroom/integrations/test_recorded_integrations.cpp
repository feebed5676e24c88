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

const QString nowhere = u"http://127.0.0.1:9/none"_s;
const QString hooks = u"/api/v4/hooks/incoming"_s;

/// The recorded post with its seven buttons and menus, all of them carried out at `url`.
QJsonObject recorded_buttons(const QString& url)
{
    const QJsonObject sent = recording(u"post_with_actions"_s).value("request"_L1).toObject();
    const QJsonObject props = sent.value("body"_L1).toObject().value("props"_L1).toObject();
    QByteArray text = QJsonDocument(props).toJson(QJsonDocument::Compact);
    for (const QByteArray& path : {QByteArray("9911/act"), QByteArray("9911/ephem"), QByteArray("9911/bad"),
                                   QByteArray("9911/dlg"), QByteArray("9/none")})
        text.replace("http://127.0.0.1:" + path, url.toUtf8());
    return QJsonDocument::fromJson(text).object();
}

QString post_with_buttons(EngineRoom& room, const QString& url)
{
    return id_of(room.post(u"alice"_s, u"lab"_s, u"interactive"_s, {{u"props"_s, recorded_buttons(url)}}));
}

Reply press(EngineRoom& room, const QString& post, const QString& action, const QJsonObject& body = {},
            const QString& who = u"bob"_s)
{
    return room.call(who, "POST", posts('/'_L1 + post + u"/actions/"_s + action), body);
}

/// An action while nobody is there who could carry it out.
std::function<Reply(EngineRoom&)> pressed(const QString& action, const QString& who, const QString& url = nowhere)
{
    return [=](EngineRoom& room) { return press(room, post_with_buttons(room, url), action, {}, who); };
}

/// An action that an integration answers with `answer`.
std::function<Reply(EngineRoom&)> answered(const QString& action, const QByteArray& answer,
                                           const QJsonObject& body = {})
{
    return [=](EngineRoom& room) {
        const Endpoint endpoint(answer);
        return press(room, post_with_buttons(room, endpoint.url()), action, body);
    };
}

const QByteArray approval = ok_json("{'update':{'message':'approved by bob','props':{'opsdeck':{'approved_by':'b'}}},"
                                    "'ephemeral_text':'thanks'}");
const QByteArray only_you = ok_json("{'ephemeral_text':'only you'}");
const QByteArray broken = "HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n";
const QJsonObject chosen{{u"selected_option"_s, u"a"_s}};

std::vector<RecordedScenario> action_scenarios()
{
    return {
        {u"action_unknown_404"_s, pressed(u"nosuch"_s, u"bob"_s)},
        {u"action_not_member_403"_s, pressed(u"approve"_s, u"dave"_s)},
        {u"action_id_with_dash"_s, pressed(u"has-dash"_s, u"bob"_s)},
        {u"action_endpoint_refused"_s, pressed(u"dead"_s, u"bob"_s)},
        {u"action_button_click"_s, answered(u"approve"_s, approval)},
        {u"action_select"_s, answered(u"pick"_s, ok_json("{}"), chosen)},
        {u"action_ephemeral"_s, answered(u"ephem"_s, only_you)},
        {u"action_endpoint_500"_s, answered(u"bad"_s, broken)},
        {u"action_dialog_click"_s, answered(u"dlg"_s, ok_json("{}"))},
        {u"action_after_roundtrip_patch"_s,
         [](EngineRoom& room) {
             const QString id = post_with_buttons(room, nowhere);
             const QJsonObject seen = room.call(u"alice"_s, "GET", posts('/'_L1 + id)).object();
             room.call(u"alice"_s, "PUT", posts('/'_L1 + id + u"/patch"_s),
                       QJsonObject{{u"props"_s, seen.value("props"_L1)}});
             return press(room, id, u"approve"_s);
         }},
        {u"post_after_action_update"_s,
         [](EngineRoom& room) {
             const Endpoint endpoint(approval);
             const QString id = post_with_buttons(room, endpoint.url());
             press(room, id, u"approve"_s);
             return room.call(u"alice"_s, "GET", posts('/'_L1 + id));
         }},
    };
}

Reply make_hook(EngineRoom& room, const QString& who = u"root_admin"_s)
{
    QJsonObject body =
        recording(u"webhook_incoming_create"_s).value("request"_L1).toObject().value("body"_L1).toObject();
    body.insert(u"channel_id"_s, room.room(u"lab"_s));
    return room.call(who, "POST", hooks, body);
}

Reply post_to_hook(EngineRoom& room, const QJsonObject& body)
{
    const QString id = make_hook(room).text("id");
    room.log.events.clear();
    return room.call({}, "POST", u"/hooks/"_s + id, body);
}

/// What the recorded program sent to its hook.
std::function<Reply(EngineRoom&)> posted_as_in(const QString& name)
{
    return [name](EngineRoom& room) {
        return post_to_hook(room, recording(name).value("request"_L1).toObject().value("body"_L1).toObject());
    };
}

std::vector<RecordedScenario> hook_scenarios()
{
    return {
        {u"webhook_incoming_create"_s, [](EngineRoom& room) { return make_hook(room); }},
        {u"webhook_incoming_create_by_user"_s, [](EngineRoom& room) { return make_hook(room, u"alice"_s); }},
        {u"webhooks_incoming_list"_s,
         [](EngineRoom& room) {
             make_hook(room);
             return room.call(u"root_admin"_s, "GET", hooks + u"?team_id="_s + room.team());
         }},
        {u"webhook_incoming_post"_s, posted_as_in(u"webhook_incoming_post"_s)},
        {u"webhook_incoming_dm"_s, posted_as_in(u"webhook_incoming_dm"_s)},
        {u"webhook_incoming_other_channel"_s, posted_as_in(u"webhook_incoming_other_channel"_s)},
        {u"webhook_incoming_empty_400"_s, posted_as_in(u"webhook_incoming_empty_400"_s)},
        {u"webhook_incoming_unknown"_s,
         [](EngineRoom& room) {
             return room.call({}, "POST", u"/hooks/"_s + QString(26, u'z'), QJsonObject{{u"text"_s, u"x"_s}});
         }},
    };
}

std::vector<RecordedScenario> emoji_scenarios()
{
    const auto get = [](const QString& path) {
        return [path](EngineRoom& room) { return room.call(u"alice"_s, "GET", path); };
    };
    return {
        {u"emoji_list_empty"_s, get(u"/api/v4/emoji"_s)},
        {u"emoji_list_empty|GET /api/v4/emoji/autocomplete"_s, get(u"/api/v4/emoji/autocomplete?name=ops"_s)},
        {u"emoji_by_name_404"_s, get(u"/api/v4/emoji/name/nope"_s)},
        {u"emoji_list_empty|POST /api/v4/emoji/search"_s,
         [](EngineRoom& room) {
             return room.call(u"alice"_s, "POST", u"/api/v4/emoji/search"_s, QJsonObject{{u"term"_s, u"ops"_s}});
         }},
    };
}

} // namespace

/// Answers, callbacks and events of buttons and webhooks are the recorded ones.
class TestRecordedIntegrations final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void actions_data() { add_scenario_rows(action_scenarios()); }
    void actions() { play_scenario_row(action_scenarios()); }
    void webhooks_data() { add_scenario_rows(hook_scenarios()); }
    void webhooks() { play_scenario_row(hook_scenarios()); }
    void emoji_data() { add_scenario_rows(emoji_scenarios()); }
    void emoji() { play_scenario_row(emoji_scenarios()); }

    void the_integration_is_told_as_recorded_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QJsonObject>("body");
        QTest::newRow("button") << u"integration_action_callback"_s << u"approve"_s << QJsonObject();
        QTest::newRow("menu") << u"integration_select_callback"_s << u"pick"_s << chosen;
    }
    void the_integration_is_told_as_recorded()
    {
        QFETCH(QString, name);
        QFETCH(QString, action);
        QFETCH(QJsonObject, body);
        const QJsonObject recorded = recording(name).value("request"_L1).toObject();
        EngineRoom room;
        const Endpoint endpoint(ok_json("{}"));
        press(room, post_with_buttons(room, endpoint.url()), action, body);
        QVERIFY(endpoint.head().startsWith("POST /act "));
        const QJsonObject headers = recorded.value("headers"_L1).toObject();
        for (auto header = headers.begin(); header != headers.end(); ++header) {
            const QByteArray line = header.key().toLatin1() + ": " + header.value().toString().toLatin1() + "\r\n";
            QVERIFY2(endpoint.head().contains(line), endpoint.head().constData());
        }
        QCOMPARE(shape_differences(recorded.value("body"_L1), endpoint.body()), QStringList());
        QCOMPARE(endpoint.body().value("context"_L1), recorded.value("body"_L1).toObject().value("context"_L1));
    }

    void an_answer_is_told_to_all_and_to_one_as_recorded()
    {
        EngineRoom room;
        answered(u"approve"_s, approval)(room);
        for (const QString& event : {u"post_edited"_s, u"ephemeral_message"_s})
            QCOMPARE(event_differences(u"ws_action_update"_s, event, room.log.events), QStringList());
    }

    void an_answer_for_one_changes_nothing_for_the_others()
    {
        EngineRoom room;
        answered(u"ephem"_s, only_you)(room);
        QCOMPARE(event_differences(u"ws_ephemeral_message_action"_s, u"ephemeral_message"_s, room.log.events),
                 QStringList());
        QVERIFY(room.log.named(u"post_edited"_s).empty());
    }

    void a_hooks_message_is_the_recorded_post()
    {
        EngineRoom room;
        posted_as_in(u"webhook_incoming_post"_s)(room);
        QCOMPARE(event_differences(u"ws_posted_by_webhook"_s, u"posted"_s, room.log.events), QStringList());
        const auto recorded =
            decoded_data(recorded_events(u"ws_posted_by_webhook"_s, u"posted"_s).front().value("data"_L1).toObject());
        const QJsonObject told = decoded_data(room.log.named(u"posted"_s).at(0).data);
        const auto props = [](const QJsonObject& data) {
            return data.value("post"_L1).toObject().begin().value().toObject().value("props"_L1).toObject();
        };
        QCOMPARE(props(told), props(recorded));
        QCOMPARE(told.value("sender_name"_L1), recorded.value("sender_name"_L1));
    }

    void a_nameless_hook_speaks_as_webhook()
    {
        EngineRoom room;
        const QString id = room.call(u"root_admin"_s, "POST", hooks,
                                     QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)}, {u"display_name"_s, u"H"_s}})
                               .text("id");
        room.log.events.clear();
        QCOMPARE(room.call({}, "POST", u"/hooks/"_s + id, QJsonObject{{u"text"_s, u"x"_s}}).status(), 200);
        QCOMPARE(room.log.named(u"posted"_s).at(0).data.value("sender_name"_L1).toString(), u"webhook"_s);
    }
};

QTEST_GUILESS_MAIN(TestRecordedIntegrations)
#include "test_recorded_integrations.moc"
