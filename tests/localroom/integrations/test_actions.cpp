// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/engine/engine_room.h"
#include "localroom/integrations/integration_caller.h"
#include "localroom/support/endpoint.h"

#include <QtTest>

using namespace opsdeck::test;
using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;

namespace {

QString post_with_button(EngineRoom& room, const QString& url)
{
    const QJsonObject integration{{u"url"_s, url}, {u"context"_s, QJsonObject{{u"secret"_s, u"s3"_s}}}};
    const QJsonObject button{{u"id"_s, u"approve"_s}, {u"name"_s, u"Approve"_s}, {u"integration"_s, integration}};
    const QJsonArray attachments{QJsonObject{{u"actions"_s, QJsonArray{button}}}};
    return room.post(u"alice"_s, u"lab"_s, u"Deploy?"_s, {{u"props"_s, QJsonObject{{u"attachments"_s, attachments}}}})
        .value("id"_L1)
        .toString();
}

std::shared_ptr<std::optional<Reply>> press(EngineRoom& room, const QString& post, const QByteArray& body = "{}")
{
    return room.begin(u"bob"_s, "POST", u"/api/v4/posts/"_s + post + u"/actions/approve"_s, body);
}

} // namespace

class TestActions final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_integration_is_told_who_pressed_and_the_hidden_context()
    {
        EngineRoom room;
        const Endpoint endpoint(ok_json("{}"));
        const QString post = post_with_button(room, endpoint.url());
        const auto reply = press(room, post, "{\"selected_option\":\"a\"}");
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->status(), 200);
        QCOMPARE((*reply)->text("status"), u"OK"_s);
        const QJsonObject told = endpoint.body();
        QCOMPARE(told.value("user_id"_L1).toString(), room.user(u"bob"_s));
        QCOMPARE(told.value("user_name"_L1).toString(), u"bob"_s);
        QCOMPARE(told.value("post_id"_L1).toString(), post);
        QCOMPARE(told.value("context"_L1).toObject(),
                 (QJsonObject{{u"secret"_s, u"s3"_s}, {u"selected_option"_s, u"a"_s}}));
    }

    void its_answer_changes_the_post_for_all_and_speaks_to_one()
    {
        EngineRoom room;
        const Endpoint endpoint(
            ok_json("{'update':{'message':'approved','props':{'by':'bob'}},'ephemeral_text':'thanks'}"));
        const QString post = post_with_button(room, endpoint.url());
        room.log.events.clear();
        const auto reply = press(room, post);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE(room.log.names(), (QStringList{u"post_edited"_s, u"ephemeral_message"_s}));
        QCOMPARE(room.log.events.back().to.user_id, room.user(u"bob"_s));
        const Reply now = room.call(u"alice"_s, "GET", u"/api/v4/posts/"_s + post);
        QCOMPARE(now.text("message"), u"approved"_s);
        QCOMPARE(now.object().value("props"_L1).toObject(), (QJsonObject{{u"by"_s, u"bob"_s}}));
        QVERIFY(now.object().value("edit_at"_L1).toInteger() > 0);
    }

    void an_update_with_only_props_blanks_the_message()
    {
        EngineRoom room;
        const Endpoint endpoint(ok_json("{'update':{'props':{'by':'bob'}}}"));
        const QString post = post_with_button(room, endpoint.url());
        const auto reply = press(room, post);
        QTRY_VERIFY(reply->has_value());
        QCOMPARE(room.call(u"alice"_s, "GET", u"/api/v4/posts/"_s + post).text("message"), QString());
    }

    void what_goes_wrong_is_one_error_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("500") << QByteArray("HTTP/1.1 500 Oops\r\nContent-Length: 2\r\n\r\n{}");
        QTest::newRow("no JSON") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello");
        QTest::newRow("a list") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n[]");
        QTest::newRow("hangs up") << QByteArray();
        QTest::newRow("sends elsewhere") << QByteArray(
            "HTTP/1.1 302 Found\r\nLocation: http://example.test/\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("too much") << ok_json("{'a':'" + QByteArray(2 * 1024 * 1024, 'x') + "'}");
    }
    void what_goes_wrong_is_one_error()
    {
        QFETCH(QByteArray, answer);
        EngineRoom room;
        const Endpoint endpoint(answer);
        const auto reply = press(room, post_with_button(room, endpoint.url()));
        QTRY_VERIFY(reply->has_value());
        QCOMPARE((*reply)->status(), 400);
        QCOMPARE((*reply)->error_id(), u"api.post.do_action.action_integration.app_error"_s);
    }

    void trap_9_a_round_trip_of_the_props_loses_the_button()
    {
        EngineRoom room;
        const Endpoint endpoint(ok_json("{}"));
        const QString post = post_with_button(room, endpoint.url());
        const QString path = u"/api/v4/posts/"_s + post;
        const QJsonObject seen = room.call(u"alice"_s, "GET", path).object();
        room.call(u"alice"_s, "PUT", path + u"/patch"_s, QJsonObject{{u"props"_s, seen.value("props"_L1)}});
        const auto reply = press(room, post);
        QVERIFY(reply->has_value());
        QCOMPARE((*reply)->status(), 404);
        QCOMPARE((*reply)->error_id(), u"api.post.do_action.action_id.app_error"_s);
    }

    void trap_24_an_action_id_with_a_dash_or_underscore_cannot_be_called_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        QTest::newRow("dash") << u"has-dash"_s << 404 << u"api.context.404.app_error"_s;
        QTest::newRow("underscore") << u"has_underscore"_s << 404 << u"api.context.404.app_error"_s;
        // This one is found: it fails only because no other machine is ever asked.
        QTest::newRow("letters") << u"letters1"_s << 400 << u"api.post.do_action.action_integration.app_error"_s;
    }
    void trap_24_an_action_id_with_a_dash_or_underscore_cannot_be_called()
    {
        QFETCH(QString, id);
        EngineRoom room;
        const QJsonObject integration{{u"url"_s, u"http://example.test/act"_s}};
        const QJsonObject button{{u"id"_s, id}, {u"name"_s, u"A"_s}, {u"integration"_s, integration}};
        const QJsonObject props{{u"attachments"_s, QJsonArray{QJsonObject{{u"actions"_s, QJsonArray{button}}}}}};
        const QString post =
            room.post(u"alice"_s, u"lab"_s, u"press"_s, {{u"props"_s, props}}).value("id"_L1).toString();
        const Reply reply = room.call(u"bob"_s, "POST", u"/api/v4/posts/%1/actions/%2"_s.arg(post, id), QJsonObject());
        QTEST(reply.status(), "status");
        QTEST(reply.error_id(), "error");
    }

    void a_server_that_ends_meanwhile_answers_nobody()
    {
        const Endpoint endpoint(ok_json("{'update':{'message':'late'}}"));
        std::shared_ptr<std::optional<Reply>> reply;
        {
            EngineRoom room;
            reply = press(room, post_with_button(room, endpoint.url()));
        }
        QTest::qWait(50);
        QVERIFY(!reply->has_value());
    }

    void only_this_machine_is_ever_asked_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("is_here");
        QTest::newRow("loopback") << u"http://127.0.0.1:9/act"_s << true;
        QTest::newRow("other loopback") << u"http://127.8.8.8/"_s << true;
        QTest::newRow("six") << u"http://[::1]:80/"_s << true;
        QTest::newRow("name") << u"http://localhost:8080/x"_s << true;
        QTest::newRow("elsewhere") << u"http://example.test/"_s << false;
        QTest::newRow("looks like it") << u"http://127.0.0.1.example.test/"_s << false;
        QTest::newRow("name before it") << u"http://127.0.0.1@example.test/"_s << false;
        QTest::newRow("any address") << u"http://0.0.0.0/"_s << false;
        QTest::newRow("private net") << u"http://192.168.0.1/"_s << false;
        QTest::newRow("metadata") << u"http://169.254.169.254/"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("tls") << u"https://127.0.0.1/"_s << false;
        QTest::newRow("empty") << QString() << false;
    }
    void only_this_machine_is_ever_asked()
    {
        QFETCH(QString, url);
        QFETCH(bool, is_here);
        QCOMPARE(is_on_this_machine(QUrl(url, QUrl::StrictMode)), is_here);
    }
};

QTEST_GUILESS_MAIN(TestActions)
#include "test_actions.moc"
