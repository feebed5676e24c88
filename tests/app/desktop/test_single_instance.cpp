// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/start/single_instance.h"
#include "app/platform/desktop/start/start_messenger.h"

#include <QLocalSocket>
#include <QProcess>
#include <QSignalSpy>
#include <QtTest>

#include <csignal>

using namespace opsdeck;
using namespace opsdeck::app;
using namespace std::chrono_literals;

namespace {

/// A second process, as a person's double click would start it.
class Probe {
public:
    Probe(const QString& profile, const QString& runtime, const QStringList& arguments = {}, int patience_ms = 10'000,
          const QString& token = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), runtime);
        if (!token.isEmpty())
            environment.insert(QStringLiteral("XDG_ACTIVATION_TOKEN"), token);
        m_process.setProcessEnvironment(environment);
        m_process.start(QStringLiteral(OPSDECK_INSTANCE_PROBE),
                        QStringList{profile, QString::number(patience_ms)} + arguments);
    }
    ~Probe()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /// Its next line; empty when none comes.
    QString line()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(15'000))
                return {};
        }
        return QString::fromUtf8(m_process.readLine()).trimmed();
    }
    void signal(int number) { ::kill(static_cast<pid_t>(m_process.processId()), number); }
    void wait() { m_process.waitForFinished(); }

private:
    QProcess m_process;
};

} // namespace

