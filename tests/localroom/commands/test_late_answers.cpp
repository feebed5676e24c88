// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/commands/late_answers.h"

#include <QtTest>

using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;
using opsdeck::core::Millis;

namespace {

LateAnswers::Place place(const QString& trigger)
{
    LateAnswers::Place place;
    place.call.trigger = trigger;
    return place;
}

} // namespace

class TestLateAnswers final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void an_answer_belongs_to_its_call()
    {
        LateAnswers late;
        const QString first = late.expect(place(u"deploy"_s), Millis(0));
        const QString second = late.expect(place(u"test"_s), Millis(0));
        QCOMPARE(late.take(second, Millis(1))->call.trigger, u"test"_s);
        QCOMPARE(late.take(first, Millis(1))->call.trigger, u"deploy"_s);
        QVERIFY(!late.take(QString(26, u'x'), Millis(1)));
    }

    void five_answers_are_enough()
    {
        LateAnswers late;
        const QString id = late.expect(place(u"deploy"_s), Millis(0));
        for (int i = 0; i < LateAnswers::most_uses; ++i)
            QVERIFY(late.take(id, Millis(1)));
        QVERIFY(!late.take(id, Millis(1)));
    }

    void after_half_an_hour_it_is_over()
    {
        LateAnswers late;
        const QString id = late.expect(place(u"deploy"_s), Millis(0));
        QVERIFY(late.take(id, LateAnswers::lifetime - Millis(1)));
        QVERIFY(!late.take(id, LateAnswers::lifetime));
    }

    void a_flood_forgets_the_oldest()
    {
        LateAnswers late;
        const QString oldest = late.expect(place(u"deploy"_s), Millis(0));
        QString newest;
        for (qsizetype i = 0; i < LateAnswers::most; ++i)
            newest = late.expect(place(u"deploy"_s), Millis(1 + i));
        QVERIFY(!late.take(oldest, Millis(2)));
        QVERIFY(late.take(newest, Millis(2)));
    }
};

QTEST_GUILESS_MAIN(TestLateAnswers)
#include "test_late_answers.moc"
