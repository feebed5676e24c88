// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/local_runner.h"
#include "automation/runner/runner_fixture.h"
#include "automation/supervisor/process_tree.h"

#include <sys/resource.h>
#include <unistd.h>

using namespace opsdeck;
using namespace opsdeck::core;
using namespace opsdeck::automation;
using opsdeck::test::RunnerFixture;
using opsdeck::test::Told;

namespace {

std::vector<pid_t> left_of(const RunId& run)
{
    return processes_with_environment("OPSDECK_RUN_ID=" + run.value().toStdString());
}

} // namespace

class LocalRunnerTest final : public QObject {
    Q_OBJECT

private:
    RunnerFixture m_fixture;

private Q_SLOTS:
    void output_exit_code_and_numbers_come_through()
    {
        const Told told = m_fixture.run(m_fixture.script(QStringLiteral("echo one; echo two >&2; exit 3")));
        QCOMPARE(told.out, QByteArray("one\n"));
        QCOMPARE(told.err, QByteArray("two\n"));
        QCOMPARE(told.finished->end, RunEnd::exit);
        QCOMPARE(*told.finished->exit_code, 3);
        QVERIFY(told.finished->text.contains(QStringLiteral("exit code 3")));
        QVERIFY(std::holds_alternative<RunStarted>(told.events.front().body));
        for (std::size_t index = 0; index < told.events.size(); ++index)
            QCOMPARE(told.events[index].number, qint64(index) + 1);
    }

