// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int status = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QByteArray all() const { return out + err; }
};

} // namespace

/// Signing in with opsdeckctl on a server of its own: from then on no command needs --server or --token.
class TestSignIn final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        prepare(m_server, QStringLiteral("server"));
        m_server.start(program(), {u"serve"_s, u"--data"_s, m_dir.filePath(QStringLiteral("data"))});
        QByteArray said;
        QTRY_VERIFY_WITH_TIMEOUT(
            (m_server.waitForReadyRead(10), said += m_server.readAllStandardOutput(), said.contains('\n')), 20'000);
        m_ready = QJsonDocument::fromJson(said).object();
        QVERIFY(!at("url").isEmpty() && !at("login").isEmpty() && !at("password").isEmpty() && !at("token").isEmpty());
    }

    void cleanupTestCase()
    {
        m_server.terminate();
        QVERIFY(m_server.waitForFinished(10'000));
    }

    void a_password_through_a_pipe_signs_in_for_good()
    {
        m_profile = QStringLiteral("by-password");
        const auto before = ctl({u"--server"_s, at("url"), u"posts"_s});
        QVERIFY(before.status != 0 && before.err.contains("Nobody is signed in"));
        const auto login = ctl({u"login"_s, at("url"), u"--login"_s, at("login")}, at("password").toUtf8() + '\n');
        QVERIFY2(login.status == 0, login.all().constData());
        every_command_works();
    }

    void a_token_signs_in_for_good()
    {
        m_profile = QStringLiteral("by-token");
        const auto login = ctl({u"login"_s, at("url"), u"--token"_s, at("token")});
        QVERIFY2(login.status == 0, login.all().constData());
        every_command_works();
    }

    void a_wrong_password_leaves_nobody_signed_in()
    {
        m_profile = QStringLiteral("wrong");
        const auto login = ctl({u"login"_s, at("url"), u"--login"_s, at("login")}, "surely not this\n");
        QVERIFY2(login.status != 0, login.all().constData());
        const auto posts = ctl({u"--server"_s, at("url"), u"posts"_s});
        QVERIFY2(posts.status != 0 && posts.err.contains("Nobody is signed in"), posts.all().constData());
    }

    void signing_in_again_keeps_the_way_in()
    {
        m_profile = QStringLiteral("by-token");
        const auto login = ctl({u"login"_s, at("url"), u"--login"_s, at("login")}, at("password").toUtf8() + '\n');
        QVERIFY2(login.status == 0, login.all().constData());
        every_command_works();
    }

private:
    static QString program() { return QStringLiteral(OPSDECK_BIN "/opsdeckctl"); }
    [[nodiscard]] QString at(const char* name) const { return m_ready.value(QLatin1String(name)).toString(); }

    void every_command_works() const
    {
        const QString word = m_profile + QString::number(++m_greeted);
        const auto ran = ctl({u"run"_s, u"hello "_s + word});
        QVERIFY2(ran.status == 0, ran.all().constData());
        const auto posts = ctl({u"posts"_s});
        QVERIFY2(posts.status == 0 && posts.out.contains("Greeted " + word.toUtf8()), posts.all().constData());
        // The server has it, not a local room of the profile.
        const auto there = ctl({u"--server"_s, at("url"), u"--token"_s, at("token"), u"posts"_s});
        QVERIFY2(there.out.contains("Greeted " + word.toUtf8()), there.all().constData());
    }

    void prepare(QProcess& process, const QString& profile) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("OPSDECK_SECRETS"), QStringLiteral("file"));
        environment.insert(QStringLiteral("OPSDECK_PROFILE"), m_dir.filePath(profile));
        environment.remove(QStringLiteral("OPSDECK_TOKEN"));
        process.setProcessEnvironment(environment);
    }

    Answer ctl(const QStringList& words, const QByteArray& input = {}) const
    {
        QProcess process;
        prepare(process, m_profile);
        process.start(program(), QStringList{u"--pack"_s, QStringLiteral(OPSDECK_FIXTURES "/packs/flow")} + words);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QTemporaryDir m_dir;
    QProcess m_server;
    QJsonObject m_ready;
    QString m_profile;
    mutable int m_greeted = 0;
};

QTEST_GUILESS_MAIN(TestSignIn)
#include "test_sign_in.moc"
