// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/gaps/gap_list_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace opsdeck;
using opsflow::Gap;
using opsflow::GapListModel;

namespace {

Gap gap_of(const char* line, int times, const QStringList& askers, bool is_closed = false)
{
    Gap gap;
    gap.key = QLatin1String(line);
    gap.line = QLatin1String(line);
    gap.times = times;
    for (const QString& asker : askers)
        gap.askers.push_back({QStringLiteral("s"), core::UserId(asker), asker, 1});
    gap.first_at = core::from_ms(1'795'000'000'000);
    gap.last_at = core::from_ms(1'795'000'060'000 + times);
    if (is_closed) {
        gap.closed_at = core::from_ms(1'795'000'090'000);
        gap.closed_by = core::AutomationId(QStringLiteral("some.thing"));
    }
    return gap;
}

} // namespace

class TestGapListModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_most_wanted_is_first_and_the_closed_are_last()
    {
        GapListModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.set_gaps({gap_of("closed", 99, {u("a"), u("b"), u("c")}, true), gap_of("one fan", 9, {u("a")}),
                        gap_of("two fans", 2, {u("a"), u("b")}), gap_of("one fan more", 10, {u("a")})});
        QStringList lines;
        for (int row = 0; row < model.rowCount(); ++row)
            lines << model.index(row, GapListModel::line_column).data().toString();
        QCOMPARE(lines, (QStringList{u("two fans"), u("one fan more"), u("one fan"), u("closed")}));
        QCOMPARE(model.open_count(), 3);
        QVERIFY(model.index(3, 0).data(GapListModel::is_closed_role).toBool());
        QCOMPARE(model.row_of(u("one fan")), 2);
        QCOMPARE(model.row_of(u("nothing")), -1);
    }

    void every_column_has_a_name_and_says_something()
    {
        GapListModel model;
        model.set_gaps({gap_of("make coffee", 3, {u("ana"), QString()})});
        for (int column = 0; column < model.columnCount(); ++column) {
            QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
            QVERIFY(!model.index(0, column).data().toString().isEmpty());
            QVERIFY(model.index(0, column).data(GapListModel::sort_role).isValid());
        }
        QCOMPARE(model.index(0, GapListModel::askers_column).data().toString(), u("@ana, somebody"));
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u("make coffee")));
    }

private:
    static QString u(const char* text) { return QString::fromLatin1(text); }
};

QTEST_GUILESS_MAIN(TestGapListModel)
#include "test_gap_list_model.moc"
