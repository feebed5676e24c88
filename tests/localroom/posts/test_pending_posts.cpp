// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/pending_posts.h"

#include <QtTest>

using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;
using opsdeck::core::Millis;

class TestPendingPosts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_repeat_within_thirty_seconds_gets_the_first_post()
    {
        PendingPosts pending;
        QVERIFY(std::holds_alternative<PendingPosts::Fresh>(pending.begin(u"a:1"_s, Millis(0))));
        pending.commit(u"a:1"_s, u"post"_s);
        const auto again = pending.begin(u"a:1"_s, Millis(29'999));
        QVERIFY(std::holds_alternative<PendingPosts::Known>(again));
        QCOMPARE(std::get<PendingPosts::Known>(again).post_id, u"post"_s);
    }

    void after_thirty_seconds_a_repeat_is_a_new_post()
    {
        PendingPosts pending;
        (void)pending.begin(u"a:1"_s, Millis(0));
        pending.commit(u"a:1"_s, u"post"_s);
        QVERIFY(std::holds_alternative<PendingPosts::Fresh>(pending.begin(u"a:1"_s, Millis(30'000))));
    }

    void while_the_first_is_under_way_a_repeat_is_told_so()
    {
        PendingPosts pending;
        (void)pending.begin(u"a:1"_s, Millis(0));
        QVERIFY(std::holds_alternative<PendingPosts::InProgress>(pending.begin(u"a:1"_s, Millis(5))));
    }

    void a_rejected_value_may_be_used_again_at_once()
    {
        PendingPosts pending;
        (void)pending.begin(u"a:1"_s, Millis(0));
        pending.abandon(u"a:1"_s);
        QVERIFY(std::holds_alternative<PendingPosts::Fresh>(pending.begin(u"a:1"_s, Millis(1))));
    }

    void no_value_protects_nothing()
    {
        PendingPosts pending;
        (void)pending.begin({}, Millis(0));
        QVERIFY(std::holds_alternative<PendingPosts::Fresh>(pending.begin({}, Millis(0))));
    }

    void a_flood_forgets_the_oldest_first()
    {
        PendingPosts pending;
        for (int i = 0; i <= PendingPosts::most; ++i) {
            const QString key = QString::number(i);
            (void)pending.begin(key, Millis(i / 10));
            pending.commit(key, key);
        }
        const Millis now(PendingPosts::most / 10);
        QVERIFY(std::holds_alternative<PendingPosts::Known>(pending.begin(QString::number(PendingPosts::most), now)));
        QVERIFY(std::holds_alternative<PendingPosts::Fresh>(pending.begin(u"0"_s, now)));
    }
};

QTEST_GUILESS_MAIN(TestPendingPosts)
#include "test_pending_posts.moc"