    void arguments_arrive_byte_for_byte()
    {
        const QStringList hostile{QStringLiteral(" "),
                                  QString(),
                                  QStringLiteral("a b"),
                                  QStringLiteral("$(touch x)"),
                                  QStringLiteral("`id`"),
                                  QStringLiteral("'\"\\"),
                                  QStringLiteral("-rf"),
                                  QStringLiteral("--"),
                                  QStringLiteral("a\nb"),
                                  QStringLiteral("*"),
                                  QStringLiteral("~"),
                                  QStringLiteral(";|&<>"),
                                  QStringLiteral("%s%n"),
                                  QStringLiteral("ö€😀"),
                                  QStringLiteral("\x01\x1b[31m"),
                                  QStringLiteral("\\"),
                                  QString(100'000, QLatin1Char('x')),
                                  QStringLiteral("=a"),
                                  QStringLiteral("!"),
                                  QStringLiteral("{a,b}")};
        RunOrder order =
            m_fixture.order(QStringList{QStringLiteral("/usr/bin/printf"), QStringLiteral("%s\\0")} + hostile);
        const Told told = m_fixture.run(order);
        QCOMPARE(told.out, hostile.join(QChar(0)).toUtf8() + '\0');
    }

    void the_environment_is_exactly_what_was_given()
    {
        qputenv("OPSDECK_TEST_LEAK", "leaked");
        RunOrder order = m_fixture.order({QStringLiteral("env"), QStringLiteral("-0")});
        order.environment = {{QStringLiteral("PATH"), QStringLiteral("/usr/bin:/bin")},
                             {QStringLiteral("A"), QStringLiteral("x\ny=z")}};
        QCOMPARE(m_fixture.run(order).out,
                 QByteArray("A=x\ny=z").append('\0').append("PATH=/usr/bin:/bin").append('\0'));
        qunsetenv("OPSDECK_TEST_LEAK");
    }

    void the_usual_environment_is_small_and_says_where_it_is()
    {
        qputenv("OPSDECK_TEST_LEAK", "leaked");
        const Told told = m_fixture.run(m_fixture.order({QStringLiteral("env")}));
        qunsetenv("OPSDECK_TEST_LEAK");
        QVERIFY(told.out.contains("OPSDECK_ROOM=ops\n") && told.out.contains("OPSDECK_RUN_ID=0"));
        QVERIFY(told.out.contains("PATH=") && !told.out.contains("LEAK"));
        QVERIFY(told.out.count('\n') <= 10);
    }

    void a_child_sees_three_descriptors_and_no_blocked_signals()
    {
        const Told told = m_fixture.run(m_fixture.script(
            QStringLiteral("for i in 0 1 2 3 4 5 6 7 8 9 11 12 13 14 15 16; do [ -e /proc/$$/fd/$i ] && echo $i; done; "
                           "grep -E 'Sig(Blk|Ign)' /proc/self/status; umask")));
        QCOMPARE(told.out, QByteArray("0\n1\n2\nSigBlk:\t0000000000000000\nSigIgn:\t0000000000000000\n0022\n"));
    }

    void standard_input_is_empty_or_what_was_given()
    {
        QCOMPARE(m_fixture.run(m_fixture.order({QStringLiteral("cat")})).out, QByteArray());
        RunOrder order = m_fixture.order({QStringLiteral("sha256sum")});
        order.input = QByteArray(3'000'000, 'i');
        const QByteArray digest = QCryptographicHash::hash(*order.input, QCryptographicHash::Sha256).toHex();
        QVERIFY(m_fixture.run(order).out.startsWith(digest));
        RunOrder unread = m_fixture.order({QStringLiteral("true")});
        unread.input = QByteArray(3'000'000, 'i');
        QCOMPARE(*m_fixture.run(unread).finished->exit_code, 0);
    }

    void progress_is_told_apart_from_output()
    {
        const Told told = m_fixture.run(
            m_fixture.script(QStringLiteral("echo a; echo '::opsdeck progress 2/5 rows moving'; echo b")));
        QCOMPARE(told.out, QByteArray("a\nb\n"));
        const auto found = std::find_if(told.events.begin(), told.events.end(), [](const RunEvent& event) {
            return std::holds_alternative<RunProgress>(event.body);
        });
        QVERIFY(found != told.events.end());
        QCOMPARE(std::get<RunProgress>(found->body),
                 (RunProgress{2, 5, QStringLiteral("rows"), QStringLiteral("moving")}));
    }

    void secrets_never_reach_the_disk_or_an_argument_list()
    {
        RunOrder order = m_fixture.script(
            QStringLiteral("cat; echo; printf %s \"$PW\" | base64; printf hunt; sleep 0.1; printf 'er2secret\\n'; tr "
                           "'\\0' '\\n' </proc/$PPID/cmdline; "
                           "tr '\\0' '\\n' </proc/$PPID/environ; echo ghp_012345678901234567890123456789012345"));
        order.input = QByteArray("hunter2secret");
        order.environment[QStringLiteral("PW")] = QStringLiteral("hunter2secret");
        order.redaction.secrets = {QStringLiteral("hunter2secret")};
        const RunId run = order.run;
        const Told told = m_fixture.run(order);
        QVERIFY(told.finished);
        QCOMPARE(told.out.count("[redacted]"), 4);
        for (const QString& name : QDir(m_fixture.folder(run)).entryList(QDir::Files)) {
            QFile file(m_fixture.folder(run) + QLatin1Char('/') + name);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray content = file.readAll();
            QVERIFY2(!content.contains("hunter2secret") && !content.contains("aHVudGVyMnNlY3JldA") &&
                         !content.contains("0123456789"),
                     qPrintable(name));
        }
    }

    void a_run_id_starts_only_once()
    {
        const RunOrder order = m_fixture.script(QStringLiteral("echo x >> count"));
        RunOrder here = order;
        here.cwd = m_fixture.place.path();
        // All at the same moment, each with a supervisor of its own.
        std::vector<QCoro::Task<Result<RunHandle>>> tasks;
        for (int count = 0; count < 5; ++count)
            tasks.push_back(m_fixture.runner.submit(here));
        int started = 0;
        int refused = 0;
        for (auto& task : tasks) {
            const auto handle = QCoro::waitFor(task);
            if (handle)
                ++started;
            else if (handle.error().kind == ErrorKind::conflict)
                ++refused;
        }
        QCOMPARE(started, 1);
        QCOMPARE(refused, 4);
        QVERIFY(m_fixture.follow(m_fixture.runner.handle_of(order.run)).finished);
        QFile file(m_fixture.place.path() + QStringLiteral("/count"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("x\n"));
    }

    void a_forbidden_run_never_starts()
    {
        const RunOrder order = m_fixture.script(QStringLiteral("echo no"));
        const RunHandle handle = m_fixture.runner.handle_of(order.run);
        QCOMPARE(*m_fixture.runner.forbid_start(handle), true);
        QCOMPARE(*m_fixture.runner.forbid_start(handle), true);
        QCOMPARE(m_fixture.submit(order).error().kind, ErrorKind::conflict);
        const Told told = m_fixture.follow(handle);
        QVERIFY(told.lost && !told.lost->process_alive && told.out.isEmpty());
    }

    void a_started_run_cannot_be_forbidden()
    {
        const RunOrder order = m_fixture.script(QStringLiteral("true"));
        const auto handle = m_fixture.submit(order);
        QCOMPARE(*m_fixture.runner.forbid_start(*handle), false);
        QVERIFY(m_fixture.follow(*handle).finished);
        QCOMPARE(*m_fixture.runner.forbid_start(*handle), false);
    }

    void what_cannot_start_says_why_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("cwd");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("words");
        const QString dir = m_fixture.place.path();
        const auto file = [&dir](const char* name, const char* content, bool executable) {
            QFile made(dir + QLatin1Char('/') + QLatin1String(name));
            if (made.open(QIODevice::WriteOnly))
                made.write(content);
            made.setPermissions(executable ? QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                           : QFile::ReadOwner | QFile::WriteOwner);
            return made.fileName();
        };
        QTest::newRow("missing") << QStringLiteral("no-such-program") << QString() << int(RunEnd::missing)
                                 << QStringLiteral("does not exist");
        QTest::newRow("missing path") << QStringLiteral("/no/such") << QString() << int(RunEnd::missing)
                                      << QStringLiteral("/no/such");
        QTest::newRow("folder") << dir << QString() << int(RunEnd::not_executable) << QStringLiteral("is a folder");
        QTest::newRow("not executable") << file("plain", "#!/bin/sh\n", false) << QString()
                                        << int(RunEnd::not_executable) << QStringLiteral("permissions");
        QTest::newRow("bad interpreter") << file("badint", "#!/no/interpreter\n", true) << QString()
                                         << int(RunEnd::not_executable)
                                         << QStringLiteral("interpreter named in its first line");
        QTest::newRow("no interpreter") << file("noint", "echo hi\n", true) << QString() << int(RunEnd::not_executable)
                                        << QStringLiteral("#!");
        QTest::newRow("no folder") << QStringLiteral("true") << QStringLiteral("/no/such/folder")
                                   << int(RunEnd::bad_folder) << QStringLiteral("/no/such/folder");
    }
    void what_cannot_start_says_why()
    {
        QFETCH(QString, program);
        QFETCH(QString, cwd);
        QFETCH(int, end);
        QFETCH(QString, words);
        RunOrder order = m_fixture.order({program});
        order.cwd = cwd;
        const Told told = m_fixture.run(order);
        QVERIFY(told.finished);
        QCOMPARE(int(told.finished->end), end);
        QVERIFY(!told.finished->exit_code);
        QVERIFY2(told.finished->text.contains(words) && told.finished->text.contains(QStringLiteral("othing ran")),
                 qPrintable(told.finished->text));
    }

    void a_killed_child_is_named()
    {
        const Told told = m_fixture.run(m_fixture.script(QStringLiteral("kill -SEGV $$")));
        QCOMPARE(told.finished->end, RunEnd::signal);
        QCOMPARE(told.finished->signal, SIGSEGV);
        QVERIFY(told.finished->text.contains(QStringLiteral("SIGSEGV")));
    }

    void each_limit_is_an_end_of_its_own()
    {
        RunOrder slow = m_fixture.script(QStringLiteral("while :; do echo x; sleep 0.05; done"));
        slow.limits.time = Millis(300);
        const RunId slow_run = slow.run;
        const Told timed = m_fixture.run(slow);
        QCOMPARE(timed.finished->end, RunEnd::time_limit);
        QVERIFY(timed.finished->text.contains(QStringLiteral("300 ms")));
        QVERIFY(timed.out.startsWith("x\n"));
        QVERIFY(left_of(slow_run).empty());

        RunOrder silent = m_fixture.script(QStringLiteral("echo a; sleep 30"));
        silent.limits.silence = Millis(300);
        QCOMPARE(m_fixture.run(silent).finished->end, RunEnd::silence_limit);

        RunOrder loud = m_fixture.script(QStringLiteral("exec yes 0123456"));
        loud.limits.output = 100'000;
        const Told over = m_fixture.run(loud);
        QCOMPARE(over.finished->end, RunEnd::output_limit);
        QCOMPARE(over.out.size(), 100'000);
        QVERIFY(over.finished->text.contains(QStringLiteral("97.66 KiB")));
    }

    void cancel_leaves_no_descendant_data()
    {
        QTest::addColumn<int>("grade");
        QTest::newRow("gentle") << int(CancelGrade::gentle);
        QTest::newRow("hard") << int(CancelGrade::hard);
    }
    void cancel_leaves_no_descendant()
    {
        QFETCH(int, grade);
        RunOrder order =
            m_fixture.script(QStringLiteral("setsid sleep 1001 & nohup sleep 1002 >/dev/null 2>&1 & (setsid sh -c "
                                            "'trap \"\" TERM HUP INT; sleep 1003; sleep 1004' &) ; "
                                            "(sleep 1005 & exec sleep 1006) & sleep 1007 & kill -STOP $!; trap '' "
                                            "TERM; echo ready; while :; do sleep 1; done"));
        order.limits.kill_after = Millis(200);
        const RunId run = order.run;
        const auto handle = m_fixture.submit(order);
        QVERIFY(handle);
        QTRY_VERIFY(m_fixture.spool(run).contains("ready"));
        QTRY_VERIFY(left_of(run).size() >= 7);
        const auto report = QCoro::waitFor(m_fixture.runner.cancel(*handle, CancelGrade(grade)));
        QVERIFY(report);
        QCOMPARE(report->outcome, CancelReport::Outcome::ended);
        QVERIFY(report->processes >= 7);
        QCOMPARE(left_of(run).size(), std::size_t(0));
        const Told told = m_fixture.follow(*handle);
        QCOMPARE(told.finished->end, RunEnd::cancelled);
        QCOMPARE(told.finished->survivors, 0);
        const auto again = QCoro::waitFor(m_fixture.runner.cancel(*handle, CancelGrade::gentle));
        QCOMPARE(again->outcome, CancelReport::Outcome::ended);
    }

    void a_polite_program_may_clean_up()
    {
        RunOrder order =
            m_fixture.script(QStringLiteral("trap 'echo bye; exit 7' TERM; echo ready; while :; do sleep 0.05; done"));
        const RunId run = order.run;
        const auto handle = m_fixture.submit(order);
        QTRY_VERIFY(m_fixture.spool(run).contains("ready"));
        QCOMPARE(QCoro::waitFor(m_fixture.runner.cancel(*handle, CancelGrade::gentle))->outcome,
                 CancelReport::Outcome::ended);
        const Told told = m_fixture.follow(*handle);
        QCOMPARE(told.out, QByteArray("ready\nbye\n"));
        QCOMPARE(told.finished->end, RunEnd::cancelled);
        QCOMPARE(*told.finished->exit_code, 7);
    }

    void a_service_that_was_started_is_left_alone()
    {
        RunOrder order =
            m_fixture.script(QStringLiteral("setsid sleep 1010 >/dev/null 2>&1 </dev/null & echo started"));
        const RunId run = order.run;
        const Told told = m_fixture.run(order);
        QCOMPARE(told.finished->end, RunEnd::exit);
        QCOMPARE(told.finished->left_running, 1);
        const auto left = left_of(run);
        QCOMPARE(left.size(), std::size_t(1));
        signal_all(left, SIGKILL);
    }

    void a_helper_that_holds_the_output_open_does_not_hold_the_run()
    {
        RunOrder order = m_fixture.script(QStringLiteral("sleep 1011 & echo started"));
        const RunId run = order.run;
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(m_fixture.run(order).finished->end, RunEnd::exit);
        QVERIFY(timer.elapsed() < 5000);
        signal_all(left_of(run), SIGKILL);
    }

    void a_stream_goes_on_after_its_cursor()
    {
        const RunOrder order =
            m_fixture.script(QStringLiteral("for i in 1 2 3 4 5; do echo line $i; sleep 0.05; done"));
        const auto handle = m_fixture.submit(order);
        const Told whole = m_fixture.follow(*handle);
        QCOMPARE(whole.events.size(), std::size_t(7));
        for (const RunEvent& at : whole.events) {
            const Told rest = m_fixture.follow(*handle, at.number);
            QCOMPARE(rest.events.size(), whole.events.size() - std::size_t(at.number));
            QVERIFY(rest.events.empty() || rest.events.front() == whole.events[std::size_t(at.number)]);
            QVERIFY(rest.ended);
        }
    }

    void a_full_disk_is_an_end_of_its_own()
    {
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        rlimit small = before;
        small.rlim_cur = 200'000;
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &small), 0);
        RunOrder order = m_fixture.script(QStringLiteral("exec yes"));
        const RunId run = order.run;
        const auto handle = m_fixture.submit(order);
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(handle);
        const Told told = m_fixture.follow(*handle);
        QVERIFY(told.finished);
        QCOMPARE(told.finished->end, RunEnd::disk_full);
        QVERIFY(told.finished->text.contains(QStringLiteral("could not be kept")));
        QVERIFY(told.out.size() > 50'000 && told.out.size() < 200'000);
        QVERIFY(left_of(run).empty());
        QCOMPARE(m_fixture.state(run)[QStringLiteral("phase")].toString(), QStringLiteral("ended"));
    }

