// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/realtime/event_socket.h"
#include "mattermost/support/quoted.h"
#include "mattermost/support/socket_double.h"

#include <QCryptographicHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::mattermost;
using namespace Qt::StringLiterals;
using test::quoted;

namespace {

const QString first_id = u"87t6qhqur7rtfre87xx9gmiyrh"_s;
const QString other_id = u"138qxcsy67n6xbwmse75csnocc"_s;

EventSocketOptions quick()
{
    EventSocketOptions options;
    options.reconnect.first_delay = core::Millis(10);
    options.reconnect.max_delay = core::Millis(40);
    options.ping_every = core::Millis(60);
    options.dead_after = core::Millis(60);
    options.hello_within = core::Millis(300);
    options.stable_after = core::Millis(1000);
    return options;
}

/// A client on a server double, with everything that it said.
struct Line {
    test::SocketDouble server;
    EventSocket socket;
    QSignalSpy received{&socket, &EventSocket::received};
    QSignalSpy resumed{&socket, &EventSocket::resumed};
    QSignalSpy resync{&socket, &EventSocket::resync_needed};

    explicit Line(EventSocketOptions options = quick())
        : socket(ServerAddress::from_base(server.base()).value(), options)
    {}

    void go_online()
    {
        socket.open(u"secret-token"_s);
        QTRY_COMPARE(server.connections(), 1);
        server.say_hello(first_id);
        QTRY_COMPARE(socket.state(), LinkState::online);
    }
};

} // namespace

