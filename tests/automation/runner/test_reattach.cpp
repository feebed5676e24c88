// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/runner_fixture.h"
#include "automation/supervisor/process_tree.h"

#include <QProcess>

#include <csignal>

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

/// What is true after somebody was killed.
class ReattachTest final : public QObject {
    Q_OBJECT

private:
    RunnerFixture m_fixture;

    // A run whose supervisor was killed while its program went on.
    RunHandle orphaned(const RunOrder& order)
    {
        const auto handle = m_fixture.submit(order);
        if (!handle || !QTest::qWaitFor([&] { return m_fixture.spool(order.run).contains("ready"); }, 10'000))
            return {};
        const auto supervisor = pid_t(m_fixture.state(order.run)[QStringLiteral("supervisor")].toInteger());
        if (supervisor > 1)
            ::kill(supervisor, SIGKILL);
        return *handle;
    }

private Q_SLOTS:
    void the_death_of_the_starter_costs_nothing()
    {
        const RunId run = new_run_id(SystemClock());
        QProcess starter;
        starter.start(QStringLiteral(OPSDECK_RUN_STARTER),
                      {m_fixture.place.path(), run.value(),
                       QStringLiteral("for i in 1 2 3 4 5 6 7 8; do echo line $i; sleep 0.1; done; exit 4")});
        QVERIFY(starter.waitForReadyRead(10'000));
        QCOMPARE(starter.readAll(), QByteArray("started\n"));
        QTRY_VERIFY(m_fixture.spool(run).contains("line 1"));
        ::kill(pid_t(starter.processId()), SIGKILL);
        QVERIFY(starter.waitForFinished());

        // One attaches while it runs, and one after its end; one of them goes on from the middle.
        const RunHandle handle = m_fixture.runner.handle_of(run);
        const auto stored = run_handle_from_json(to_json(handle));
        QVERIFY(stored);
        QCOMPARE(*stored, handle);
        const Told live = m_fixture.follow(*stored);
        QCOMPARE(live.out, QByteArray("line 1\nline 2\nline 3\nline 4\nline 5\nline 6\nline 7\nline 8\n"));
        QCOMPARE(*live.finished->exit_code, 4);
        const Told later = m_fixture.follow(*stored, live.events[3].number);
        QVERIFY(later.events.front() == live.events[4]);
        QVERIFY(later.finished);
    }

    void a_killed_supervisor_means_lost_and_not_ended()
    {
        const RunOrder order = m_fixture.script(QStringLiteral("echo ready; sleep 1020; sleep 1021"));
        const RunHandle handle = orphaned(order);
        const Told told = m_fixture.follow(handle);
        QCOMPARE(told.out, QByteArray("ready\n"));
        QVERIFY(!told.finished);
        QVERIFY(told.lost && told.lost->lost && told.lost->process_alive);
        QVERIFY(told.lost->text.contains(QStringLiteral("still runs")));

        const auto report = QCoro::waitFor(m_fixture.runner.cancel(handle, CancelGrade::gentle));
        QCOMPARE(report->outcome, CancelReport::Outcome::ended);
        QVERIFY(report->processes >= 1);
        QVERIFY(left_of(order.run).empty());
        const Told after = m_fixture.follow(handle);
        QVERIFY(after.lost && !after.lost->process_alive && !after.finished);
        QVERIFY(after.lost->text.contains(QStringLiteral("not known")));
    }

    void orphans_that_ignore_everything_are_found_and_killed()
    {
        const RunOrder order =
            m_fixture.script(QStringLiteral("trap '' TERM; (setsid sh -c 'trap \"\" TERM; while :; do sleep 1; done' "
                                            "&); echo ready; while :; do sleep 1; done"));
        const RunHandle handle = orphaned(order);
        QTRY_VERIFY(left_of(order.run).size() >= 2);
        const auto report = QCoro::waitFor(m_fixture.runner.cancel(handle, CancelGrade::hard));
        QCOMPARE(report->outcome, CancelReport::Outcome::ended);
        QVERIFY(left_of(order.run).empty());
    }

    void a_follower_notices_the_death_of_the_supervisor()
    {
        const RunOrder order = m_fixture.script(QStringLiteral("echo ready; exec sleep 1022"));
        const auto handle = m_fixture.submit(order);
        const auto stream = m_fixture.runner.attach(*handle, 0);
        Told told;
        connect(stream.get(), &RunStream::received, this, [&told](const RunEvent& event) { told.take(event); });
        stream->start();
        QTRY_COMPARE(told.out, QByteArray("ready\n"));
        ::kill(pid_t(m_fixture.state(order.run)[QStringLiteral("supervisor")].toInteger()), SIGKILL);
        QTRY_VERIFY(told.lost);
        signal_all(left_of(order.run), SIGKILL);
    }

    void another_boot_is_said()
    {
        const RunOrder order = m_fixture.script(QStringLiteral("echo ready; exec sleep 1023"));
        const RunHandle handle = orphaned(order);
        QFile file(m_fixture.folder(order.run) + QStringLiteral("/state"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QJsonObject state = QJsonDocument::fromJson(file.readAll()).object();
        file.close();
        state[QStringLiteral("boot")] = QStringLiteral("another");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(state).toJson());
        file.close();
        signal_all(left_of(order.run), SIGKILL); // nothing outlives a restart
        QTRY_VERIFY(left_of(order.run).empty());
        const Told told = m_fixture.follow(handle);
        QVERIFY(told.lost && !told.lost->process_alive);
        QVERIFY(told.lost->text.contains(QStringLiteral("restarted")));
    }

    void a_torn_last_record_is_not_shown_and_a_damaged_one_is_said()
    {
        const RunOrder order = m_fixture.script(QStringLiteral("echo one; exit 3"));
        const auto handle = m_fixture.submit(order);
        QVERIFY(m_fixture.follow(*handle).finished);
        const QString path = m_fixture.folder(order.run) + QStringLiteral("/spool");
        const QByteArray whole = m_fixture.spool(order.run);
        for (qsizetype length = 0; length < whole.size(); length += 29) {
            QVERIFY(QFile::resize(path, length));
            const Told told = m_fixture.follow(*handle);
            // The state knows the end, whatever became of the spool.
            QVERIFY(told.finished);
            QCOMPARE(*told.finished->exit_code, 3);
            QVERIFY(told.out.isEmpty() || told.out == "one\n");
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(whole);
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(50);
        file.write(QByteArray(100, 'Z'));
        file.close();
        const Told told = m_fixture.follow(*handle);
        QVERIFY(told.finished->text.contains(QStringLiteral("damaged")));
    }

    void a_handle_of_another_machine_is_not_taken_for_ours()
    {
        RunHandle handle = m_fixture.runner.handle_of(new_run_id(SystemClock()));
        handle.data[QStringLiteral("host")] = QStringLiteral("elsewhere.example");
        QVERIFY(!m_fixture.runner.attach(handle, 0));
        QVERIFY(QCoro::waitFor(m_fixture.runner.cancel(handle, CancelGrade::gentle))
                    .error()
                    .text.contains(QStringLiteral("elsewhere.example")));
        QVERIFY(!run_handle_from_json(
            {{QStringLiteral("runner"), QStringLiteral("local")}, {QStringLiteral("run"), QStringLiteral("../x")}}));
    }

    void a_stream_may_be_deleted_by_who_listens()
    {
        const RunOrder order = m_fixture.script(QStringLiteral("echo one; echo two >&2; sleep 0.2; echo three"));
        const auto handle = m_fixture.submit(order);
        std::unique_ptr<RunStream> stream = m_fixture.runner.attach(*handle, 0);
        int seen = 0;
        connect(stream.get(), &RunStream::received, this, [&](const RunEvent&) {
            ++seen;
            stream.reset();
        });
        stream->start();
        QTRY_COMPARE(seen, 1);
        QVERIFY(m_fixture.follow(*handle).finished);
    }
};

QTEST_GUILESS_MAIN(ReattachTest)
#include "test_reattach.moc"
