// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/session/place.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;

namespace {

core::Team team(const char* name)
{
    core::Team made;
    made.id = core::TeamId(QStringLiteral("id-%1").arg(QLatin1String(name)));
    made.name = QString::fromLatin1(name);
    made.display_name = made.name.toUpper();
    return made;
}

core::Room room(const char* name, bool archived = false)
{
    core::Room made;
    made.id = core::RoomId(QStringLiteral("id-%1").arg(QLatin1String(name)));
    made.team = core::TeamId(QStringLiteral("t"));
    made.name = QString::fromLatin1(name);
    made.display_name = QStringLiteral("The ") + made.name;
    if (archived)
        made.deleted_at = core::from_ms(1);
    return made;
}

} // namespace

class TestPlace final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_team_is_found_by_name_display_name_or_id()
    {
        const std::vector<core::Team> teams{team("ops"), team("dev")};
        for (const char* wish : {"dev", "DEV", "id-dev"})
            QCOMPARE(choose_team(teams, QString::fromLatin1(wish), {})->name, QStringLiteral("dev"));
        QCOMPARE(choose_team(teams, {}, core::TeamId(QStringLiteral("id-dev")))->name, QStringLiteral("dev"));
        QCOMPARE(choose_team(teams, {}, {})->name, QStringLiteral("ops"));
        const auto none = choose_team(teams, QStringLiteral("hr"), {});
        QCOMPARE(none.error().kind, core::ErrorKind::not_found);
        QVERIFY(none.error().text.contains(QLatin1String("dev, ops")));
        QVERIFY(!choose_team({}, {}, {}).has_value());
    }

    void a_room_is_found_and_archived_ones_are_not()
    {
        const std::vector<core::Room> rooms{room("deploys"), room("old", true), room("town-square")};
        QCOMPARE(choose_room(rooms, QStringLiteral("~deploys"), {})->name, QStringLiteral("deploys"));
        QCOMPARE(choose_room(rooms, QStringLiteral("the deploys"), {})->name, QStringLiteral("deploys"));
        QVERIFY(!choose_room(rooms, QStringLiteral("old"), {}).has_value());
        QCOMPARE(choose_room(rooms, {}, {})->name, QStringLiteral("town-square"));
        QCOMPARE(choose_room(rooms, {}, core::RoomId(QStringLiteral("id-deploys")))->name, QStringLiteral("deploys"));
        QCOMPARE(choose_room(rooms, {}, core::RoomId(QStringLiteral("id-old")))->name, QStringLiteral("town-square"));
    }
};

QTEST_GUILESS_MAIN(TestPlace)
#include "test_place.moc"
