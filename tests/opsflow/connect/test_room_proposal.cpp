// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/connect/connect_advice.h"
#include "opsflow/connect/room_proposal.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;

namespace {

core::Room room(const char* name, qint64 last_post, core::RoomType type = core::RoomType::open)
{
    core::Room made;
    made.id = core::RoomId(QLatin1String(name));
    made.name = QLatin1String(name);
    made.type = type;
    made.last_post_at = core::from_ms(last_post);
    return made;
}

QStringList names(const std::vector<ConnectRoom>& rooms)
{
    QStringList list;
    for (const ConnectRoom& each : rooms)
        list << each.name;
    return list;
}

} // namespace

class TestRoomProposal final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rooms_of_operations_come_first_and_then_the_busiest()
    {
        const auto rooms = proposed_rooms({room("lunch", 50), room("town-square", 90), room("ops", 10),
                                           room("inc-482-checkout", 20), room("shopping", 30)});
        QCOMPARE(names(rooms),
                 (QStringList{QStringLiteral("inc-482-checkout"), QStringLiteral("ops"), QStringLiteral("town-square"),
                              QStringLiteral("lunch"), QStringLiteral("shopping")}));
        QVERIFY(rooms[1].is_proposed);
        QVERIFY2(!rooms[4].is_proposed, "\"ops\" inside another word says nothing");
    }

    void conversations_and_archived_rooms_are_not_offered()
    {
        core::Room archived = room("old-ops", 1);
        archived.deleted_at = core::from_ms(5);
        QVERIFY(proposed_rooms({room("a__b", 1, core::RoomType::direct), room("g", 1, core::RoomType::group), archived})
                    .empty());
    }

    void every_failure_says_what_to_ask_for()
    {
        const core::Error unreachable{core::ErrorKind::unreachable, {}, {}};
        QVERIFY(connect_advice(ConnectStep::probe, unreachable).contains(QStringLiteral("VPN")));
        const core::Error wrong{core::ErrorKind::unauthenticated, {}, {}};
        QVERIFY(connect_advice(ConnectStep::sign_in, wrong).contains(QStringLiteral("personal access token")));
        const core::Error code{core::ErrorKind::unauthenticated, {}, QStringLiteral("mfa_required")};
        QVERIFY(asks_for_code(code));
        QVERIFY(connect_advice(ConnectStep::sign_in, code).isEmpty());
        const core::Error no_team{core::ErrorKind::not_found, {}, {}};
        QVERIFY(connect_advice(ConnectStep::places, no_team).contains(QStringLiteral("invitation")));
    }
};

QTEST_GUILESS_MAIN(TestRoomProposal)
#include "test_room_proposal.moc"
