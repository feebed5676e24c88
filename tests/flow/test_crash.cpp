// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/aftermath.h"
#include "flow/support/crash_probe.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QtTest>
#include <qcoro/qcorotask.h>

#include <csignal>

using namespace opsdeck;
using namespace opsdeck::test;
using opsflow::Step;

namespace {

const QString succeeded = QStringLiteral("succeeded");
const QString failed = QStringLiteral("failed");
const QString expired = QStringLiteral("expired");
const QString lost = QStringLiteral("lost");

enum class Kind {
    run,
    builtin, ///< runs in the process that dies
    gap,
};

/// A line, and how it ends when nobody dies.
struct Line {
    const char* name;
    Kind kind = Kind::run;
    QString text; ///< %1: the file that counts the starts
    QString end = succeeded;
    core::Millis progress{0};
    qint64 output_lines = 0;
};

const std::vector<Line>& all_lines()
{
    static const std::vector<Line> lines{
        {"count", Kind::run, QStringLiteral("count in %1 for 0.3")},
        {"gap", Kind::gap, QStringLiteral("please make some coffee")},
        {"help", Kind::builtin, QStringLiteral("help")},
        {"report velocity", Kind::builtin, QStringLiteral("report velocity")},
        {"progress", Kind::run, QStringLiteral("count in %1 for 0.5"), succeeded, core::Millis(80)},
        {"good check", Kind::run, QStringLiteral("settle %1 well")},
        {"bad check", Kind::run, QStringLiteral("settle %1 badly"), failed},
        {"change with a plan", Kind::run, QStringLiteral("change %1")},
        {"long output", Kind::run, QStringLiteral("recite %1 3000"), succeeded, core::Millis(0), 3000},
    };
    return lines;
}

QStringList steps()
{
    QStringList names;
    for (int step = 0; step <= static_cast<int>(Step::done); ++step)
        names << QStringLiteral("step:") + opsflow::to_text(static_cast<Step>(step));
    return names;
}

QStringList moments_of(const Line& line)
{
    if (line.kind == Kind::gap)
        return {QStringLiteral("step:parse"), QStringLiteral("step:done"), QStringLiteral("post:gap")};
    QStringList moments = steps();
    for (const char* moment : {"run:queued", "run:running", "post:invocation", "post:result"})
        moments << QLatin1String(moment);
    moments << QStringLiteral("run:") + line.end;
    if (line.progress.count() > 0)
        moments << QStringLiteral("post:progress");
    if (qstrcmp(line.name, "count") == 0) {
        for (const char* point : {"ordered", "claimed", "prepared", "answered", "forked", "running", "over", "told"})
            moments << QStringLiteral("supervisor:") + QLatin1String(point);
    }
    return moments;
}

/// The states that are true after a death at that moment.
QStringList true_states(const Line& line, const QString& moment)
{
    const auto is_one_of = [&](std::initializer_list<const char*> names) {
        return std::any_of(names.begin(), names.end(), [&](const char* name) { return moment == QLatin1String(name); });
    };
    const bool is_builtin = line.kind == Kind::builtin;
    if (line.kind == Kind::gap || is_one_of({"step:parse", "step:choices", "step:rights", "step:preconditions",
                                             "step:plan", "step:confirm", "step:ledger"}))
        return {};
    if (is_one_of({"step:invocation_post", "step:submit", "run:queued"}))
        return {expired};
    // The post may be back before or after the start, and the order may be obeyed before or after it is forbidden.
    if (is_one_of({"post:invocation", "supervisor:ordered"}))
        return is_builtin ? QStringList{expired, lost, line.end} : QStringList{expired, line.end};
    if (is_builtin && is_one_of({"run:running", "step:stream", "step:parse_output", "step:verify", "step:result_post"}))
        return {lost};
    return {line.end};
}

std::optional<bool> true_progress(const Line& line, const QString& moment)
{
    const QStringList after{QStringLiteral("step:parse_output"), QStringLiteral("step:verify"),
                            QStringLiteral("step:result_post"),  QStringLiteral("step:followups"),
                            QStringLiteral("step:done"),         QStringLiteral("post:progress")};
    return line.progress.count() > 0 && after.contains(moment) ? std::optional<bool>(true) : std::nullopt;
}

} // namespace

