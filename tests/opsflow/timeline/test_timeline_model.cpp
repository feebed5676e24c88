// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/timeline/timeline_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace opsdeck;
using opsflow::TimelineItem;

/// Rows that keep their key stay rows: a view must not lose its place.
class TestTimelineModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void what_changes_is_told_row_by_row_data()
    {
        QTest::addColumn<QStringList>("before");
        QTest::addColumn<QStringList>("after");
        QTest::addColumn<int>("inserts");
        QTest::addColumn<int>("removes");
        QTest::addColumn<int>("resets");
        const QStringList abc{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
        const auto list = [](const char* letters) { return QString::fromLatin1(letters).split(QLatin1Char(' ')); };
        QTest::newRow("nothing") << abc << abc << 0 << 0 << 0;
        QTest::newRow("one more at the end") << abc << list("a b c d") << 1 << 0 << 0;
        QTest::newRow("a page above") << abc << list("x y z a b c") << 1 << 0 << 0;
        QTest::newRow("both ends and the middle") << abc << list("x a m b c z") << 3 << 0 << 0;
        QTest::newRow("one gone") << abc << list("a c") << 0 << 1 << 0;
        QTest::newRow("all gone, others come") << abc << list("x y") << 1 << 1 << 0;
        QTest::newRow("pending becomes a post") << abc << list("a b p") << 1 << 1 << 0;
        QTest::newRow("another order") << abc << list("c b a") << 0 << 0 << 1;
    }

    void what_changes_is_told_row_by_row()
    {
        QFETCH(QStringList, before);
        QFETCH(QStringList, after);
        QFETCH(int, inserts);
        QFETCH(int, removes);
        QFETCH(int, resets);
        opsflow::TimelineModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.set_items(m_room, items(before), false, true);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.set_items(m_room, items(after), false, true);
        QCOMPARE(keys(model), after);
        QCOMPARE(inserted.size(), inserts);
        QCOMPARE(removed.size(), removes);
        QCOMPARE(reset.size(), resets);
        QCOMPARE(changed.size(), 0);
    }

    void another_revision_is_a_change_of_that_row_only()
    {
        opsflow::TimelineModel model;
        auto shown = items({QStringLiteral("a"), QStringLiteral("b")});
        model.set_items(m_room, shown, false, true);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        shown[1].revision = 9;
        shown[1].message = QStringLiteral("edited");
        model.set_items(m_room, shown, true, true);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 1);
        QCOMPARE(model.item(1).message, QStringLiteral("edited"));
        QVERIFY(model.is_at_start());
    }

    void an_empty_room_tells_when_it_is_known_to_be_empty()
    {
        opsflow::TimelineModel model;
        model.set_items(m_room, {}, false, true);
        const QSignalSpy ends(&model, &opsflow::TimelineModel::ends_changed);
        model.set_items(m_room, {}, false, true);
        QCOMPARE(ends.size(), 0);
        model.set_items(m_room, {}, true, true);
        QCOMPARE(ends.size(), 1);
    }

    void another_room_is_a_reset()
    {
        opsflow::TimelineModel model;
        model.set_items(m_room, items({QStringLiteral("a")}), false, true);
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        model.set_items(core::RoomId(QStringLiteral("other")), items({QStringLiteral("a")}), false, true);
        QCOMPARE(reset.size(), 1);
    }

private:
    static std::vector<TimelineItem> items(const QStringList& keys)
    {
        std::vector<TimelineItem> all;
        for (const QString& key : keys) {
            TimelineItem item;
            item.key = key;
            item.message = key;
            all.push_back(item);
        }
        return all;
    }

    static QStringList keys(const opsflow::TimelineModel& model)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all << model.index(row).data(opsflow::TimelineModel::key_role).toString();
        return all;
    }

    const core::RoomId m_room{QStringLiteral("room")};
};

QTEST_GUILESS_MAIN(TestTimelineModel)
#include "test_timeline_model.moc"