    void an_order_that_cannot_be_carried_out_exactly_is_refused()
    {
        RunOrder nul = m_fixture.order({QStringLiteral("echo"), QStringLiteral("a") + QChar(0)});
        QCOMPARE(m_fixture.submit(nul).error().kind, ErrorKind::invalid_input);
        QCOMPARE(m_fixture.submit(m_fixture.order({QStringLiteral("echo"), QString(QChar(0xD800))})).error().kind,
                 ErrorKind::invalid_input);
        QCOMPARE(m_fixture.submit(m_fixture.order({})).error().kind, ErrorKind::invalid_input);
        RunOrder pattern = m_fixture.order({QStringLiteral("true")});
        pattern.redaction.patterns = {QStringLiteral("(")};
        QCOMPARE(m_fixture.submit(pattern).error().kind, ErrorKind::invalid_input);
        RunOrder id = m_fixture.order({QStringLiteral("true")});
        id.run = RunId(QStringLiteral("../../etc"));
        QCOMPARE(m_fixture.submit(id).error().kind, ErrorKind::invalid_input);
    }

    void a_missing_supervisor_is_said_and_nothing_runs()
    {
        LocalRunner broken({m_fixture.place.path(), QStringLiteral("/no/opsdeck-supervisor")});
        const auto handle = QCoro::waitFor(broken.submit(m_fixture.script(QStringLiteral("true"))));
        QCOMPARE(handle.error().kind, ErrorKind::process);
        QVERIFY(handle.error().text.contains(QStringLiteral("missing")));
    }

