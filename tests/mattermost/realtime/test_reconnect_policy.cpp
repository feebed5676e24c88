// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/realtime/reconnect_policy.h"

#include <QtTest>

using namespace opsdeck::mattermost;

class TestReconnectPolicy final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_first_attempt_comes_soon_and_a_refusing_server_is_not_hammered()
    {
        const ReconnectPolicy policy;
        QVERIFY(policy.delay(1, 0.99) <= policy.first_delay);
        QVERIFY(policy.delay(1, 0.0) >= policy.first_delay / 2);
        QVERIFY(policy.delay(100, 0.0) >= policy.max_delay / 2);
        QVERIFY(policy.delay(100, 0.99) <= policy.max_delay);
        QVERIFY(policy.delay(4, 0.5) > policy.delay(2, 0.5));
    }

    void a_team_does_not_come_back_in_one_moment()
    {
        const ReconnectPolicy policy;
        QVERIFY(policy.delay(5, 0.1) != policy.delay(5, 0.9));
    }
};

QTEST_GUILESS_MAIN(TestReconnectPolicy)
#include "test_reconnect_policy.moc"
