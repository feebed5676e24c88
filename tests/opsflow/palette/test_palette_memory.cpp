// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/ranking/palette_memory.h"
#include "opsflow/support/manual_clock.h"

#include <QJsonDocument>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;
using namespace Qt::StringLiterals;

class TestPaletteMemory final : public QObject {
    Q_OBJECT

private:
    const core::RoomId m_ops{u"ops"_s};
    const core::RoomId m_other{u"other"_s};

private Q_SLOTS:
    void a_habit_fades_to_half_in_three_days()
    {
        ManualClock clock;
        PaletteMemory memory;
        memory.used(u"a"_s, m_ops, clock.now());
        QCOMPARE(memory.habit(u"a"_s, m_ops, clock.now()), 0.5);
        clock.pass(std::chrono::hours(72));
        // Half a use: 1 - 2^-0.5
        QVERIFY(std::abs(memory.habit(u"a"_s, m_ops, clock.now()) - (1 - std::exp2(-0.5))) < 1e-9);
        QVERIFY(memory.habit(u"a"_s, m_ops, clock.now(), PaletteMemory::half_life_in_incident) < 0.001);
    }

    void what_is_used_elsewhere_counts_by_half()
    {
        const ManualClock clock;
        PaletteMemory memory;
        memory.used(u"a"_s, m_other, clock.now());
        QVERIFY(std::abs(memory.habit(u"a"_s, m_ops, clock.now()) - (1 - std::exp2(-0.5))) < 1e-9);
        QCOMPARE(memory.habit_here(u"a"_s, m_ops, clock.now()), 0.0);
        QCOMPARE(memory.habit_here(u"a"_s, m_other, clock.now()), 0.5);
    }

    void a_thousand_runs_of_last_year_do_not_hide_todays_one()
    {
        ManualClock clock;
        const core::Timestamp last_year = clock.now() - std::chrono::hours(24 * 365);
        PaletteMemory memory;
        memory.learn({{u"old"_s, m_ops, 1'000, last_year}, {u"new"_s, m_ops, 1, clock.now()}});
        QVERIFY(memory.habit(u"new"_s, m_ops, clock.now()) > memory.habit(u"old"_s, m_ops, clock.now()));
        QCOMPARE(memory.most_used(m_ops, clock.now(), 10), QStringList{u"new"_s});
    }

    void a_table_is_counted_once_however_often_it_is_read()
    {
        ManualClock clock;
        PaletteMemory memory;
        memory.learn({{u"a"_s, m_ops, 1, clock.now()}});
        const double once = memory.habit(u"a"_s, m_ops, clock.now());
        memory.learn({{u"a"_s, m_ops, 1, clock.now()}});
        QCOMPARE(memory.habit(u"a"_s, m_ops, clock.now()), once);
        memory.learn({{u"a"_s, m_ops, 2, clock.now()}});
        QCOMPARE(memory.habit(u"a"_s, m_ops, clock.now()), 0.75);
    }

    void the_same_letters_bring_the_same_pick()
    {
        const ManualClock clock;
        PaletteMemory memory;
        memory.picked(u" Matt "_s, u"person:4"_s, clock.now());
        QCOMPARE(memory.pick_for(u"matt"_s), u"person:4"_s);
        QCOMPARE(memory.pick_for(u"mat"_s), QString());
    }

    void what_is_forgotten_does_not_come_back_from_the_table()
    {
        const ManualClock clock;
        PaletteMemory memory;
        const std::vector<PaletteUse> table{{u"a"_s, m_ops, 7, clock.now()}};
        memory.learn(table);
        memory.picked(u"x"_s, u"a"_s, clock.now());
        memory.forget(u"a"_s);
        memory.learn(table);
        QCOMPARE(memory.habit(u"a"_s, m_ops, clock.now()), 0.0);
        QCOMPARE(memory.pick_for(u"x"_s), QString());
    }

    void it_survives_a_restart()
    {
        ManualClock clock;
        PaletteMemory memory;
        memory.used(u"room:1"_s, m_ops, clock.now());
        memory.learn({{u"a"_s, m_ops, 3, clock.now()}});
        memory.picked(u"de"_s, u"a"_s, clock.now());
        const QByteArray kept = QJsonDocument(memory.to_json()).toJson();
        PaletteMemory again = PaletteMemory::from_json(QJsonDocument::fromJson(kept).object());
        for (const QString& key : {u"room:1"_s, u"a"_s})
            QVERIFY(std::abs(again.habit(key, m_ops, clock.now()) - memory.habit(key, m_ops, clock.now())) < 1e-9);
        QCOMPARE(again.pick_for(u"de"_s), u"a"_s);
        again.learn({{u"a"_s, m_ops, 3, clock.now()}});
        QVERIFY(std::abs(again.habit(u"a"_s, m_ops, clock.now()) - memory.habit(u"a"_s, m_ops, clock.now())) < 1e-9);
    }

    void damaged_memory_is_an_empty_one_and_not_a_wrong_one()
    {
        const ManualClock clock;
        const QJsonObject bad =
            QJsonDocument::fromJson(R"({"uses":[1,["a"],["b","r","x",{}],["c","r",1e300,0,0]],"picks":"no"})").object();
        const PaletteMemory memory = PaletteMemory::from_json(bad);
        QVERIFY(memory.habit(u"c"_s, core::RoomId(u"r"_s), clock.now()) <= 1.0);
        QCOMPARE(memory.habit(u"b"_s, m_ops, clock.now()), 0.0);
    }

    void it_does_not_grow_for_ever()
    {
        ManualClock clock;
        PaletteMemory memory;
        for (int i = 0; i < 3'000; ++i) {
            clock.pass(core::Millis(1'000));
            memory.used(u"key%1"_s.arg(i), m_ops, clock.now());
            memory.picked(u"query%1"_s.arg(i), u"key"_s, clock.now());
        }
        QCOMPARE(memory.pick_for(u"query0"_s), QString());
        QCOMPARE(memory.pick_for(u"query2999"_s), u"key"_s);
        QCOMPARE(memory.habit(u"key0"_s, m_ops, clock.now()), 0.0);
        QVERIFY(memory.to_json().value(QLatin1String("uses")).toArray().size() <= 2'000);
    }
};

QTEST_GUILESS_MAIN(TestPaletteMemory)
#include "test_palette_memory.moc"
