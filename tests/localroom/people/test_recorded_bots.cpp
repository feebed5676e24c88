// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/support/paths.h"
#include "localroom/support/recorded_answer.h"
#include "localroom/support/recorded_event.h"

#include <QtTest>

using namespace opsdeck::test;
using namespace Qt::StringLiterals;

namespace {

const QString users = u"/api/v4/users/"_s;
const QString bots = u"/api/v4/bots"_s;
const QJsonObject bot{
    {u"username"_s, u"opsdeck-bot"_s}, {u"display_name"_s, u"Opsdeck"_s}, {u"description"_s, u"automation results"_s}};

QString bot_id(EngineRoom& room) { return room.call(u"root_admin"_s, "POST", bots, bot).text("user_id"); }

QByteArray bot_token(EngineRoom& room, const QString& id)
{
    return room
        .call(u"root_admin"_s, "POST", users + id + u"/tokens"_s, QJsonObject{{u"description"_s, u"bot token"_s}})
        .text("token")
        .toLatin1();
}

Reply ask(EngineRoom& room, const QByteArray& token, const QByteArray& method, const QString& path,
          const QJsonValue& body = QJsonValue::Undefined)
{
    return room.call({}, method, path, body, "Authorization: Bearer " + token + "\r\n");
}

std::function<Reply(EngineRoom&)> asks(const QString& who, const QByteArray& method, const QString& path,
                                       const QJsonValue& body = QJsonValue::Undefined)
{
    return [=](EngineRoom& room) { return room.call(who, method, path, body); };
}

Reply get_me_with(EngineRoom& room, const QByteArray& token) { return ask(room, token, "GET", users + u"me"_s); }

void add_to_team(EngineRoom& room, const QString& id)
{
    room.call(u"root_admin"_s, "POST", u"/api/v4/teams/"_s + room.team() + u"/members"_s,
              QJsonObject{{u"team_id"_s, room.team()}, {u"user_id"_s, id}});
}

Reply add_to_lab(EngineRoom& room, const QString& id)
{
    return room.call(u"root_admin"_s, "POST", u"/api/v4/channels/"_s + room.room(u"lab"_s) + u"/members"_s,
                     QJsonObject{{u"user_id"_s, id}});
}

/// The bot says what it said in the recording.
Reply post_as_bot(EngineRoom& room, const QByteArray& token)
{
    QJsonObject body = recording(u"bot_post"_s).value("request"_L1).toObject().value("body"_L1).toObject();
    body.insert(u"channel_id"_s, room.room(u"lab"_s));
    return ask(room, token, "POST", posts(), body);
}

Reply bot_in_lab_posts(EngineRoom& room)
{
    const QString id = bot_id(room);
    add_to_team(room, id);
    const QByteArray token = bot_token(room, id);
    room.log.events.clear();
    add_to_lab(room, id);
    return post_as_bot(room, token);
}

std::vector<RecordedScenario> scenarios()
{
    return {
        {u"bot_create"_s, asks(u"root_admin"_s, "POST", bots, bot)},
        {u"bot_create_by_user_403"_s, asks(u"alice"_s, "POST", bots, bot)},
        {u"bot_create_duplicate"_s,
         [](EngineRoom& room) {
             bot_id(room);
             return room.call(u"root_admin"_s, "POST", bots, bot);
         }},
        {u"bots_list"_s,
         [](EngineRoom& room) {
             bot_id(room);
             return room.call(u"root_admin"_s, "GET", bots);
         }},
        {u"bot_get_by_user"_s,
         [](EngineRoom& room) { return room.call(u"alice"_s, "GET", bots + u'/' + bot_id(room)); }},
        {u"user_get_bot"_s, [](EngineRoom& room) { return room.call(u"alice"_s, "GET", users + bot_id(room)); }},
        {u"bot_token_create"_s,
         [](EngineRoom& room) {
             return room.call(u"root_admin"_s, "POST", users + bot_id(room) + u"/tokens"_s,
                              QJsonObject{{u"description"_s, u"bot token"_s}});
         }},
        {u"users_me_as_bot"_s, [](EngineRoom& room) { return get_me_with(room, bot_token(room, bot_id(room))); }},
        {u"bot_disable"_s,
         [](EngineRoom& room) {
             return room.call(u"root_admin"_s, "POST", bots + u'/' + bot_id(room) + u"/disable"_s);
         }},
        {u"bot_disabled_401"_s,
         [](EngineRoom& room) {
             const QString id = bot_id(room);
             const QByteArray token = bot_token(room, id);
             room.call(u"root_admin"_s, "POST", bots + u'/' + id + u"/disable"_s);
             return get_me_with(room, token);
         }},
        {u"bot_login_password_401"_s,
         [](EngineRoom& room) {
             bot_id(room);
             return room.call({}, "POST", users + u"login"_s,
                              QJsonObject{{u"login_id"_s, u"opsdeck-bot"_s}, {u"password"_s, u"x"_s}});
         }},
        {u"bot_disable|POST /api/v4/bots/{bot_user_id}/enable"_s,
         [](EngineRoom& room) {
             return room.call(u"root_admin"_s, "POST", bots + u'/' + bot_id(room) + u"/enable"_s);
         }},
        {u"bot_get_self"_s,
         [](EngineRoom& room) {
             const QString id = bot_id(room);
             return ask(room, bot_token(room, id), "GET", bots + u'/' + id);
         }},
        {u"bot_add_to_channel"_s,
         [](EngineRoom& room) {
             const QString id = bot_id(room);
             add_to_team(room, id);
             return add_to_lab(room, id);
         }},
        {u"bot_post_not_in_team_403"_s,
         [](EngineRoom& room) { return post_as_bot(room, bot_token(room, bot_id(room))); }},
        {u"bot_post"_s, bot_in_lab_posts},
    };
}

} // namespace

/// Answers and events about bots have the recorded status, error, headers and shape.
class TestRecordedBots final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answers_data() { add_scenario_rows(scenarios()); }
    void answers() { play_scenario_row(scenarios()); }

    void what_a_bot_posts_is_told_as_recorded()
    {
        EngineRoom room;
        bot_in_lab_posts(room);
        QCOMPARE(event_differences(u"ws_posted_by_bot"_s, u"posted"_s, room.log.events), QStringList());
        const Event& told = room.log.named(u"posted"_s).back();
        const auto recorded = recorded_events(u"ws_posted_by_bot"_s, u"posted"_s).back().value("data"_L1).toObject();
        QCOMPARE(told.data.value("sender_name"_L1), recorded.value("sender_name"_L1));
    }

    void a_bot_that_is_enabled_again_comes_in_with_the_same_token()
    {
        EngineRoom room;
        const QString id = bot_id(room);
        const QByteArray token = bot_token(room, id);
        room.call(u"root_admin"_s, "POST", bots + u'/' + id + u"/disable"_s);
        QCOMPARE(get_me_with(room, token).status(), 401);
        room.call(u"root_admin"_s, "POST", bots + u'/' + id + u"/enable"_s);
        QCOMPARE(get_me_with(room, token).status(), 200);
    }

private:
    using Event = opsdeck::localroom::Event;
};

QTEST_GUILESS_MAIN(TestRecordedBots)
#include "test_recorded_bots.moc"
