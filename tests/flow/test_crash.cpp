// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/flow_console.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QProcess>
#include <QtTest>
#include <qcoro/qcorotask.h>

#include <csignal>

using namespace opsdeck;
using namespace opsdeck::test;
using opsflow::Outcome;
using opsflow::Step;

namespace {

int lines_in(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count('\n')) : 0;
}

/// By name and run folder: the handle is the runner's own affair.
void kill_supervisor_of(const QString& run)
{
    const QDir proc(QStringLiteral("/proc"));
    for (const QString& pid : proc.entryList({QStringLiteral("[0-9]*")}, QDir::Dirs)) {
        QFile file(proc.filePath(pid + QStringLiteral("/cmdline")));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray words = file.readAll();
        if (words.contains("opsdeck-supervisor") && words.contains(run.toUtf8()))
            ::kill(pid.toInt(), SIGKILL);
    }
}

} // namespace

/// kill -9 at every place: no run is lost, none runs twice, no post is doubled, states are true, the chain holds.
class TestCrash final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<FlowServer>(); }
    void cleanupTestCase() { m_server.reset(); }

    void the_window_less_console_dies_at_a_step_data()
    {
        QTest::addColumn<int>("step");
        for (int step = 0; step <= static_cast<int>(Step::done); ++step)
            QTest::newRow(qPrintable(opsflow::to_text(static_cast<Step>(step)))) << step;
    }

    void the_window_less_console_dies_at_a_step()
    {
        QFETCH(int, step);
        const QTemporaryDir dir;
        const QString profile = dir.filePath(QStringLiteral("profile"));
        const QString counted = dir.filePath(QStringLiteral("counted"));
        const core::Room room = m_server->make_room();
        QProcess probe;
        probe.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        probe.start(QStringLiteral(OPSDECK_CRASH_PROBE),
                    {profile, m_server->url().toString(), m_server->token(), m_server->team(), room.name,
                     QStringLiteral(OPSDECK_FIXTURES "/packs/flow"), QStringLiteral(OPSDECK_BIN "/opsdeck-supervisor"),
                     opsflow::to_text(static_cast<Step>(step)), QStringLiteral("count in %1 for 0.5").arg(counted)});
        QVERIFY(probe.waitForFinished(30'000));
        QCOMPARE(probe.exitStatus(), QProcess::CrashExit);

        FlowConsole console(*m_server, {}, room, profile);
        const auto runs = [&] { return QCoro::waitFor(console->runs(10)).value_or(std::vector<core::Run>()); };
        const bool in_ledger = step > static_cast<int>(Step::ledger);
        QCOMPARE(runs().size(), size_t(in_ledger ? 1 : 0));
        if (in_ledger) {
            QTRY_VERIFY_WITH_TIMEOUT(core::is_final(runs().front().state), 20'000);
            const auto state = runs().front().state;
            QVERIFY2(state == core::RunState::succeeded || state == core::RunState::expired,
                     qPrintable(core::to_text(state)));
            QCOMPARE(lines_in(counted), state == core::RunState::succeeded ? 1 : 0);
            // What had started was not given up only because nobody looked.
            if (step >= static_cast<int>(Step::stream))
                QCOMPARE(state, core::RunState::succeeded);
        } else {
            QCOMPARE(lines_in(counted), 0);
        }
        QVERIFY(console.delivered());
        QTRY_COMPARE_WITH_TIMEOUT(of_kind(m_server->posts(room.id), opsflow::post_kind::result).size(),
                                  size_t(in_ledger ? 1 : 0), 10'000);
        QCOMPARE(of_kind(m_server->posts(room.id), opsflow::post_kind::invocation).size(), size_t(in_ledger ? 1 : 0));
        const auto verified = QCoro::waitFor(console->verify());
        QVERIFY(verified.has_value());
        QVERIFY2(verified->is_whole(), verified->findings.empty() ? "" : qPrintable(verified->findings.front().text));

        // A second start finds nothing left to do.
        console.reopen();
        QVERIFY(console.delivered());
        QCOMPARE(m_server->posts(room.id).size(), size_t(in_ledger ? 2 : 0));
        QCOMPARE(lines_in(counted) <= 1, true);
    }

    void a_run_goes_on_while_its_console_is_dead_and_is_found_again()
    {
        const QTemporaryDir dir;
        const QString profile = dir.filePath(QStringLiteral("profile"));
        const QString counted = dir.filePath(QStringLiteral("counted"));
        const core::Room room = m_server->make_room();
        QProcess probe;
        probe.start(QStringLiteral(OPSDECK_CRASH_PROBE),
                    {profile, m_server->url().toString(), m_server->token(), m_server->team(), room.name,
                     QStringLiteral(OPSDECK_FIXTURES "/packs/flow"), QStringLiteral(OPSDECK_BIN "/opsdeck-supervisor"),
                     QStringLiteral("never"), QStringLiteral("count in %1 for 4").arg(counted)});
        QVERIFY(probe.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(lines_in(counted), 1, 10'000);
        ::kill(static_cast<pid_t>(probe.processId()), SIGKILL);
        QVERIFY(probe.waitForFinished(5'000));

        FlowConsole console(*m_server, {}, room, profile);
        const auto run = [&] { return QCoro::waitFor(console->runs(1)).value().front(); };
        QCOMPARE(core::to_text(run().state), QStringLiteral("running"));
        QTRY_COMPARE_WITH_TIMEOUT(core::to_text(run().state), QStringLiteral("succeeded"), 20'000);
        QVERIFY(console.delivered());
        const auto output = QCoro::waitFor(console->output_of(run().id));
        QVERIFY(output.has_value());
        QFile file(*output);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("counted"));
        QCOMPARE(lines_in(counted), 1);
        // The state is final a moment before the result is in the outbox.
        QTRY_COMPARE_WITH_TIMEOUT(of_kind(m_server->posts(room.id), opsflow::post_kind::result).size(), size_t(1),
                                  10'000);
    }

    void the_supervisor_dies_and_the_run_is_called_lost()
    {
        FlowConsole console(*m_server);
        struct KillSupervisor final : opsflow::PipelineObserver {
            bool done = false;
            void state_changed(const core::Run& run) override
            {
                if (run.state != core::RunState::running || std::exchange(done, true))
                    return;
                // By name and run folder: the handle is the runner's own affair.
                QTimer::singleShot(300, [id = run.id.value()] { kill_supervisor_of(id); });
            }
        } observer;
        const auto report = console.submit(QStringLiteral("sleep 3"), &observer);
        QVERIFY(observer.done);
        QCOMPARE(opsflow::to_text(report.outcome), QStringLiteral("lost"));
        QVERIFY(console.delivered());
        const auto results = of_kind(m_server->posts(console.room().id), opsflow::post_kind::result);
        QCOMPARE(results.size(), size_t(1));
        QVERIFY(!results.front().message.contains(QStringLiteral("✔")));
    }

    void the_server_dies_in_the_middle_of_a_run()
    {
        const QTemporaryDir dir;
        const auto start_server = [&](QProcess& process, int port) {
            process.start(QStringLiteral(OPSDECK_BIN "/opsdeckctl"),
                          {QStringLiteral("serve"), QStringLiteral("--data"), dir.filePath(QStringLiteral("server")),
                           QStringLiteral("--seed"), QStringLiteral("empty"), QStringLiteral("--port"),
                           QString::number(port)});
            [&] { QTRY_VERIFY_WITH_TIMEOUT(process.canReadLine() || process.waitForReadyRead(50), 15'000); }();
            return QJsonDocument::fromJson(process.readLine()).object();
        };
        QProcess first;
        const QJsonObject ready = start_server(first, 0);
        const QUrl url(ready.value(QStringLiteral("url")).toString());
        QVERIFY(url.isValid());

        const auto ctl = [&](QStringList words) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("OPSDECK_SECRETS"), QStringLiteral("file"));
            environment.insert(QStringLiteral("OPSDECK_TOKEN"), ready.value(QStringLiteral("token")).toString());
            process.setProcessEnvironment(environment);
            words = QStringList{QStringLiteral("--profile"), dir.filePath(QStringLiteral("profile")),
                                QStringLiteral("--server"),  url.toString(),
                                QStringLiteral("--pack"),    QStringLiteral(OPSDECK_FIXTURES "/packs/flow"),
                                QStringLiteral("--json")} +
                    words;
            process.start(QStringLiteral(OPSDECK_BIN "/opsdeckctl"), words);
            process.waitForFinished(60'000);
            return std::pair(process.exitCode(), process.readAllStandardOutput());
        };
        QCOMPARE(ctl({QStringLiteral("run"), QStringLiteral("hello before")}).first, 0);
        first.kill();
        QVERIFY(first.waitForFinished(5'000));
        // The run happens all the same, and its exit status says that the room does not know yet.
        const auto away = ctl({QStringLiteral("run"), QStringLiteral("hello away")});
        QCOMPARE(away.first, 7);
        QVERIFY2(away.second.contains("\"outcome\":\"succeeded\""), away.second.constData());

        QProcess second;
        QCOMPARE(start_server(second, url.port()).value(QStringLiteral("token")), ready.value(QStringLiteral("token")));
        QCOMPARE(ctl({QStringLiteral("run"), QStringLiteral("hello after")}).first, 0);
        const auto posts = ctl({QStringLiteral("posts")}).second;
        for (const char* name : {"before", "away", "after"}) {
            const QByteArray line = "\"line\":\"hello " + QByteArray(name) + "\"";
            QCOMPARE(posts.count(line), 1);
            QCOMPARE(posts.count("Greeted " + QByteArray(name)) >= 1, true);
        }
        second.terminate();
        QVERIFY(second.waitForFinished(5'000));
        QCOMPARE(second.exitCode(), 0);
    }

private:
    std::unique_ptr<FlowServer> m_server;
};

QTEST_GUILESS_MAIN(TestCrash)
#include "test_crash.moc"
