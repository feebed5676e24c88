// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/situation/insight.h"
#include "opsflow/situation/room_story.h"

#include <QtTest>

using namespace opsdeck;
using namespace std::chrono_literals;
using opsflow::Insight;
using opsflow::InsightKind;
using opsflow::NewestInsight;
using opsflow::RoomStory;

Q_DECLARE_METATYPE(opsdeck::opsflow::InsightKind)

/// What was learned in a room, and which of it is shown first.
class TestInsight final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_story = RoomStory(); }

    void weights_are_those_of_the_rule_data()
    {
        QTest::addColumn<InsightKind>("kind");
        QTest::addColumn<int>("weight");
        QTest::newRow("update") << InsightKind::update << 5;
        QTest::newRow("milestone") << InsightKind::milestone << 5;
        QTest::newRow("decision") << InsightKind::decision << 4;
        QTest::newRow("failed change") << InsightKind::failed_change << 4;
        QTest::newRow("promoted") << InsightKind::promoted << 4;
        QTest::newRow("ended change") << InsightKind::ended_change << 3;
        QTest::newRow("threshold") << InsightKind::threshold << 3;
        QTest::newRow("state difference") << InsightKind::state_difference << 2;
    }

    void weights_are_those_of_the_rule()
    {
        QFETCH(InsightKind, kind);
        QFETCH(int, weight);
        QCOMPARE(opsflow::weight_of(kind), weight);
        QVERIFY(!opsflow::words_of(kind).isEmpty());
    }

    void chatter_never_qualifies()
    {
        m_story.say(QStringLiteral("li"), QStringLiteral("pool exhausted?"));
        m_story.say(QStringLiteral("li"), QStringLiteral("joined")).type = QStringLiteral("system_join_channel");
        m_story.ask(QStringLiteral("deploy web 1.4.2"), QStringLiteral("change"));
        m_story.tell(QStringLiteral("gap"), QStringLiteral("make coffee"));
        QVERIFY(insights().empty());
    }

    void what_a_post_says_decides_its_kind_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<InsightKind>("kind");
        QTest::newRow("update") << QStringLiteral("update") << InsightKind::update;
        QTest::newRow("milestone") << QStringLiteral("milestone") << InsightKind::milestone;
        QTest::newRow("severity") << QStringLiteral("severity") << InsightKind::severity;
        QTest::newRow("decision") << QStringLiteral("decision") << InsightKind::decision;
        QTest::newRow("threshold") << QStringLiteral("threshold") << InsightKind::threshold;
    }

    void what_a_post_says_decides_its_kind()
    {
        QFETCH(QString, said);
        QFETCH(InsightKind, kind);
        m_story.tell(said, QStringLiteral("\n**Checkout** is [slow](http://x)\nmore"));
        const auto found = insights();
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].kind, kind);
        QCOMPARE(found[0].text, QStringLiteral("Checkout is slow"));
        QCOMPARE(found[0].post, m_story.posts[0].id);
    }

    void a_pinned_post_counts_from_when_it_was_written()
    {
        core::Post& post = m_story.say(QStringLiteral("li"), QStringLiteral("pool exhausted"));
        const core::Timestamp written = post.created_at;
        m_story.clock.pass(10min);
        post.is_pinned = true;
        post.updated_at = m_story.clock.now();
        const auto found = insights();
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].kind, InsightKind::promoted);
        QCOMPARE(found[0].at, written);
    }

    void pinning_lifts_what_weighs_less_and_keeps_what_weighs_more()
    {
        m_story
            .run(QStringLiteral("deploy web 1"), QStringLiteral("change"), QStringLiteral("succeeded"),
                 QStringLiteral("web 1 is live"))
            .is_pinned = true;
        m_story.tell(QStringLiteral("update"), QStringLiteral("all good")).is_pinned = true;
        const auto found = insights();
        QCOMPARE(found.size(), size_t(2)); // the pinned result is there once
        QCOMPARE(found[0].kind, InsightKind::update);
        QCOMPARE(found[1].kind, InsightKind::promoted);
        QCOMPARE(found[1].text, QStringLiteral("web 1 is live"));
        QVERIFY(!found[1].run.is_empty());
    }

    void changes_count_by_how_they_ended_data()
    {
        QTest::addColumn<QString>("danger");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<int>("weight"); // 0: does not qualify
        QTest::newRow("ok change") << QStringLiteral("change") << QStringLiteral("succeeded") << 3;
        QTest::newRow("ok destructive") << QStringLiteral("destructive") << QStringLiteral("succeeded") << 3;
        QTest::newRow("stopped") << QStringLiteral("change") << QStringLiteral("cancelled") << 3;
        QTest::newRow("failed") << QStringLiteral("change") << QStringLiteral("failed") << 4;
        QTest::newRow("too long") << QStringLiteral("change") << QStringLiteral("timed_out") << 4;
        QTest::newRow("nobody knows") << QStringLiteral("change") << QStringLiteral("lost") << 4;
        QTest::newRow("nothing ran") << QStringLiteral("change") << QStringLiteral("rejected") << 0;
        QTest::newRow("never began") << QStringLiteral("change") << QStringLiteral("expired") << 0;
        QTest::newRow("first reading") << QStringLiteral("read") << QStringLiteral("succeeded") << 0;
        QTest::newRow("first reading fails") << QStringLiteral("read") << QStringLiteral("failed") << 2;
    }

    void changes_count_by_how_they_ended()
    {
        QFETCH(QString, danger);
        QFETCH(QString, outcome);
        QFETCH(int, weight);
        m_story.run(QStringLiteral("do it"), danger, outcome, QStringLiteral("said"));
        const auto found = insights();
        QCOMPARE(found.empty() ? 0 : opsflow::weight_of(found[0].kind), weight);
    }

    void a_reading_is_news_when_it_differs_from_the_one_before_of_the_same_line()
    {
        const auto read = [this](const char* line, const char* outcome, const char* headline) {
            m_story.clock.pass(1min);
            m_story.run(QLatin1String(line), QStringLiteral("read"), QLatin1String(outcome), QLatin1String(headline));
        };
        read("errors of web", "succeeded", "9 %");
        read("errors of web", "succeeded", "9 %");
        QVERIFY(insights().empty());
        read("errors of db", "succeeded", "1 %"); // another line
        QVERIFY(insights().empty());
        read("errors of web", "succeeded", "3 %");
        QCOMPARE(insights().size(), size_t(1));
        QCOMPARE(insights()[0].text, QStringLiteral("3 %"));
        read("errors of web", "failed", "3 %"); // the outcome is part of what it says
        read("errors of web", "failed", "3 %");
        QCOMPARE(insights().size(), size_t(2));
    }

    void a_result_counts_only_from_whoever_asked()
    {
        const core::RunId run = m_story.ask(QStringLiteral("deploy web 1"), QStringLiteral("change"));
        m_story.answer(run, QStringLiteral("succeeded"), QStringLiteral("trust me"), QStringLiteral("mallory"));
        QVERIFY(insights().empty());
        m_story.answer(run, QStringLiteral("failed"), QStringLiteral("it broke"));
        QCOMPARE(insights().size(), size_t(1));
        QCOMPARE(insights()[0].text, QStringLiteral("it broke"));
    }

    void deleted_posts_are_gone()
    {
        m_story.tell(QStringLiteral("update"), QStringLiteral("wrong room")).deleted_at = m_story.clock.now();
        QVERIFY(insights().empty());
    }

    void an_own_run_counts_before_its_post_is_sent()
    {
        core::Run run;
        run.id = core::new_run_id(m_story.clock);
        run.line = QStringLiteral("deploy web 1");
        run.danger = core::Danger::change;
        run.room = m_story.room;
        run.state = core::RunState::failed;
        run.reason = QStringLiteral("no disk");
        run.started_at = m_story.clock.now();
        run.ended_at = m_story.clock.now();
        const auto found = opsflow::insights_of({}, opsflow::run_facts({}, {run}));
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].kind, InsightKind::failed_change);
        QVERIFY(found[0].text.contains(QStringLiteral("no disk")));
        QVERIFY(found[0].post.is_empty());
    }

    // The rule: the newest of weight 4 or more if at most 15 minutes old, else simply the newest; the next five below.
    void the_newest_weighty_one_leads_for_fifteen_minutes()
    {
        m_story.tell(QStringLiteral("decision"), QStringLiteral("roll back"));
        m_story.clock.pass(1min);
        m_story.run(QStringLiteral("deploy web 1"), QStringLiteral("change"), QStringLiteral("succeeded"),
                    QStringLiteral("web 1 is live"));
        m_story.clock.pass(13min);
        QCOMPARE(newest().headline->text, QStringLiteral("roll back")); // 14 min 1 s old, and lighter news are newer
        QCOMPARE(newest().next[0].text, QStringLiteral("web 1 is live"));
        m_story.clock.pass(59s);
        QCOMPARE(newest().headline->text, QStringLiteral("roll back")); // 15 min to the second
        m_story.clock.pass(1s);
        QCOMPARE(newest().headline->text, QStringLiteral("web 1 is live"));
        QCOMPARE(newest().next[0].text, QStringLiteral("roll back"));
    }

    void of_two_weighty_ones_the_newer_leads()
    {
        m_story.tell(QStringLiteral("update"), QStringLiteral("first")); // weight 5
        m_story.clock.pass(1min);
        m_story.tell(QStringLiteral("decision"), QStringLiteral("second")); // weight 4
        QCOMPARE(newest().headline->text, QStringLiteral("second"));
        QCOMPARE(newest().age, core::Millis(0));
    }

    void five_stand_below_the_headline()
    {
        for (int i = 0; i < 9; ++i) {
            m_story.tell(QStringLiteral("update"), QString::number(i));
            m_story.clock.pass(1min);
        }
        const NewestInsight shown = newest();
        QCOMPARE(shown.headline->text, QStringLiteral("8"));
        QCOMPARE(shown.next.size(), size_t(5));
        QCOMPARE(shown.next.front().text, QStringLiteral("7"));
        QCOMPARE(shown.next.back().text, QStringLiteral("3"));
    }

    void a_silence_longer_than_the_cadence_is_told()
    {
        m_story.tell(QStringLiteral("update"), QStringLiteral("looking"));
        m_story.clock.pass(29min + 59s);
        QVERIFY(!newest().is_silent);
        QVERIFY(opsflow::silence_text(newest()).isEmpty());
        m_story.clock.pass(1s);
        QVERIFY(newest().is_silent);
        QCOMPARE(opsflow::silence_text(newest()), QStringLiteral("No new insight for 30 min"));
        opsflow::InsightRule slow;
        slow.cadence = 60min;
        QVERIFY(!opsflow::newest_insight(insights(), m_story.clock.now(), slow).is_silent);
        m_story.say(QStringLiteral("li"), QStringLiteral("anybody?")); // chatter does not end it
        QVERIFY(newest().is_silent);
    }

    void nothing_learned_is_nothing_shown()
    {
        QVERIFY(!newest().headline);
        QVERIFY(!newest().is_silent);
    }

private:
    [[nodiscard]] std::vector<Insight> insights() const
    {
        return opsflow::insights_of(m_story.posts, opsflow::run_facts(m_story.posts, {}));
    }
    [[nodiscard]] NewestInsight newest() const { return opsflow::newest_insight(insights(), m_story.clock.now()); }

    RoomStory m_story;
};

QTEST_GUILESS_MAIN(TestInsight)
#include "test_insight.moc"
