// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/quiet_read.h"
#include "opsflow/support/demo_pack.h"
#include "opsflow/support/flow_fixture.h"

#include <QtTest>

using namespace opsdeck;
using namespace Qt::StringLiterals;
using opsflow::FlowFixture;

class TestQuietRead final : public QObject {
    Q_OBJECT

    std::unique_ptr<FlowFixture> m_flow;

    core::Result<opsflow::QuietAnswer> read(const QString& line)
    {
        QCoro::Task<core::Result<opsflow::QuietAnswer>> task = opsflow::quiet_read(&m_flow->services, line);
        return QCoro::waitFor(std::move(task));
    }

private Q_SLOTS:
    void init() { m_flow = std::make_unique<FlowFixture>(opsflow::demo_pack); }
    void cleanup() { m_flow.reset(); }

    void a_read_runs_and_leaves_no_trace()
    {
        m_flow->runner.plays[u"looker"_s].out = R"({"items": [{"name": "a", "state": "ok"}]})";
        const auto answer = read(u"look at web"_s);
        QVERIFY2(answer.has_value(), answer ? "" : qPrintable(answer.error().text));
        QCOMPARE(answer->parsed.out[u"items"_s].toArray().size(), 1);
        QCOMPARE(m_flow->runner.orders.back().argv, (QStringList{u"looker"_s, u"web"_s}));
        QVERIFY(m_flow->ledger_kinds().isEmpty());
        QVERIFY(m_flow->rows().empty());
        QVERIFY(m_flow->gate.posts.empty());
    }

    void only_a_complete_read_without_secrets_may_run_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("words");
        QTest::newRow("change") << u"change web"_s << u"not a read"_s;
        QTest::newRow("destructive") << u"drop web"_s << u"not a read"_s;
        QTest::newRow("plan") << u"try change web"_s << u"not a read"_s;
        QTest::newRow("unknown") << u"make coffee"_s << u"No automation answers"_s;
        QTest::newRow("incomplete") << u"look at"_s << u"cannot run as it is"_s;
        QTest::newRow("builtin") << u"help"_s << u"by Opsdeck itself"_s;
        QTest::newRow("open quote") << u"look at 'web"_s << QString();
    }

    void only_a_complete_read_without_secrets_may_run()
    {
        QFETCH(QString, line);
        QFETCH(QString, words);
        const auto answer = read(line);
        QVERIFY(!answer.has_value());
        QVERIFY2(answer.error().text.contains(words), qPrintable(answer.error().text));
        QVERIFY(m_flow->runner.orders.empty());
        QVERIFY(!opsflow::quiet_line(*m_flow->catalog, line).has_value());
    }

    void a_read_that_takes_a_secret_is_refused()
    {
        QVERIFY(!read(u"open door front key=hunter2"_s).has_value());
        QVERIFY(m_flow->runner.orders.empty());
    }

    void a_failure_is_told_in_the_programs_words()
    {
        m_flow->runner.plays[u"looker"_s] = {
            {}, "web is not there.\nDeploy it first.\n", core::RunEnd::exit, 3, false, false};
        const auto answer = read(u"look at web"_s);
        QCOMPARE(answer.error().kind, core::ErrorKind::process);
        QCOMPARE(answer.error().text, u"web is not there. Deploy it first."_s);
        m_flow->runner.plays[u"looker"_s].err = "Traceback\n  a\n  b\n  c\nValueError: no\n";
        QCOMPARE(read(u"look at web"_s).error().text, u"ValueError: no"_s);
    }
};

QTEST_GUILESS_MAIN(TestQuietRead)
#include "test_quiet_read.moc"
