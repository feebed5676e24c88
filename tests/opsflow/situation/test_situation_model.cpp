// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/situation/room_story.h"
#include "opsflow/situation/situation_model.h"

#include <QSignalSpy>
#include <QtTest>

using namespace opsdeck;
using namespace std::chrono_literals;
using opsflow::RoomStory;
using opsflow::SituationModel;

/// What runs, what failed and what was learned, kept from posts and runs.
class TestSituationModel final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_story = RoomStory(); }

    void a_room_without_runs_has_no_situation()
    {
        m_story.say(QStringLiteral("li"), QStringLiteral("good morning"));
        const auto model = told();
        QVERIFY(model->values(m_story.room).is_empty());
        QCOMPARE(model->size(), size_t(0)); // chatter is not even kept
    }

    void what_was_asked_and_not_answered_runs()
    {
        m_story.ask(QStringLiteral("batch billing"), QStringLiteral("change"));
        m_story.clock.pass(2min);
        const core::RunId second =
            m_story.ask(QStringLiteral("deploy web 1"), QStringLiteral("change"), QStringLiteral("production"));
        const auto model = told();
        const auto values = model->values(m_story.room);
        QCOMPARE(values.running.size(), size_t(2));
        QCOMPARE(values.running[0].card.line, QStringLiteral("batch billing")); // the longest first
        QVERIFY(values.running[1].card.is_production);
        model->take_post(m_story.answer(second, QStringLiteral("succeeded"), QStringLiteral("web 1 is live")));
        QCOMPARE(model->values(m_story.room).running.size(), size_t(1));
    }

    void a_strangers_run_without_a_sign_of_life_is_not_called_running()
    {
        m_story.ask(QStringLiteral("batch billing"), QStringLiteral("change"));
        const auto model = told();
        m_story.clock.pass(60min);
        QCOMPARE(model->values(m_story.room).running.size(), size_t(1));
        m_story.clock.pass(1s);
        QVERIFY(model->values(m_story.room).running.empty());
    }

    void an_own_run_is_what_its_row_says()
    {
        const core::RunId id = m_story.ask(QStringLiteral("batch billing"), QStringLiteral("change"));
        core::Run run;
        run.id = id;
        run.line = QStringLiteral("batch billing");
        run.room = m_story.room;
        run.room_name = QStringLiteral("ops");
        run.actor = {QStringLiteral("s"), core::UserId(QStringLiteral("ana")), QStringLiteral("ana")};
        run.danger = core::Danger::change;
        run.state = core::RunState::running;
        run.started_at = m_story.clock.now();
        const auto model = told();
        model->take_run(run);
        m_story.clock.pass(5h); // nobody has to prove that one's own run is alive
        QCOMPARE(model->values(m_story.room).running.size(), size_t(1));
        QCOMPARE(model->room_name(m_story.room), QStringLiteral("ops"));
        QCOMPARE(model->user_name(run.actor.user), QStringLiteral("ana"));
        run.state = core::RunState::lost;
        run.ended_at = m_story.clock.now();
        model->take_run(run);
        QVERIFY(model->values(m_story.room).running.empty());
        QCOMPARE(model->values(m_story.room).failures.size(), size_t(1));
    }

    void failures_are_newest_first_and_know_whether_the_line_worked_since()
    {
        m_story.run(QStringLiteral("test web"), QStringLiteral("read"), QStringLiteral("failed"),
                    QStringLiteral("3 of 9"));
        m_story.clock.pass(1min);
        m_story.run(QStringLiteral("deploy web 1"), QStringLiteral("change"), QStringLiteral("failed"),
                    QStringLiteral("no"));
        m_story.clock.pass(1min);
        m_story.run(QStringLiteral("deploy web 1"), QStringLiteral("change"), QStringLiteral("succeeded"),
                    QStringLiteral("yes"));
        m_story.clock.pass(1min);
        m_story.run(QStringLiteral("drop it"), QStringLiteral("destructive"), QStringLiteral("rejected"),
                    QStringLiteral("said no"));
        const auto failures = told()->values(m_story.room).failures;
        QCOMPARE(failures.size(), size_t(2));
        QCOMPARE(failures[0].run.card.line, QStringLiteral("deploy web 1"));
        QVERIFY(failures[0].has_recovered);
        QCOMPARE(failures[1].run.card.line, QStringLiteral("test web"));
        QVERIFY(!failures[1].has_recovered);
    }

    void what_is_older_than_a_day_is_history()
    {
        m_story.run(QStringLiteral("deploy web 1"), QStringLiteral("change"), QStringLiteral("failed"),
                    QStringLiteral("no"));
        const auto model = told();
        QVERIFY(!model->values(m_story.room).is_empty());
        m_story.clock.pass(24h + 1s);
        QVERIFY(model->values(m_story.room).is_empty());
    }

    void an_empty_room_means_all_of_them()
    {
        m_story.run(QStringLiteral("deploy web 1"), QStringLiteral("change"), QStringLiteral("succeeded"),
                    QStringLiteral("one"));
        m_story.room = core::RoomId(QStringLiteral("other"));
        m_story.clock.pass(1s);
        m_story.run(QStringLiteral("deploy web 2"), QStringLiteral("change"), QStringLiteral("failed"),
                    QStringLiteral("two"));
        const auto model = told();
        QCOMPARE(model->values(core::RoomId(QStringLiteral("room"))).newest.headline->text, QStringLiteral("one"));
        QVERIFY(model->values(core::RoomId(QStringLiteral("room"))).failures.empty());
        QCOMPARE(model->values().newest.headline->text, QStringLiteral("two"));
        QCOMPARE(model->values().newest.next.size(), size_t(1));
    }

    void unpinning_and_deleting_take_it_back()
    {
        m_story.say(QStringLiteral("li"), QStringLiteral("pool exhausted")).is_pinned = true;
        m_story.clock.pass(1s);
        m_story.tell(QStringLiteral("update"), QStringLiteral("wrong"));
        const auto model = told();
        QCOMPARE(model->values().newest.next.size(), size_t(1));
        core::Post post = m_story.posts[0];
        post.is_pinned = false;
        model->take_post(post);
        QVERIFY(model->values().newest.next.empty());
        post = m_story.posts[1];
        post.deleted_at = m_story.clock.now();
        model->take_post(post);
        QVERIFY(!model->values().newest.headline);
    }

    void what_was_read_late_does_not_undo_what_has_arrived()
    {
        core::Post old = m_story.tell(QStringLiteral("update"), QStringLiteral("draft"));
        core::Post fresh = old;
        fresh.message = QStringLiteral("final");
        fresh.updated_at = old.updated_at + 5s;
        SituationModel model(m_story.clock);
        model.take_post(fresh);
        model.take_posts({old});
        QCOMPARE(model.values().newest.headline->text, QStringLiteral("final"));
    }

    void many_changes_are_told_once()
    {
        for (int i = 0; i < 20; ++i)
            m_story.tell(QStringLiteral("update"), QString::number(i));
        SituationModel model(m_story.clock);
        QSignalSpy changed(&model, &SituationModel::changed);
        model.take_posts(m_story.posts);
        QTRY_COMPARE(changed.count(), 1);
        model.take_posts(m_story.posts); // nothing new
        QCoreApplication::processEvents();
        QCOMPARE(changed.count(), 1);
    }

    void it_does_not_grow_without_end()
    {
        SituationModel model(m_story.clock);
        for (int i = 0; i < 5000; ++i) {
            m_story.clock.pass(1s);
            model.take_post(m_story.tell(QStringLiteral("update"), QString::number(i)));
        }
        QVERIFY(model.size() < 4000);
        QCOMPARE(model.values().newest.headline->text, QStringLiteral("4999")); // the oldest went
    }

    void it_knows_whose_names_are_missing()
    {
        m_story.tell(QStringLiteral("update"), QStringLiteral("x"));
        const auto model = told();
        QCOMPARE(model->nameless(), std::vector{core::UserId(QStringLiteral("ana"))});
        model->set_user_name(core::UserId(QStringLiteral("ana")), QStringLiteral("ana"));
        QVERIFY(model->nameless().empty());
    }

private:
    [[nodiscard]] std::unique_ptr<SituationModel> told() const
    {
        auto model = std::make_unique<SituationModel>(m_story.clock);
        model->take_posts(m_story.posts);
        return model;
    }

    RoomStory m_story;
};

QTEST_GUILESS_MAIN(TestSituationModel)
#include "test_situation_model.moc"
