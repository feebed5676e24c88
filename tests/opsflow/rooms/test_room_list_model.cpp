// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/rooms/room_list_model.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QtTest>

using namespace opsdeck;
using opsflow::RoomListEntry;

/// The order of rooms is fixed, and changes are told one by one.
class TestRoomListModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mentions_come_first_then_unread_then_names_then_muted_and_people()
    {
        opsflow::RoomListModel model;
        std::vector<RoomListEntry> entries{entry("zeta"),  entry("beta"), entry("alpha"),
                                           entry("muted"), entry("@li"),  entry("loud")};
        entries[0].mentions = 1;
        entries[0].unread = 1;
        entries[3].is_muted = true;
        entries[3].unread = 50;
        entries[4].type = core::RoomType::direct;
        entries[5].unread = 3;
        model.set_entries(entries);
        QCOMPARE(names(model), (QStringList{QStringLiteral("zeta"), QStringLiteral("loud"), QStringLiteral("alpha"),
                                            QStringLiteral("beta"), QStringLiteral("muted"), QStringLiteral("@li")}));
        QCOMPARE(model.total_unread(), 4); // muted rooms do not call
        QCOMPARE(model.total_mentions(), 1);
    }

    void any_change_leaves_a_consistent_model()
    {
        opsflow::RoomListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<RoomListEntry> entries;
            for (int i = 0; i < 12; ++i) {
                if (random.bounded(4) == 0)
                    continue;
                entries.push_back(entry(qPrintable(QStringLiteral("room-%1").arg(i))));
                entries.back().unread = static_cast<int>(random.bounded(3));
                entries.back().is_muted = random.bounded(5) == 0;
            }
            model.set_entries(entries);
            QCOMPARE(model.rowCount(), static_cast<int>(entries.size()));
            for (const RoomListEntry& wanted : entries)
                QCOMPARE(model.entry(model.row_of(wanted.room)), wanted);
        }
        QCOMPARE(reset.size(), 0);
    }

    void it_is_spoken_in_words()
    {
        opsflow::RoomListModel model;
        RoomListEntry one = entry("ops");
        one.unread = 2;
        one.is_muted = true;
        model.set_entries({one});
        const QString spoken = model.index(0).data(Qt::AccessibleTextRole).toString();
        QVERIFY(spoken.startsWith(QStringLiteral("ops, 2 new post")));
        QVERIFY(spoken.endsWith(QStringLiteral("muted")));
    }

private:
    static RoomListEntry entry(const char* name)
    {
        RoomListEntry made;
        made.name = QString::fromUtf8(name);
        made.room = core::RoomId(made.name);
        return made;
    }

    static QStringList names(const opsflow::RoomListModel& model)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all << model.entry(row).name;
        return all;
    }
};

QTEST_GUILESS_MAIN(TestRoomListModel)
#include "test_room_list_model.moc"
