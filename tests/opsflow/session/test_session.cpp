// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/rooms_api.h"
#include "opsflow/session/server_name.h"
#include "opsflow/support/room_fixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;
using test::FaultKind;

namespace {

test::Fault answering(const char* path, int status, const char* body)
{
    test::Fault fault;
    fault.filter.path_contains = path;
    fault.times = -1;
    fault.status = status;
    fault.headers = "Content-Type: application/json\r\n";
    fault.body = body;
    return fault;
}

} // namespace

class TestSession final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_flow = std::make_unique<RoomFixture>(); }
    void cleanup() { m_flow.reset(); }

    void the_account_and_its_place_are_remembered()
    {
        const auto session = m_flow->open_session(m_flow->request());
        QVERIFY(session.has_value());
        QVERIFY((*session)->is_confirmed());
        QCOMPARE((*session)->actor().user, m_flow->server.user());
        QCOMPARE((*session)->actor().server, m_flow->proxy.url().toString());
        QCOMPARE((*session)->room().id, m_flow->room.id);
        QCOMPARE((*session)->permalink_base(),
                 m_flow->proxy.url().toString() + QLatin1Char('/') + m_flow->server.team() + QStringLiteral("/pl/"));
        const auto accounts = RoomFixture::got(m_flow->store->userdata().accounts().all());
        QCOMPARE(accounts.size(), size_t(1));
        QCOMPARE(accounts.front().user, m_flow->server.user());
        QCOMPARE(accounts.front().default_room, m_flow->room.id);
    }

    void a_server_may_have_a_name_and_another_address_tomorrow()
    {
        SessionRequest request = m_flow->request();
        request.server = local_room_name(QStringLiteral("abc"));
        QVERIFY(m_flow->open_session(request).has_value());
        // The same room behind another port: one account, which needs no server to know where it was.
        test::FaultProxy other(m_flow->server.url());
        request.server_url = other.url().toString();
        request.room.clear();
        const auto moved = m_flow->open_session(request);
        QVERIFY(moved.has_value());
        QCOMPARE((*moved)->actor().server, request.server);
        QCOMPARE((*moved)->address(), other.url().toString());
        QVERIFY((*moved)->permalink_base().startsWith(other.url().toString()));
        QCOMPARE((*moved)->room().id, m_flow->room.id);
        QCOMPARE(RoomFixture::got(m_flow->store->userdata().accounts().all()).size(), size_t(1));
    }

    void names_on_this_computer_may_be_one_server_and_others_are_not()
    {
        const QString local = local_room_name(QStringLiteral("abc"));
        QVERIFY(is_local_room(local));
        QVERIFY(!is_local_room(QStringLiteral("https://localroom.example.org")));
        QVERIFY(may_be_same_server(local, QStringLiteral("http://127.0.0.1:4711")));
        QVERIFY(may_be_same_server(QStringLiteral("http://localhost:1"), QStringLiteral("http://127.0.0.1:2")));
        QVERIFY(may_be_same_server(QStringLiteral("https://a.example"), QStringLiteral("https://a.example")));
        QVERIFY(!may_be_same_server(QStringLiteral("https://a.example"), QStringLiteral("https://b.example")));
        QVERIFY(!may_be_same_server(local, QStringLiteral("https://a.example")));
    }

    void the_place_is_recalled_when_the_server_is_away()
    {
        QVERIFY(m_flow->open_session(m_flow->request()).has_value());
        m_flow->proxy.set_down(true);
        SessionRequest request = m_flow->request();
        request.team.clear();
        request.room.clear();
        const auto session = m_flow->open_session(request);
        QVERIFY(session.has_value());
        QVERIFY(!(*session)->is_confirmed());
        QCOMPARE((*session)->actor().user, m_flow->server.user());
        QCOMPARE((*session)->team().name, m_flow->server.team());
        QCOMPARE((*session)->room().id, m_flow->room.id);
        QCOMPARE((*session)->connection().connection, Connection::offline);
        QVERIFY(!(*session)->connection().why.isEmpty());
    }

    void without_a_memory_of_the_server_nothing_can_be_done()
    {
        m_flow->proxy.set_down(true);
        const auto session = m_flow->open_session(m_flow->request());
        QVERIFY(!session.has_value());
        QCOMPARE(session.error().kind, core::ErrorKind::unreachable);
        QVERIFY2(session.error().text.contains(QStringLiteral("Nothing ran")), qPrintable(session.error().text));
    }

    void a_refused_token_is_no_absent_server()
    {
        QVERIFY(m_flow->open_session(m_flow->request()).has_value());
        SessionRequest request = m_flow->request();
        request.token = QStringLiteral("not-a-token");
        const auto session = m_flow->open_session(request);
        QVERIFY(!session.has_value());
        QCOMPARE(session.error().kind, core::ErrorKind::unauthenticated);
    }

    void a_page_of_the_network_is_no_server_either()
    {
        QVERIFY(m_flow->open_session(m_flow->request()).has_value());
        test::Fault page = answering("/api/v4/users/me", 200, "<html>sign in to the wifi</html>");
        page.headers = "Content-Type: text/html\r\n";
        m_flow->proxy.add(page);
        const auto session = m_flow->open_session(m_flow->request());
        QVERIFY(session.has_value());
        QVERIFY(!(*session)->is_confirmed());
    }

    void the_server_says_how_long_a_post_may_be()
    {
        m_flow->proxy.add(answering("/api/v4/config/client", 200, R"({"MaxPostSize":"1234"})"));
        const auto session = m_flow->open_session(m_flow->request());
        QVERIFY(session.has_value());
        QCOMPARE((*session)->max_post_size(), 1234);
    }

    void an_open_room_is_joined_when_it_is_named()
    {
        mattermost::Transport transport(*mattermost::ServerAddress::from_base(m_flow->server.url().toString()),
                                        m_flow->clock);
        transport.set_token(m_flow->server.token());
        auto leaving = mattermost::api::remove_member(m_flow->room.id, m_flow->server.user());
        QVERIFY(QCoro::waitFor(transport.call(std::move(leaving))).has_value());
        const auto session = m_flow->open_session(m_flow->request());
        QVERIFY(session.has_value());
        QCOMPARE((*session)->room().id, m_flow->room.id);
        auto asking = mattermost::api::member(m_flow->room.id, m_flow->server.user());
        QVERIFY(QCoro::waitFor(transport.call(std::move(asking))).has_value());
    }

    void teams_and_rooms_that_do_not_exist_are_named_with_what_does()
    {
        SessionRequest request = m_flow->request();
        request.room = QStringLiteral("no-such-room");
        const auto no_room = m_flow->open_session(request);
        QVERIFY(!no_room.has_value());
        QCOMPARE(no_room.error().kind, core::ErrorKind::not_found);
        QVERIFY2(no_room.error().text.contains(QStringLiteral("no-such-room")), qPrintable(no_room.error().text));
        request = m_flow->request();
        request.team = QStringLiteral("no-such-team");
        const auto no_team = m_flow->open_session(request);
        QVERIFY(!no_team.has_value());
        QVERIFY2(no_team.error().text.contains(m_flow->server.team()), qPrintable(no_team.error().text));
    }

    void the_connection_is_told_in_its_order()
    {
        const auto session = m_flow->open_session(m_flow->request());
        QVERIFY(session.has_value());
        QStringList told;
        connect(session->get(), &Session::connection_changed, this, [&](const ConnectionState& state) {
            told << to_text(state.connection);
            QCOMPARE(state.why.isEmpty(), state.connection == Connection::online);
        });
        (*session)->go_live();
        QTRY_COMPARE((*session)->connection().connection, Connection::online);
        QCOMPARE(told, (QStringList{QStringLiteral("connecting"), QStringLiteral("online")}));
        m_flow->proxy.set_down(true);
        QTRY_COMPARE((*session)->connection().connection, Connection::connecting);
        m_flow->proxy.set_down(false);
        QTRY_COMPARE_WITH_TIMEOUT((*session)->connection().connection, Connection::online, 20'000);
        (*session)->close();
        QTRY_COMPARE((*session)->connection().connection, Connection::offline);
    }

    void a_session_that_ended_on_the_server_is_signed_out()
    {
        const auto session = m_flow->open_session(m_flow->request());
        QVERIFY(session.has_value());
        m_flow->proxy.add(answering("/api/v4/users/me", 401, R"({"id":"api.context.session_expired.app_error"})"));
        auto asking = mattermost::api::my_rooms((*session)->team().id);
        QVERIFY(!QCoro::waitFor((*session)->transport().call(std::move(asking))).has_value());
        QTRY_COMPARE((*session)->connection().connection, Connection::signed_out);
        QVERIFY(!(*session)->connection().why.isEmpty());
    }

private:
    std::unique_ptr<RoomFixture> m_flow;
};

QTEST_GUILESS_MAIN(TestSession)
#include "test_session.moc"