class TestEventSocket final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_first_hello_asks_to_catch_up_before_any_event()
    {
        Line line;
        QStringList order;
        connect(&line.socket, &EventSocket::resync_needed, this, [&] { order.append(u"resync"_s); });
        connect(&line.socket, &EventSocket::received, this, [&] { order.append(u"event"_s); });
        line.go_online();
        line.server.say_event(1);
        QTRY_COMPARE(order, (QStringList{u"resync"_s, u"event"_s, u"event"_s}));
        QCOMPARE(line.resumed.size(), 0);
        QCOMPARE(line.server.authorization(0), "Bearer secret-token");
    }

    void trap_11_drops_without_a_close_frame_are_resumed()
    {
        Line line;
        line.go_online();
        line.server.say_event(1);
        QTRY_COMPARE(line.received.size(), 2);
        line.server.drop();
        QTRY_COMPARE(line.server.connections(), 2);
        QCOMPARE(line.server.query(1).queryItemValue(u"connection_id"_s), first_id);
        QCOMPARE(line.server.query(1).queryItemValue(u"sequence_number"_s), u"2"_s);
        line.server.say_event(2);
        QTRY_COMPARE(line.resumed.size(), 1);
        QTRY_COMPARE(line.received.size(), 3);
        QCOMPARE(line.resync.size(), 1);
        QCOMPARE(line.socket.state(), LinkState::online);
    }

    void trap_11_an_upgrade_that_says_nothing_is_a_refused_token()
    {
        Line line;
        line.socket.open(u"expired"_s);
        QTRY_VERIFY(line.server.connections() >= 1);
        line.server.drop();
        QTRY_VERIFY(line.server.connections() >= 2);
        line.server.drop();
        QTRY_COMPARE(line.socket.state(), LinkState::refused);
    }

    void trap_11_a_failed_action_shows_a_dead_session()
    {
        Line line;
        line.go_online();
        line.server.say(quoted("{'status':'FAIL','seq_reply':1,'error':{'id':'x','message':'Invalid session "
                               "token=abc','status_code':401}}"));
        QTRY_COMPARE(line.socket.state(), LinkState::refused);
    }

    void trap_12_a_silent_resume_is_known_by_the_answer_to_a_ping()
    {
        Line line;
        line.go_online();
        line.server.drop();
        QTRY_COMPARE(line.server.connections(), 2);
        QTRY_COMPARE(line.server.actions().back().value(u"action"_s).toString(), u"ping"_s);
        QVERIFY(line.socket.state() != LinkState::online);
        line.server.reply_ok(1);
        QTRY_COMPARE(line.socket.state(), LinkState::online);
        QCOMPARE(line.resumed.size(), 1);
        QCOMPARE(line.resync.size(), 1);
    }

    void trap_12_a_hello_with_a_new_id_means_full_catch_up()
    {
        Line line;
        line.go_online();
        line.server.drop();
        QTRY_COMPARE(line.server.connections(), 2);
        line.server.say_hello(other_id);
        QTRY_COMPARE(line.resync.size(), 2);
        QCOMPARE(line.resumed.size(), 0);
        line.server.say_event(1); // the numbers begin anew
        QTRY_COMPARE(line.received.size(), 3);
    }

    void trap_12_sequence_number_zero_is_never_sent()
    {
        Line line;
        line.socket.open(u"t"_s);
        QTRY_COMPARE(line.server.connections(), 1);
        line.server.drop(); // before any hello
        QTRY_COMPARE(line.server.connections(), 2);
        QVERIFY(line.server.query(1).isEmpty());
    }

    void trap_13_no_origin_is_sent()
    {
        Line line;
        line.go_online();
        QCOMPARE(line.server.origin(0), QByteArray());
    }

    void events_told_again_are_not_passed_on()
    {
        Line line;
        line.go_online();
        line.server.say_event(1);
        line.server.say_event(2);
        line.server.say_event(1);
        line.server.say_event(3);
        QTRY_COMPARE(line.received.size(), 4);
        const auto last = line.received.back().first().value<ServerEvent>();
        QCOMPARE(last.seq, 3);
    }

    void a_gap_is_asked_for_again()
    {
        Line line;
        line.go_online();
        line.server.say_event(1);
        line.server.say_event(5);
        QTRY_COMPARE(line.server.connections(), 2);
        QCOMPARE(line.server.query(1).queryItemValue(u"sequence_number"_s), u"2"_s);
        QCOMPARE(line.received.size(), 2);
        line.server.say_event(2);
        QTRY_COMPARE(line.received.size(), 3);
    }

    void a_gap_that_stays_ends_in_a_fresh_connection()
    {
        Line line;
        line.go_online();
        line.server.say_event(5);
        QTRY_COMPARE(line.server.connections(), 2);
        line.server.say_event(5);
        QTRY_COMPARE(line.server.connections(), 3);
        QVERIFY(line.server.query(2).isEmpty());
    }

    void a_quiet_line_that_answers_pings_stays()
    {
        Line line;
        line.go_online();
        QTest::qWait(250);
        QCOMPARE(line.socket.state(), LinkState::online);
        QCOMPARE(line.server.connections(), 1);
    }

    void a_dead_line_is_noticed()
    {
        // Says hello and then nothing, not even a pong: a line whose other end has vanished.
        QTcpServer dead;
        QVERIFY(dead.listen(QHostAddress::LocalHost));
        connect(&dead, &QTcpServer::newConnection, &dead, [&dead] {
            QTcpSocket* peer = dead.nextPendingConnection();
            connect(peer, &QTcpSocket::readyRead, peer, [peer] {
                const QByteArray head = peer->readAll();
                const qsizetype at = head.indexOf("Sec-WebSocket-Key: ");
                if (at < 0)
                    return;
                const QByteArray key = head.mid(at + 19, 24) + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
                const QByteArray accept = QCryptographicHash::hash(key, QCryptographicHash::Sha1).toBase64();
                const QByteArray hello =
                    quoted("{'event':'hello','data':{'connection_id':'x'},'broadcast':{},'seq':0}");
                peer->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            "Sec-WebSocket-Accept: " +
                            accept + "\r\n\r\n\x81" + static_cast<char>(hello.size()) + hello);
            });
        });
        EventSocket socket(ServerAddress::from_base(u"http://127.0.0.1:%1"_s.arg(dead.serverPort())).value(), quick());
        QList<LinkState> states;
        connect(&socket, &EventSocket::state_changed, this, [&](LinkState state) { states.append(state); });
        socket.open(u"t"_s);
        QTRY_VERIFY(states.contains(LinkState::online));
        QTRY_VERIFY(states.contains(LinkState::waiting));
    }

    void a_server_that_accepts_and_hangs_is_given_up()
    {
        QTcpServer deaf; // accepts in the kernel, never answers the handshake
        QVERIFY(deaf.listen(QHostAddress::LocalHost));
        EventSocketOptions options = quick();
        options.hello_within = core::Millis(50);
        EventSocket socket(ServerAddress::from_base(u"http://127.0.0.1:%1"_s.arg(deaf.serverPort())).value(), options);
        socket.open(u"t"_s);
        QTRY_COMPARE(socket.state(), LinkState::waiting);
    }

    void nobody_there_is_waited_for()
    {
        Line line;
        line.server.stop_listening();
        line.socket.open(u"t"_s);
        QTRY_COMPARE(line.socket.state(), LinkState::waiting);
        QVERIFY(line.resync.isEmpty());
    }

    void close_is_final()
    {
        Line line;
        line.go_online();
        line.socket.close();
        QCOMPARE(line.socket.state(), LinkState::offline);
        line.server.say_event(1);
        QTest::qWait(120);
        QCOMPARE(line.server.connections(), 1);
        QCOMPARE(line.received.size(), 1);
    }

    void closing_from_inside_an_event_is_fine()
    {
        Line line;
        connect(&line.socket, &EventSocket::received, &line.socket, [&] { line.socket.close(); });
        line.socket.open(u"t"_s);
        QTRY_COMPARE(line.server.connections(), 1);
        line.server.say_hello(first_id);
        line.server.say_event(1);
        QTRY_COMPARE(line.socket.state(), LinkState::offline);
        QTest::qWait(30);
        QCOMPARE(line.received.size(), 1);
    }

    void another_token_never_resumes_the_old_connection()
    {
        Line line;
        line.go_online();
        line.socket.open(u"another"_s);
        QTRY_COMPARE(line.server.connections(), 2);
        QVERIFY(line.server.query(1).isEmpty());
        QCOMPARE(line.server.authorization(1), "Bearer another");
    }

    void typing_is_told_only_when_online()
    {
        Line line;
        line.socket.send_typing(core::RoomId(u"r"_s));
        line.go_online();
        line.socket.send_typing(core::RoomId(u"r"_s), core::PostId(u"root"_s));
        QTRY_COMPARE(line.server.actions().back().value(u"action"_s).toString(), u"user_typing"_s);
        const QJsonObject data = line.server.actions().back().value(u"data"_s).toObject();
        QCOMPARE(data.value(u"channel_id"_s).toString(), u"r"_s);
        QCOMPARE(data.value(u"parent_id"_s).toString(), u"root"_s);
        QVERIFY(line.server.actions().back().value(u"seq"_s).toInt() > 0);
        QCOMPARE(line.server.actions().size(), 2U); // the first ping and this
    }

    void an_unreadable_event_asks_to_catch_up_and_the_line_stays()
    {
        Line line;
        line.go_online();
        line.server.say(quoted("{'event':'posted','data':{'post':'{'},'broadcast':{},'seq':1}"));
        QTRY_COMPARE(line.resync.size(), 2);
        line.server.say("noise");
        line.server.say_event(2);
        QTRY_COMPARE(line.received.size(), 3);
        QCOMPARE(line.server.connections(), 1);
    }

    void hurry_does_not_wait_for_the_pause()
    {
        EventSocketOptions options = quick();
        options.reconnect.first_delay = core::Millis(60'000);
        options.reconnect.max_delay = core::Millis(60'000);
        Line line(options);
        line.go_online();
        line.server.drop();
        QTRY_COMPARE(line.socket.state(), LinkState::waiting);
        QVERIFY(line.socket.next_attempt_in() > core::Millis(1000));
        line.socket.hurry();
        QTRY_COMPARE(line.server.connections(), 2);
    }
};

QTEST_GUILESS_MAIN(TestEventSocket)
#include "test_event_socket.moc"
