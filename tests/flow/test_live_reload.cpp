// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/catalog/catalog.h"
#include "flow/support/flow_console.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QtTest>
#include <qcoro/qcorotask.h>

using namespace opsdeck;
using namespace opsdeck::test;
using opsflow::Outcome;
using opsflow::SubmitKind;

namespace {

const QByteArray water = "opsdeck: 1\nid: garden.water\ntitle: Water something\ndanger: read\n"
                         "say: \"water the {what}\"\nparams: {what: {type: text, required: true}}\n"
                         "run: {argv: [\"echo\", \"wet\", \"${params.what}\"]}\n";

} // namespace

/// Automations change while people work with them.
class TestLiveReload final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<FlowServer>(); }
    void cleanupTestCase() { m_server.reset(); }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        write("pack.yaml", "opsdeck: 1\nid: garden\nversion: \"1\"\n");
        m_console = std::make_unique<FlowConsole>(*m_server);
        m_console->more_packs = {m_dir->path()};
        m_console->reopen();
    }
    void cleanup() { m_console.reset(); }

    void a_new_automation_closes_its_gap_and_runs()
    {
        QCOMPARE(m_console->run(QStringLiteral("water the plants")).kind, SubmitKind::gap);
        QCOMPARE(open_gaps(), size_t(1));
        write("water.yaml", water);
        QTRY_COMPARE_WITH_TIMEOUT(open_gaps(), size_t(0), 10'000);
        expect_announced_and_running();
    }

    void one_that_came_while_nobody_looked_closes_it_at_the_next_start()
    {
        QCOMPARE(m_console->run(QStringLiteral("water the plants")).kind, SubmitKind::gap);
        m_console->close();
        write("water.yaml", water);
        m_console->reopen();
        QTRY_COMPARE_WITH_TIMEOUT(open_gaps(), size_t(0), 10'000);
        expect_announced_and_running();
    }

    void a_broken_save_is_told_once_and_takes_nothing_away()
    {
        write("water.yaml", water);
        m_console->reopen();
        QVERIFY((*m_console)->notices().isEmpty());
        QSignalSpy notices(m_console->operator->(), &opsflow::Console::notice);
        write("water.yaml", QByteArray(water).replace("danger: read", "dangr: read"));
        QTRY_COMPARE_WITH_TIMEOUT(notices.size(), 1, 10'000);
        const QString text = notices.front().front().toString();
        QVERIFY2(text.contains(QStringLiteral("water.yaml:1:danger")), qPrintable(text));
        (*m_console)->catalog().reload();
        QCOMPARE(notices.size(), 1);
        const auto report = m_console->run(QStringLiteral("water the plants"));
        QCOMPARE(report.kind, SubmitKind::ran);
        QCOMPARE(open_gaps(), size_t(0));

        m_console->reopen();
        const QString opening = (*m_console)->notices().join(QLatin1Char('\n'));
        QVERIFY2(opening.contains(QStringLiteral("water.yaml:1:danger")), qPrintable(opening));
    }

private:
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(m_dir->filePath(QString::fromLatin1(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    [[nodiscard]] size_t open_gaps() { return QCoro::waitFor((*m_console)->gaps(false)).value().size(); }

    void expect_announced_and_running()
    {
        QTRY_COMPARE_WITH_TIMEOUT(of_kind(m_server->posts(m_console->room().id), opsflow::post_kind::gap_closed).size(),
                                  size_t(1), 10'000);
        const auto said = of_kind(m_server->posts(m_console->room().id), opsflow::post_kind::gap_closed).front();
        QVERIFY2(said.message.contains(QStringLiteral("water the plants")), qPrintable(said.message));
        const auto report = m_console->run(QStringLiteral("water the plants"));
        QCOMPARE(report.kind, SubmitKind::ran);
        QCOMPARE(report.outcome, Outcome::succeeded);
    }

    std::unique_ptr<FlowServer> m_server;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FlowConsole> m_console;
};

QTEST_GUILESS_MAIN(TestLiveReload)
#include "test_live_reload.moc"
