// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/aftermath.h"
#include "flow/support/crash_probe.h"
#include "opsflow/posts/opsdeck_props.h"
#include "support/fault_proxy.h"

#include <QtTest>
#include <qcoro/qcorotask.h>

#include <csignal>

using namespace opsdeck;
using namespace opsdeck::test;
using opsflow::Step;

namespace {

const QString succeeded = QStringLiteral("succeeded");
const QString expired = QStringLiteral("expired");

/// Kills the server when a step is reached, as often as that happens.
struct KillAt final : opsflow::PipelineObserver {
    Step step = Step::done;
    qint64 server = 0;
    void reached(Step now, const core::RunId&) override
    {
        if (now == step)
            ::kill(static_cast<pid_t>(server), SIGKILL);
    }
};

} // namespace

/// kill -9 of the server while a console goes on, and of both at once.
class TestCrashServer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<FlowServer>(FlowServer::Kind::process); }
    void cleanupTestCase() { m_server.reset(); }
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_dir.reset(); }

    void the_server_dies_at_a_step_data()
    {
        QTest::addColumn<int>("step");
        for (int step = 0; step <= static_cast<int>(Step::done); ++step)
            QTest::newRow(qPrintable(opsflow::to_text(static_cast<Step>(step)))) << step;
    }

    void the_server_dies_at_a_step()
    {
        QFETCH(int, step);
        FlowConsole console(*m_server, options());
        KillAt killer;
        killer.step = static_cast<Step>(step);
        killer.server = m_server->process().pid();
        const auto report = console.submit(QStringLiteral("count in %1 for 0.1").arg(counted()), &killer);
        QCOMPARE(opsflow::to_text(report.outcome), succeeded); // nobody needs a server to run something
        m_server->process().kill();
        QVERIFY(!console.delivered(core::Millis(1)) || killer.step > Step::result_post);
        m_server->process().start();
        QVERIFY2(has_gone_well(console, {succeeded}), qPrintable(m_problem));
    }

    void the_server_dies_with_something_in_its_hands_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QString>("after"); // the kind of the last post before it; empty: the first one
        QTest::addColumn<QString>("kind");
        const auto row = [](const char* name, const char* line, const char* path, const QString& after,
                            const QString& kind) {
            QTest::newRow(name) << QString::fromLatin1(line) << QByteArray(path) << after << kind;
        };
        using namespace opsflow;
        row("invocation", "count in %1 for 0.1", "/api/v4/posts", {}, post_kind::invocation);
        row("progress", "count in %1 for 0.4", "/api/v4/posts", post_kind::invocation, post_kind::progress);
        row("result", "count in %1 for 0.1", "/api/v4/posts", post_kind::invocation, post_kind::result);
        row("gap", "please make some coffee", "/api/v4/posts", {}, post_kind::gap);
        row("file", "recite %1 3000", "/api/v4/files", {}, {});
    }

    /// It has stored what it was sent, and nobody ever hears so.
    void the_server_dies_with_something_in_its_hands()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, path);
        QFETCH(QString, after);
        QFETCH(QString, kind);
        FaultProxy proxy(m_server->url());
        FlowOptions with = options();
        with.through = proxy.url();
        const bool is_progress = kind == opsflow::post_kind::progress;
        if (is_progress)
            with.progress_pause = core::Millis(80);
        FlowConsole console(*m_server, with);
        Fault hold;
        hold.kind = FaultKind::hold_answer;
        hold.filter = {"POST", path};
        if (after.isEmpty())
            proxy.add(hold);
        connect(&*console, &opsflow::Console::post_arrived, this, [&](const core::Post& post) {
            if (opsflow::kind_of(post) == after)
                proxy.add(hold);
        });
        const bool is_gap = kind == opsflow::post_kind::gap;
        opsflow::RunRequest request;
        request.line = is_gap ? line : line.arg(counted());
        auto running = console->submit(std::move(request), &console.person, nullptr);
        const RequestFilter uploads{"POST", "/api/v4/files"};
        QTRY_VERIFY_WITH_TIMEOUT(kind.isEmpty() ? proxy.forwarded(uploads) == 1
                                                : of_kind(m_server->posts(console.room().id), kind).size() == 1,
                                 10'000);
        m_server->process().kill();
        m_server->process().start();
        QVERIFY(QCoro::waitFor(std::move(running)).has_value());
        Expected expected;
        expected.is_gap = is_gap;
        if (!is_gap) {
            expected.states = QStringList{succeeded};
            expected.counted = counted();
        }
        if (is_progress)
            expected.has_progress = true;
        expected.output_lines = kind.isEmpty() ? 3000 : 0;
        QVERIFY2(has_gone_well(console, expected), qPrintable(m_problem));
    }

    void server_and_console_die_at_once_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QStringList>("states");
        for (int step = 0; step <= static_cast<int>(Step::done); ++step) {
            QStringList states;
            if (step > static_cast<int>(Step::ledger))
                states = QStringList{step < static_cast<int>(Step::stream) ? expired : succeeded};
            const QString moment = QStringLiteral("step:") + opsflow::to_text(static_cast<Step>(step));
            QTest::newRow(qPrintable(moment)) << moment << states;
        }
        QTest::newRow("run:queued") << QStringLiteral("run:queued") << QStringList{expired};
        QTest::newRow("run:running") << QStringLiteral("run:running") << QStringList{succeeded};
        QTest::newRow("run:succeeded") << QStringLiteral("run:succeeded") << QStringList{succeeded};
        QTest::newRow("post:invocation") << QStringLiteral("post:invocation") << QStringList{expired, succeeded};
        QTest::newRow("post:result") << QStringLiteral("post:result") << QStringList{succeeded};
    }

    void server_and_console_die_at_once()
    {
        QFETCH(QString, moment);
        QFETCH(QStringList, states);
        const FlowOptions with = options();
        ProbeOrder order;
        order.profile = with.profile;
        order.room = with.room;
        order.line = QStringLiteral("count in %1 for 0.1").arg(counted());
        order.moment = moment;
        order.also = m_server->process().pid();
        QCOMPARE(crash(*m_server, order), QString());
        m_server->process().kill();
        m_server->process().start();
        FlowConsole console(*m_server, with);
        QVERIFY2(has_gone_well(console, states), qPrintable(m_problem));
    }

    void lines_typed_while_the_server_is_dead_are_told_when_it_is_back()
    {
        FlowOptions with = options();
        with.pack = QStringLiteral("flow");
        FlowConsole console(*m_server, with);
        m_server->process().kill();
        for (const char* name : {"ana", "bob", "cleo"})
            QCOMPARE(opsflow::to_text(console.submit(QStringLiteral("hello %1").arg(QLatin1String(name))).outcome),
                     succeeded);
        QVERIFY(!console.delivered(core::Millis(1)));
        // Nor does it matter who is there to see it come back.
        console.close();
        m_server->process().start();
        console.reopen();
        QVERIFY(console.delivered());
        QStringList said;
        for (const core::Post& post : of_kind(m_server->posts(console.room().id), opsflow::post_kind::result))
            said << opsflow::opsdeck_props(post).value(QLatin1String("headline")).toString();
        QCOMPARE(said, (QStringList{QStringLiteral("Greeted ana"), QStringLiteral("Greeted bob"),
                                    QStringLiteral("Greeted cleo")}));
        QVERIFY(QCoro::waitFor(console->verify())->is_whole());
    }

    void the_terminal_says_that_the_room_does_not_know_yet()
    {
        const auto ctl = [&](QStringList words) {
            QProcess process;
            QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
            environment.insert(QStringLiteral("OPSDECK_SECRETS"), QStringLiteral("file"));
            environment.insert(QStringLiteral("OPSDECK_TOKEN"), m_server->token());
            process.setProcessEnvironment(environment);
            words = QStringList{QStringLiteral("--profile"), m_dir->filePath(QStringLiteral("terminal")),
                                QStringLiteral("--server"),  m_server->url().toString(),
                                QStringLiteral("--pack"),    QStringLiteral(OPSDECK_FIXTURES "/packs/flow"),
                                QStringLiteral("--json")} +
                    words;
            process.start(QStringLiteral(OPSDECK_BIN "/opsdeckctl"), words);
            process.waitForFinished(60'000);
            return std::pair(process.exitCode(), process.readAllStandardOutput());
        };
        QCOMPARE(ctl({QStringLiteral("run"), QStringLiteral("hello before")}).first, 0);
        m_server->process().kill();
        // The run happens all the same, and its exit status says that the room does not know yet.
        const auto away = ctl({QStringLiteral("run"), QStringLiteral("hello away")});
        QCOMPARE(away.first, 7);
        QVERIFY2(away.second.contains("\"outcome\":\"succeeded\""), away.second.constData());
        m_server->process().start();
        QCOMPARE(ctl({QStringLiteral("run"), QStringLiteral("hello after")}).first, 0);
        const auto posts = ctl({QStringLiteral("posts")}).second;
        for (const char* name : {"before", "away", "after"}) {
            const QByteArray line = "\"line\":\"hello " + QByteArray(name) + "\"";
            QCOMPARE(posts.count(line), 1);
            QCOMPARE(posts.count("Greeted " + QByteArray(name)) >= 1, true);
        }
    }

private:
    [[nodiscard]] QString counted() const { return m_dir->filePath(QStringLiteral("counted")); }
    [[nodiscard]] FlowOptions options() const
    {
        FlowOptions options;
        options.room = m_server->make_room();
        options.profile = m_dir->filePath(QStringLiteral("profile"));
        options.pack = QStringLiteral("crash");
        return options;
    }
    [[nodiscard]] bool has_gone_well(FlowConsole& console, const Expected& expected)
    {
        Aftermath aftermath(*m_server, console);
        m_problem = aftermath.problem(expected);
        return m_problem.isEmpty();
    }
    [[nodiscard]] bool has_gone_well(FlowConsole& console, const QStringList& states)
    {
        Expected expected;
        expected.states = states;
        expected.counted = counted();
        return has_gone_well(console, expected);
    }

    std::unique_ptr<FlowServer> m_server;
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_problem;
};

QTEST_GUILESS_MAIN(TestCrashServer)
#include "test_crash_server.moc"
