// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/support/samples.h"
#include "store/support/store_fixture.h"

#include <QProcess>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

namespace {

std::unique_ptr<QProcess> appender(const StoreFixture& fixture, int count, qint64 largest_file = 0)
{
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral(OPSDECK_BIN "/store_ledger_appender"),
                   {fixture.folder(), QString::number(count), QString::number(largest_file)});
    if (!process->waitForStarted())
        qFatal("the appender does not start");
    return process;
}

QList<QByteArray> lines_of(QProcess& process) { return process.readAllStandardOutput().trimmed().split('\n'); }

/// What the profile holds after it all.
void check_chain(const StoreFixture& fixture, qint64 at_least, qint64 at_most)
{
    const auto store = fixture.open();
    QVERIFY(!got(store->userdata().ledger().verify()));
    const auto head = got(store->userdata().ledger().head());
    const qint64 number = head ? head->number : 0;
    QVERIFY2(number >= at_least && number <= at_most, qPrintable(QString::number(number)));
    QCOMPARE(store->report().userdata, OpenReport::UserdataOutcome::opened);
}

} // namespace

class TestLedgerProcesses final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void three_processes_append_to_one_chain()
    {
        const StoreFixture fixture;
        const auto one = appender(fixture, 150);
        const auto two = appender(fixture, 150);
        const auto three = appender(fixture, 150);
        QSet<QByteArray> numbers;
        for (auto* process : {one.get(), two.get(), three.get()}) {
            QVERIFY(process->waitForFinished(60'000));
            QCOMPARE(process->exitCode(), 0);
            for (const auto& line : lines_of(*process))
                numbers.insert(line);
        }
        QCOMPARE(numbers.size(), 450);
        check_chain(fixture, 450, 450);
    }

    void after_kill_9_the_chain_holds_and_nothing_promised_is_gone()
    {
        const StoreFixture fixture;
        qint64 promised = 0;
        for (int round = 0; round < 8; ++round) {
            const auto process = appender(fixture, 100'000);
            QTRY_VERIFY_WITH_TIMEOUT(process->bytesAvailable() > 40 + 17 * round, 20'000);
            process->kill();
            QVERIFY(process->waitForFinished());
            auto lines = process->readAllStandardOutput().split('\n');
            lines.removeLast(); // not a whole line
            QVERIFY(!lines.isEmpty());
            promised = lines.last().toLongLong();
            check_chain(fixture, promised, promised + 1);
        }
        QVERIFY(promised > 50);
    }

    void on_a_full_disk_the_error_is_storage_and_nothing_is_half_written()
    {
        const StoreFixture fixture;
        const auto process = appender(fixture, 100'000, 300'000);
        QVERIFY(process->waitForFinished(60'000));
        QCOMPARE(process->exitCode(), 1);
        auto lines = lines_of(*process);
        QCOMPARE(lines.takeLast(), QByteArray("error storage"));
        QVERIFY(lines.size() > 5);
        check_chain(fixture, lines.last().toLongLong(), lines.last().toLongLong());
    }
};

QTEST_GUILESS_MAIN(TestLedgerProcesses)
#include "test_ledger_processes.moc"