class TestSingleInstance final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    [[nodiscard]] QString profile() const { return m_dir->filePath(QStringLiteral("profile")); }
    [[nodiscard]] QString runtime() const { return m_dir->filePath(QStringLiteral("run")); }
    /// Where the first one listens, as its lock says.
    [[nodiscard]] QString socket_path() const
    {
        QFile lock(profile() + QStringLiteral("/window.lock"));
        return lock.open(QIODevice::ReadOnly) ? QString::fromUtf8(lock.readAll()) : QString();
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir().mkpath(runtime()));
        QVERIFY(QFile::setPermissions(runtime(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(runtime()));
    }

    void a_second_start_hands_its_links_and_token_over_and_ends()
    {
        SingleInstance instance(profile());
        QSignalSpy again(&instance, &SingleInstance::started_again);
        QCOMPARE(instance.claim({}).value(), SingleInstance::Standing::first);
        Probe second(profile(), runtime(), {QStringLiteral("opsdeck://gap/a%20b"), QStringLiteral("two words")}, 10'000,
                     QStringLiteral("token-9"));
        QTRY_COMPARE(again.size(), 1);
        const auto request = again.at(0).at(0).value<StartRequest>();
        QCOMPARE(request.arguments, QStringList({QStringLiteral("opsdeck://gap/a%20b"), QStringLiteral("two words")}));
        QCOMPARE(request.activation_token, QStringLiteral("token-9"));
        QCOMPARE(second.line(), QStringLiteral("handed over"));
    }

    void two_processes_find_each_other_and_two_profiles_do_not()
    {
        Probe first(profile(), runtime());
        QCOMPARE(first.line(), QStringLiteral("first"));
        Probe second(profile(), runtime(), {QStringLiteral("x")});
        QCOMPARE(second.line(), QStringLiteral("handed over"));
        QCOMPARE(first.line(), QStringLiteral("again x token="));
        Probe other(m_dir->filePath(QStringLiteral("other")), runtime());
        QCOMPARE(other.line(), QStringLiteral("first"));
    }

    void many_starts_at_once_make_one_instance()
    {
        std::vector<std::unique_ptr<Probe>> probes;
        for (int i = 0; i < 6; ++i)
            probes.push_back(std::make_unique<Probe>(profile(), runtime(), QStringList{QStringLiteral("x")}));
        QStringList became;
        for (const auto& probe : probes)
            became.append(probe->line());
        QCOMPARE(became.count(QStringLiteral("first")), 1);
        QCOMPARE(became.count(QStringLiteral("handed over")), 5);
    }

    void a_killed_instance_leaves_nothing_in_the_way()
    {
        Probe killed(profile(), runtime());
        QCOMPARE(killed.line(), QStringLiteral("first"));
        const QString socket = socket_path();
        QVERIFY(QFile::exists(socket));
        killed.signal(SIGKILL);
        killed.wait();
        QVERIFY(QFile::exists(socket));
        Probe next(profile(), runtime());
        QCOMPARE(next.line(), QStringLiteral("first"));
        Probe second(profile(), runtime(), {QStringLiteral("x")});
        QCOMPARE(second.line(), QStringLiteral("handed over"));
        QCOMPARE(next.line(), QStringLiteral("again x token="));
    }

    void another_session_of_the_same_user_finds_it_too()
    {
        Probe first(profile(), runtime());
        QCOMPARE(first.line(), QStringLiteral("first"));
        const QString other_runtime = m_dir->filePath(QStringLiteral("other-run"));
        QVERIFY(QDir().mkpath(other_runtime));
        Probe second(profile(), other_runtime);
        QCOMPARE(second.line(), QStringLiteral("handed over"));
    }

    void an_instance_that_hangs_is_told_of_in_time()
    {
        Probe hanging(profile(), runtime());
        QCOMPARE(hanging.line(), QStringLiteral("first"));
        hanging.signal(SIGSTOP);
        Probe second(profile(), runtime(), {}, 300);
        QCOMPARE(second.line(), QStringLiteral("error unreachable"));
        hanging.signal(SIGCONT);
    }

    void the_lock_goes_with_the_instance()
    {
        auto instance = std::make_unique<SingleInstance>(profile());
        QCOMPARE(instance->claim({}).value(), SingleInstance::Standing::first);
        QVERIFY(QFile::exists(socket_path()));
        instance.reset();
        QVERIFY(!QFile::exists(socket_path()));
        SingleInstance next(profile());
        QCOMPARE(next.claim({}).value(), SingleInstance::Standing::first);
    }

    void only_the_user_can_reach_the_socket()
    {
        SingleInstance instance(profile());
        QCOMPARE(instance.claim({}).value(), SingleInstance::Standing::first);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(socket_path()) & others, QFile::Permissions());
    }

    void nonsense_is_not_taken_and_does_no_harm_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("no JSON") << QByteArray("GET / HTTP/1.1\r\n");
        QTest::newRow("another JSON") << QByteArray("{\"arguments\":[\"x\"],\"token\":\"\"}\n");
        QTest::newRow("a number as argument") << QByteArray(R"({"opsdeck_start":1,"arguments":[1],"token":""})") + '\n';
        QTest::newRow("an argument too many") << QByteArray(R"({"opsdeck_start":1,"token":"","arguments":[)") +
                                                     QByteArray("\"x\",").repeated(64) + "\"x\"]}\n";
        QTest::newRow("too long") << QByteArray(longest_start_message * 4, 'x');
        QTest::newRow("too long and a line") << QByteArray(R"({"opsdeck_start":1,"arguments":[],"token":")") +
                                                    QByteArray(longest_start_message, 'x') + "\"}\n";
    }
    void nonsense_is_not_taken_and_does_no_harm()
    {
        QFETCH(QByteArray, message);
        SingleInstance instance(profile());
        QSignalSpy again(&instance, &SingleInstance::started_again);
        QCOMPARE(instance.claim({}).value(), SingleInstance::Standing::first);
        QLocalSocket socket;
        socket.connectToServer(socket_path());
        QVERIFY(socket.waitForConnected());
        socket.write(message);
        QTRY_COMPARE(socket.state(), QLocalSocket::UnconnectedState);
        QVERIFY(socket.readAll().isEmpty());
        QCOMPARE(again.size(), 0);
        Probe second(profile(), runtime(), {QStringLiteral("x")});
        QTRY_COMPARE(again.size(), 1);
    }

    void a_crowd_of_silent_ones_does_not_keep_others_out_for_long()
    {
        SingleInstance instance(profile());
        QSignalSpy again(&instance, &SingleInstance::started_again);
        QCOMPARE(instance.claim({}).value(), SingleInstance::Standing::first);
        std::vector<std::unique_ptr<QLocalSocket>> crowd;
        for (int i = 0; i < 20; ++i) {
            crowd.push_back(std::make_unique<QLocalSocket>());
            crowd.back()->connectToServer(socket_path());
        }
        const Probe second(profile(), runtime(), {QStringLiteral("x")}, 20'000);
        QTRY_COMPARE_WITH_TIMEOUT(again.size(), 1, 20'000);
    }

    void what_is_too_long_to_hand_over_is_said()
    {
        SingleInstance instance(profile());
        QCOMPARE(instance.claim({}).value(), SingleInstance::Standing::first);
        SingleInstance second(profile());
        const StartRequest request{{QString(longest_start_message, u'x')}, {}};
        QCOMPARE(second.claim(request).error().kind, core::ErrorKind::too_large);
    }

    void a_profile_that_cannot_be_written_is_said()
    {
        QFile file(profile());
        QVERIFY(file.open(QIODevice::WriteOnly));
        SingleInstance instance(profile());
        QCOMPARE(instance.claim({}).error().kind, core::ErrorKind::storage);
    }

    void a_start_takes_its_token_out_of_the_environment()
    {
        qputenv("XDG_ACTIVATION_TOKEN", "token-1");
        qputenv("DESKTOP_STARTUP_ID", "token-2");
        QCOMPARE(take_start_request({}).activation_token, QStringLiteral("token-1"));
        QVERIFY(!qEnvironmentVariableIsSet("XDG_ACTIVATION_TOKEN"));
        QVERIFY(!qEnvironmentVariableIsSet("DESKTOP_STARTUP_ID"));
        QCOMPARE(take_start_request({}), StartRequest());
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "test_single_instance.moc"
