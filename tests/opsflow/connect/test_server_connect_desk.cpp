// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/server.h"
#include "opsflow/connect/server_connect_desk.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>
#include <qcoro/qcorotask.h>

using namespace opsdeck;
using namespace opsdeck::opsflow;

namespace {

/// A web server that answers every request with the same page.
class PageServer final : public QTcpServer {
public:
    explicit PageServer(const QByteArray& status)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this, [this, status] {
            while (QTcpSocket* socket = nextPendingConnection()) {
                connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
                connect(socket, &QTcpSocket::readyRead, socket, [socket, status] {
                    if (!socket->readAll().contains("\r\n\r\n"))
                        return;
                    const QByteArray page = "<!doctype html><title>Welcome</title>";
                    socket->write("HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\nContent-Length: " +
                                  QByteArray::number(page.size()) + "\r\nConnection: close\r\n\r\n" + page);
                    socket->disconnectFromHost();
                });
            }
        });
    }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(serverPort()); }
};

localroom::ServerOptions demo_server()
{
    localroom::ServerOptions options;
    options.seed = localroom::Seed::demo;
    options.password_cost = localroom::PasswordCost::minimal;
    return options;
}

} // namespace

class TestServerConnectDesk final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto started = localroom::LocalRoomServer::start(demo_server());
        QVERIFY2(started.has_value(), started ? "" : qPrintable(started.error().text));
        m_server = std::move(*started);
    }

    void init()
    {
        m_profile = std::make_unique<QTemporaryDir>();
        m_desk = std::make_unique<ServerConnectDesk>(nullptr, m_profile->path());
    }

    void any_link_into_the_server_finds_it()
    {
        const QString url = m_server->info().url;
        for (const QString& pasted : {url, url + QStringLiteral("/main/channels/town-square"),
                                      QString(url).remove(QStringLiteral("http://")) + QStringLiteral("/login")}) {
            const core::Result<ServerProbe> probe = QCoro::waitFor(m_desk->probe(pasted));
            QVERIFY2(probe.has_value(), qPrintable(pasted));
            QCOMPARE(probe->address, url);
            QVERIFY(!probe->version.isEmpty());
            QVERIFY(probe->is_this_computer && !probe->is_encrypted && probe->takes_passwords);
        }
    }

    void what_is_no_address_is_said_at_once()
    {
        const auto probe = QCoro::waitFor(m_desk->probe(QStringLiteral("our chat server")));
        QCOMPARE(probe.error().kind, core::ErrorKind::invalid_input);
    }

    void nobody_at_the_address_is_unreachable()
    {
        QTcpServer closed;
        closed.listen(QHostAddress::LocalHost);
        const QString url = QStringLiteral("http://127.0.0.1:%1").arg(closed.serverPort());
        closed.close();
        const auto probe = QCoro::waitFor(m_desk->probe(url));
        QCOMPARE(probe.error().kind, core::ErrorKind::unreachable);
        QVERIFY(!probe.error().text.isEmpty());
    }

    void a_web_page_is_not_taken_for_a_mattermost_server_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("page for everything") << QByteArray("200 OK");
        QTest::newRow("no such page") << QByteArray("404 Not Found");
    }

    void a_web_page_is_not_taken_for_a_mattermost_server()
    {
        QFETCH(QByteArray, status);
        const PageServer server(status);
        const auto probe = QCoro::waitFor(m_desk->probe(server.url()));
        QVERIFY(!probe.has_value());
        QCOMPARE(probe.error().kind, core::ErrorKind::protocol);
        QVERIFY2(probe.error().text.contains(QStringLiteral("not a Mattermost server")),
                 qPrintable(probe.error().text));
        QVERIFY(probe.error().text.contains(server.url()));
    }

    void a_good_password_leads_to_teams_and_rooms()
    {
        const auto signed_in = QCoro::waitFor(m_desk->sign_in(request(m_server->info().password)));
        QVERIFY2(signed_in.has_value(), signed_in ? "" : qPrintable(signed_in.error().text));
        QCOMPARE(signed_in->server_url, m_server->info().url);
        const auto teams = QCoro::waitFor(m_desk->teams());
        QVERIFY(teams.has_value() && !teams->empty());
        const auto rooms = QCoro::waitFor(m_desk->rooms(teams->front().id));
        QVERIFY(rooms.has_value());
        QVERIFY2(rooms->front().is_proposed, "`ops` and `incidents` stand before town-square");
        QVERIFY(rooms->size() >= 4);
    }

    void a_token_does_too()
    {
        SignInRequest with_token;
        with_token.server_url = m_server->info().url;
        with_token.token = m_server->info().token;
        QVERIFY(QCoro::waitFor(m_desk->sign_in(with_token)).has_value());
        QVERIFY(QCoro::waitFor(m_desk->teams()).has_value());
    }

    void a_bad_password_lets_nobody_in()
    {
        const auto signed_in = QCoro::waitFor(m_desk->sign_in(request(QStringLiteral("surely not this"))));
        QCOMPARE(signed_in.error().kind, core::ErrorKind::unauthenticated);
        QCOMPARE(QCoro::waitFor(m_desk->teams()).error().kind, core::ErrorKind::unauthenticated);
    }

private:
    [[nodiscard]] SignInRequest request(const QString& password) const
    {
        SignInRequest request;
        request.server_url = m_server->info().url;
        request.login = m_server->info().login;
        request.password = password;
        return request;
    }

    std::unique_ptr<localroom::LocalRoomServer> m_server;
    std::unique_ptr<QTemporaryDir> m_profile;
    std::unique_ptr<ServerConnectDesk> m_desk;
};

QTEST_GUILESS_MAIN(TestServerConnectDesk)
#include "test_server_connect_desk.moc"
