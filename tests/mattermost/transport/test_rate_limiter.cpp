// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/transport/answer.h"
#include "mattermost/transport/rate_limiter.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::mattermost;

class TestRateLimiter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_burst_goes_at_once_and_then_in_step()
    {
        RateLimiter limiter(10, 3);
        const core::Millis now(1000);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(limiter.reserve(now).count(), 0);
        QCOMPARE(limiter.reserve(now).count(), 100);
        QCOMPARE(limiter.reserve(now).count(), 200);
        QCOMPARE(limiter.reserve(now + core::Millis(1000)).count(), 0);
    }

    void an_empty_bucket_of_the_server_holds_us()
    {
        RateLimiter limiter(1000, 100);
        static_cast<void>(limiter.reserve(core::Millis(0)));
        Answer answer;
        answer.headers = {{"X-Ratelimit-Limit", "11"}, {"X-Ratelimit-Remaining", "0"}, {"X-Ratelimit-Reset", "3"}};
        limiter.learn(answer, core::Millis(0));
        const auto wait = limiter.reserve(core::Millis(0)).count();
        QVERIFY(wait > 200 && wait < 400);
        QCOMPARE(limiter.reserve(core::Millis(1000)).count(), 0);
    }

    void a_full_or_absent_bucket_of_the_server_does_not()
    {
        RateLimiter limiter(1000, 100);
        Answer answer;
        limiter.learn(answer, core::Millis(0));
        answer.headers = {{"X-Ratelimit-Limit", "11"}, {"X-Ratelimit-Remaining", "10"}, {"X-Ratelimit-Reset", "1"}};
        limiter.learn(answer, core::Millis(0));
        QCOMPARE(limiter.reserve(core::Millis(0)).count(), 0);
    }

    void nothing_goes_during_a_hold()
    {
        RateLimiter limiter(1000, 100);
        limiter.hold_until(core::Millis(5000));
        QCOMPARE(limiter.reserve(core::Millis(2000)).count(), 3000);
        QCOMPARE(limiter.reserve(core::Millis(5000)).count(), 0);
    }
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "test_rate_limiter.moc"
