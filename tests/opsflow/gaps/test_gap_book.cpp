// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/gaps/gap_key.h"
#include "opsflow/support/demo_pack.h"
#include "opsflow/support/flow_fixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;

class TestGapBook final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void two_spellings_of_a_wish_have_one_key()
    {
        QCOMPARE(gap_key(QStringLiteral("  Restart  WEB please! ")), gap_key(QStringLiteral("restart web please")));
        QVERIFY(gap_key(QStringLiteral("restart web")) != gap_key(QStringLiteral("restart app")));
        const QString longest = QString(5000, QLatin1Char('x'));
        QVERIFY(gap_key(longest).size() <= 200);
        QVERIFY(gap_key(longest) != gap_key(longest + QLatin1Char('y')));
    }

    void a_gap_is_closed_and_announced_when_an_automation_answers_it()
    {
        FlowFixture flow(demo_pack);
        QCOMPARE(flow.submit(QStringLiteral("water the plants"))->kind, SubmitKind::gap);
        QCOMPARE(flow.rows().size(), size_t(1));
        QSignalSpy closed(flow.gaps.get(), &GapBook::closed);
        flow.write(QStringLiteral("pack/water.yaml"), R"(opsdeck: 1
id: water.it
title: Water something
say: ["water the {what}"]
danger: read
params: {what: {type: text, required: true}}
run: {argv: [waterer, "${params.what}"]}
)");
        flow.catalog->reload();
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(flow.rows().size(), size_t(2));
        QCOMPARE(flow.rows().back().draft.kind, QStringLiteral("gap_closed"));
        QCOMPARE(flow.ledger_kinds(), (QStringList{QStringLiteral("gap.filed"), QStringLiteral("gap.closed")}));
        auto listing = flow.gaps->list(false);
        QVERIFY(QCoro::waitFor(std::move(listing))->empty());
        flow.catalog->reload();
        QTest::qWait(50);
        QCOMPARE(flow.rows().size(), size_t(2));
    }

    void a_gap_answered_while_nobody_ran_is_closed_at_the_next_start()
    {
        FlowFixture flow(demo_pack);
        QCOMPARE(flow.submit(QStringLiteral("water the plants"))->kind, SubmitKind::gap);
        flow.close();
        flow.write(QStringLiteral("pack/water.yaml"), R"(opsdeck: 1
id: water.it
title: Water something
say: ["water the {what}"]
danger: read
params: {what: {type: text, required: true}}
run: {argv: [waterer, "${params.what}"]}
)");
        flow.open();
        auto closing = flow.gaps->close_answered();
        QCoro::waitFor(std::move(closing));
        QCOMPARE(flow.rows().size(), size_t(2));
    }

    void askers_are_counted_apart()
    {
        FlowFixture flow(demo_pack);
        for (const char* name : {"ana", "bo", "ana"}) {
            GapRequest request;
            request.line = QStringLiteral("make coffee");
            request.asker = flow.services.actor;
            request.asker.user = core::UserId(QString::fromLatin1(name));
            request.asker.username = QString::fromLatin1(name);
            request.room = flow.services.room;
            auto filing = flow.gaps->file(std::move(request));
            QVERIFY(QCoro::waitFor(std::move(filing)).has_value());
        }
        auto listing = flow.gaps->list(false);
        const auto gaps = QCoro::waitFor(std::move(listing));
        QCOMPARE(gaps->size(), size_t(1));
        QCOMPARE(gaps->front().times, 3);
        QCOMPARE(gaps->front().askers.size(), size_t(2));
        QCOMPARE(gaps->front().askers[0].username, QStringLiteral("ana"));
        QCOMPARE(gaps->front().askers[0].times, 2);
    }
};

QTEST_GUILESS_MAIN(TestGapBook)
#include "test_gap_book.moc"