    void a_run_is_forgotten_only_after_its_end()
    {
        RunOrder order = m_fixture.script(QStringLiteral("echo ready; sleep 1012"));
        const auto handle = m_fixture.submit(order);
        QTRY_VERIFY(m_fixture.spool(order.run).contains("ready"));
        QCOMPARE(m_fixture.runner.forget(*handle).error().kind, ErrorKind::refused);
        QVERIFY(QCoro::waitFor(m_fixture.runner.cancel(*handle, CancelGrade::hard)));
        QVERIFY(m_fixture.runner.forget(*handle));
        QVERIFY(!QFileInfo::exists(m_fixture.folder(order.run)));
    }

    void no_zombie_and_no_descriptor_is_left_in_us()
    {
        const auto descriptors = [] {
            return QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::AllEntries | QDir::System).size();
        };
        QVERIFY(m_fixture.run(m_fixture.script(QStringLiteral("true"))).finished);
        const auto before = descriptors();
        for (int count = 0; count < 10; ++count)
            QVERIFY(m_fixture.run(m_fixture.script(QStringLiteral("(true &); true"))).finished);
        QCOMPARE(descriptors(), before);
        QFile children(QStringLiteral("/proc/self/task/%1/children").arg(::getpid()));
        QVERIFY(children.open(QIODevice::ReadOnly));
        QCOMPARE(children.readAll().trimmed(), QByteArray());
    }
};

QTEST_GUILESS_MAIN(LocalRunnerTest)
#include "test_local_runner.moc"
