// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/transport/retry_policy.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::mattermost;

class TestRetryPolicy final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void only_what_is_safe_is_tried_again()
    {
        const RetryPolicy policy;
        QVERIFY(policy.next_delay(1, AttemptEnd::never_sent, false, {}, 0.5));
        QVERIFY(policy.next_delay(1, AttemptEnd::rate_limited, false, {}, 0.5));
        QVERIFY(policy.next_delay(1, AttemptEnd::maybe_done, true, {}, 0.5));
        QVERIFY(!policy.next_delay(1, AttemptEnd::maybe_done, false, {}, 0.5));
        QVERIFY(!policy.next_delay(1, AttemptEnd::final_, true, {}, 0.5));
    }

    void it_gives_up()
    {
        const RetryPolicy policy;
        QVERIFY(policy.next_delay(policy.max_attempts - 1, AttemptEnd::never_sent, true, {}, 0.5));
        QVERIFY(!policy.next_delay(policy.max_attempts, AttemptEnd::never_sent, true, {}, 0.5));
    }

    void pauses_grow_up_to_a_limit_and_are_jittered()
    {
        RetryPolicy policy;
        policy.max_attempts = 100;
        const auto at = [&](int attempt, double chance) {
            return policy.next_delay(attempt, AttemptEnd::never_sent, true, {}, chance)->count();
        };
        QCOMPARE(at(1, 0.999), 249);
        QCOMPARE(at(3, 0.5), 500);
        QVERIFY(at(3, 0.25) < at(3, 0.75));
        QVERIFY(at(50, 0.999) <= policy.max_delay.count());
        QVERIFY(at(1, 0.0) > 0);
    }

    void the_servers_own_wish_is_a_floor()
    {
        const RetryPolicy policy;
        const auto delay = policy.next_delay(1, AttemptEnd::rate_limited, false, core::Millis(1000), 0.0);
        QVERIFY(delay && *delay >= core::Millis(1000));
        QVERIFY(!policy.next_delay(1, AttemptEnd::rate_limited, false, core::Millis(3'600'000), 0.0));
    }
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "test_retry_policy.moc"
