// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/server.h"
#include "localroom/support/raw_client.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>

using namespace opsdeck;
using namespace opsdeck::localroom;
using namespace opsdeck::test;
using namespace Qt::StringLiterals;

namespace {

ServerOptions options_in(const QString& folder, Seed seed = Seed::empty)
{
    ServerOptions options;
    options.data_dir = folder;
    options.seed = seed;
    options.password_cost = PasswordCost::minimal;
    return options;
}

/// The server as a program of its own, so that it can be killed.
struct ServerProcess {
    QProcess process;
    QJsonObject info;

    bool start(const QString& folder)
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QStringLiteral(LOCALROOM_SERVE), {folder});
        if (!process.waitForStarted() || !process.waitForReadyRead(10'000))
            return false;
        info = QJsonDocument::fromJson(process.readLine()).object();
        return !info.isEmpty();
    }
    [[nodiscard]] QString url() const { return info.value("url"_L1).toString(); }
    [[nodiscard]] QString token() const { return info.value("token"_L1).toString(); }
    [[nodiscard]] QString room() const
    {
        return info.value("rooms"_L1).toArray().first().toObject().value("id"_L1).toString();
    }
    ~ServerProcess()
    {
        process.kill();
        process.waitForFinished();
    }
};

QByteArray post_body(const QString& room, const QString& message)
{
    return QJsonDocument(QJsonObject{{u"channel_id"_s, room}, {u"message"_s, message}}).toJson(QJsonDocument::Compact);
}

} // namespace

class TestServer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_restart_keeps_the_login_and_what_was_written()
    {
        const QTemporaryDir folder;
        ServerInfo before;
        {
            const auto server = LocalRoomServer::start(options_in(folder.path()));
            QVERIFY(server);
            before = (*server)->info();
            QCOMPARE(
                RawClient::call(before.url, "PUT", "/api/v4/users/me/patch", before.token, R"({"nickname":"Kept"})")
                    .status,
                200);
        }
        const auto server = LocalRoomServer::start(options_in(folder.path()));
        QVERIFY(server);
        const ServerInfo& after = (*server)->info();
        QCOMPARE(after.token, before.token);
        QCOMPARE(after.password, before.password);
        QCOMPARE(after.team.id, before.team.id);
        const auto me = RawClient::call(after.url, "GET", "/api/v4/users/me", after.token);
        QCOMPARE(me.json().object().value("nickname"_L1).toString(), u"Kept"_s);
    }

    void the_saved_login_is_for_its_owner_only()
    {
        const QTemporaryDir folder;
        const auto server = LocalRoomServer::start(options_in(folder.path()));
        QVERIFY(server);
        const QFileInfo file(folder.filePath(u"local-login.json"_s));
        QVERIFY(file.exists());
        QCOMPARE(file.permissions() & ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
                 QFile::Permissions());
    }

    void the_database_holds_no_token_and_no_password()
    {
        const QTemporaryDir folder;
        ServerInfo info;
        {
            const auto server = LocalRoomServer::start(options_in(folder.path()));
            QVERIFY(server);
            info = (*server)->info();
        }
        QDir dir(folder.path());
        for (const QString& name : dir.entryList({u"localroom.db*"_s}, QDir::Files)) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains(info.token.toLatin1()));
            QVERIFY(!bytes.contains(info.password.toLatin1()));
        }
    }

    void a_lost_login_file_is_replaced_and_the_posts_stay()
    {
        const QTemporaryDir folder;
        QString team;
        QString lost_token;
        {
            const auto server = LocalRoomServer::start(options_in(folder.path()));
            QVERIFY(server);
            team = (*server)->info().team.id;
            lost_token = (*server)->info().token;
        }
        QVERIFY(QFile::remove(folder.filePath(u"local-login.json"_s)));
        const auto server = LocalRoomServer::start(options_in(folder.path()));
        QVERIFY(server);
        const ServerInfo& info = (*server)->info();
        QCOMPARE(info.team.id, team);
        QCOMPARE(RawClient::call(info.url, "GET", "/api/v4/users/me", info.token).status, 200);
        QCOMPARE(RawClient::call(info.url, "GET", "/api/v4/users/me", lost_token).status, 401);
        const QJsonObject login{{u"login_id"_s, info.login}, {u"password"_s, info.password}};
        QCOMPARE(RawClient::call(info.url, "POST", "/api/v4/users/login", {}, QJsonDocument(login).toJson()).status,
                 200);
    }

    void a_second_server_on_the_same_data_is_refused()
    {
        const QTemporaryDir folder;
        const auto first = LocalRoomServer::start(options_in(folder.path()));
        QVERIFY(first);
        const auto second = LocalRoomServer::start(options_in(folder.path()));
        QVERIFY(!second);
        QCOMPARE(second.error().kind, core::ErrorKind::conflict);
    }

    void damaged_data_is_reported_and_not_touched()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"localroom.db"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QByteArray rubbish = QByteArray("this is no database ").repeated(1000);
        file.write(rubbish);
        file.close();
        const auto server = LocalRoomServer::start(options_in(folder.path()));
        QVERIFY(!server);
        QCOMPARE(server.error().kind, core::ErrorKind::corrupted);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), rubbish);
    }

    void the_demo_has_rooms_with_posts_of_other_people()
    {
        const auto server = LocalRoomServer::start(options_in({}, Seed::demo));
        QVERIFY(server);
        const ServerInfo& info = (*server)->info();
        QStringList names;
        for (const auto& room : info.rooms)
            names.append(room.name);
        QVERIFY(names.contains(u"ops"_s) && names.contains(u"incidents"_s));
        qsizetype posts = 0;
        for (const auto& room : info.rooms) {
            const auto answer =
                RawClient::call(info.url, "GET", "/api/v4/channels/" + room.id.toLatin1() + "/posts", info.token);
            QCOMPARE(answer.status, 200);
            posts += answer.json().object().value("order"_L1).toArray().size();
        }
        QVERIFY2(posts >= 12, QByteArray::number(posts).constData());
    }

    void what_was_answered_survives_a_kill()
    {
        const QTemporaryDir folder;
        QString token;
        QString room;
        QStringList answered;
        {
            ServerProcess server;
            QVERIFY(server.start(folder.path()));
            token = server.token();
            room = server.room();
            for (int i = 0; i < 20; ++i) {
                const auto answer =
                    RawClient::call(server.url(), "POST", "/api/v4/posts", token, post_body(room, u"post %1"_s.arg(i)));
                QCOMPARE(answer.status, 201);
                answered.append(answer.json().object().value("id"_L1).toString());
            }
            ::kill(static_cast<pid_t>(server.process.processId()), SIGKILL);
            QVERIFY(server.process.waitForFinished());
        }
        ServerProcess server;
        QVERIFY(server.start(folder.path()));
        QCOMPARE(server.token(), token);
        const auto answer =
            RawClient::call(server.url(), "GET", "/api/v4/channels/" + room.toLatin1() + "/posts", token);
        const QJsonObject posts = answer.json().object().value("posts"_L1).toObject();
        for (const QString& id : answered)
            QVERIFY2(posts.contains(id), qPrintable(id));
    }

    void term_ends_it_cleanly()
    {
        const QTemporaryDir folder;
        ServerProcess server;
        QVERIFY(server.start(folder.path()));
        server.process.terminate();
        QVERIFY(server.process.waitForFinished(5000));
        QCOMPARE(server.process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(server.process.exitCode(), 0);
    }
};

QTEST_GUILESS_MAIN(TestServer)
#include "test_server.moc"