/// kill -9 of the console at every moment of every kind of line, and another start.
class TestCrash final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<FlowServer>(); }
    void cleanupTestCase() { m_server.reset(); }

    void the_console_dies_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<QString>("moment");
        for (size_t index = 0; index < all_lines().size(); ++index) {
            for (const QString& moment : moments_of(all_lines()[index]))
                QTest::addRow("%s, %s", all_lines()[index].name, qPrintable(moment))
                    << static_cast<int>(index) << moment;
        }
    }

    void the_console_dies()
    {
        QFETCH(int, index);
        QFETCH(QString, moment);
        const Line& line = all_lines()[static_cast<size_t>(index)];
        const QTemporaryDir dir;
        Expected expected;
        expected.counted = dir.filePath(QStringLiteral("counted"));
        expected.states = true_states(line, moment);
        expected.has_progress = true_progress(line, moment);
        expected.is_gap = line.kind == Kind::gap && moment != QLatin1String("step:parse");
        expected.output_lines = line.output_lines;
        const QString text = line.kind == Kind::run ? line.text.arg(expected.counted) : line.text;
        if (line.kind != Kind::run)
            expected.counted.clear();

        ProbeOrder order = order_in(dir, text, moment);
        order.progress = line.progress;
        const QString alive = crash(*m_server, order);
        QVERIFY2(alive.isEmpty(), qPrintable(alive));

        FlowConsole console(*m_server, options_of(order));
        Aftermath aftermath(*m_server, console);
        const QString problem = aftermath.problem(expected);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void the_one_that_finishes_it_dies_as_well_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::addColumn<QString>("end");
        const auto row = [](const char* first, const char* second, const QString& end) {
            QTest::addRow("%s, %s", first, second) << QString::fromLatin1(first) << QString::fromLatin1(second) << end;
        };
        row("step:submit", "run:expired", expired);
        row("step:submit", "post:result", expired);
        row("step:stream", "run:succeeded", succeeded);
        row("step:stream", "post:result", succeeded);
        row("run:succeeded", "post:result", succeeded);
    }

    void the_one_that_finishes_it_dies_as_well()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        QFETCH(QString, end);
        const QTemporaryDir dir;
        Expected expected;
        expected.counted = dir.filePath(QStringLiteral("counted"));
        expected.states = QStringList{end};
        ProbeOrder order = order_in(dir, QStringLiteral("count in %1 for 0.6").arg(expected.counted), first);
        QCOMPARE(crash(*m_server, order), QString());
        order.line.clear(); // only its opening does something
        order.moment = second;
        QCOMPARE(crash(*m_server, order), QString());

        FlowConsole console(*m_server, options_of(order));
        Aftermath aftermath(*m_server, console);
        const QString problem = aftermath.problem(expected);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    void a_gap_that_is_asked_for_again_is_posted_again_data()
    {
        QTest::addColumn<QString>("moment");
        for (const char* moment : {"step:done", "post:gap"})
            QTest::newRow(moment) << QString::fromLatin1(moment);
    }

    void a_gap_that_is_asked_for_again_is_posted_again()
    {
        QFETCH(QString, moment);
        const QTemporaryDir dir;
        const QString line = QStringLiteral("please make some tea");
        ProbeOrder order = order_in(dir, line, moment);
        {
            FlowConsole console(*m_server, options_of(order));
            QCOMPARE(console.run(line).kind, opsflow::SubmitKind::gap);
        }
        // The same words by the same person a moment later: the first post is not the second one.
        QCOMPARE(crash(*m_server, order), QString());
        FlowConsole console(*m_server, options_of(order));
        QVERIFY(console.delivered());
        QCOMPARE(of_kind(m_server->posts(order.room.id), opsflow::post_kind::gap).size(), size_t(2));
        const auto gaps = QCoro::waitFor(console->gaps(true));
        QCOMPARE(gaps->size(), size_t(1));
        QCOMPARE(gaps->front().times, 2);
        QVERIFY(QCoro::waitFor(console->verify())->is_whole());
    }

    void a_run_goes_on_while_its_console_is_dead_and_is_found_again()
    {
        const QTemporaryDir dir;
        Expected expected;
        expected.counted = dir.filePath(QStringLiteral("counted"));
        expected.states = QStringList{succeeded};
        const ProbeOrder order =
            order_in(dir, QStringLiteral("count in %1 for 3").arg(expected.counted), QStringLiteral("never"));
        QProcess probe;
        start_probe(probe, *m_server, order);
        QVERIFY(probe.waitForStarted());
        QTRY_COMPARE_WITH_TIMEOUT(lines_in(expected.counted), 1, 10'000);
        ::kill(static_cast<pid_t>(probe.processId()), SIGKILL);
        QVERIFY(probe.waitForFinished(5'000));

        FlowConsole console(*m_server, options_of(order));
        const auto run = QCoro::waitFor(console->runs(1)).value().front();
        QCOMPARE(core::to_text(run.state), QStringLiteral("running"));
        Aftermath aftermath(*m_server, console);
        const QString problem = aftermath.problem(expected);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
        const auto output = QCoro::waitFor(console->output_of(run.id));
        QVERIFY(output.has_value());
        QFile file(*output);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("counted"));
    }

private:
    ProbeOrder order_in(const QTemporaryDir& dir, const QString& line, const QString& moment)
    {
        ProbeOrder order;
        order.profile = dir.filePath(QStringLiteral("profile"));
        order.room = m_server->make_room();
        order.line = line;
        order.moment = moment;
        return order;
    }
    static FlowOptions options_of(const ProbeOrder& order)
    {
        FlowOptions options;
        options.room = order.room;
        options.profile = order.profile;
        options.pack = QStringLiteral("crash");
        if (order.progress.count() > 0)
            options.progress_pause = order.progress;
        return options;
    }

    std::unique_ptr<FlowServer> m_server;
};

QTEST_GUILESS_MAIN(TestCrash)
#include "test_crash.moc"
