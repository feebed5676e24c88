// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/support/samples.h"
#include "store/support/store_fixture.h"
#include "store/userdata/run_table.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

class TestRunTable final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<Store> m_store;

    RunTable& runs() { return m_store->userdata().runs(); }
    core::Run put(const QString& id, core::RunState state, qint64 after = 0)
    {
        auto run = sample_run(id);
        run.state = state;
        run.requested_at += core::Millis(after);
        got(runs().put(run));
        return run;
    }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>();
        m_store = m_fixture->open();
    }
    void cleanup() { m_store.reset(); }

    void a_run_comes_back_as_it_went_in()
    {
        auto run = sample_run(u"01J0AAAAAAAAAAAAAAAAAAAAAA"_s);
        got(runs().put(run));
        QCOMPARE(got(runs().by_id(run.id)), std::optional(run));
        run.state = core::RunState::failed;
        run.exit_code = 3;
        run.reason = u"exit code 3"_s;
        run.headline = u"billing 1.1 could not be reached"_s;
        run.ended_at = core::from_ms(sample_time + 900);
        run.invocation_post = sample_post_id(1);
        run.progress_post = sample_post_id(2);
        run.result_post = sample_post_id(3);
        got(runs().put(run));
        m_store.reset();
        m_store = m_fixture->open();
        QCOMPARE(got(runs().by_id(run.id)), std::optional(run));
        QVERIFY(!got(runs().by_id(core::RunId(u"no"_s))));
    }

    void every_state_danger_and_surface_survives()
    {
        int number = 0;
        for (int state = 0; state <= static_cast<int>(core::RunState::lost); ++state) {
            auto run = sample_run(u"R%1"_s.arg(++number));
            run.state = static_cast<core::RunState>(state);
            run.danger = static_cast<core::Danger>(state % 3);
            run.surface = static_cast<core::Surface>(state % 8);
            got(runs().put(run));
            QCOMPARE(got(runs().by_id(run.id)), std::optional(run));
        }
    }

    void a_prefix_finds_runs_whatever_the_case()
    {
        const auto one = put(u"01J0ABCD"_s, core::RunState::running);
        const auto two = put(u"01J0ABZZ"_s, core::RunState::running);
        put(u"01J0AC00"_s, core::RunState::running);
        QCOMPARE(got(runs().by_prefix(u"01j0ab"_s, 9)), (std::vector{two, one}));
        QCOMPARE(got(runs().by_prefix(u"01J0ABZ"_s, 9)), std::vector{two});
        QCOMPARE(got(runs().by_prefix(u"01J0"_s, 2)).size(), size_t(2));
        QVERIFY(got(runs().by_prefix(u"%"_s, 9)).empty());
    }

    void the_latest_come_first()
    {
        const auto old = put(u"A"_s, core::RunState::succeeded, 0);
        const auto middle = put(u"B"_s, core::RunState::succeeded, 1);
        auto fresh = put(u"C"_s, core::RunState::succeeded, 2);
        fresh.room = sample_room(2);
        got(runs().put(fresh));
        QCOMPARE(got(runs().latest(2)), (std::vector{fresh, middle}));
        QCOMPARE(got(runs().latest_in(sample_room(), 9)), (std::vector{middle, old}));
        QCOMPARE(got(runs().since(middle.requested_at)), (std::vector{middle, fresh}));
    }

    void unfinished_are_those_not_final_and_the_lost()
    {
        const auto running = put(u"A"_s, core::RunState::running, 0);
        const auto lost = put(u"B"_s, core::RunState::lost, 1);
        put(u"C"_s, core::RunState::succeeded, 2);
        put(u"D"_s, core::RunState::rejected, 3);
        QCOMPARE(got(runs().unfinished()), (std::vector{running, lost}));
        QCOMPARE(got(runs().of_owner(u"process-1"_s)).size(), size_t(4));
        QCOMPARE(got(runs().without_result_post(core::from_ms(sample_time + 3))).size(), size_t(1));
    }

    void only_one_process_takes_a_run_over()
    {
        const auto run = put(u"A"_s, core::RunState::running);
        const auto other = m_fixture->open();
        auto mine = runs().take_over(run.id, u"process-1"_s, u"me"_s);
        auto theirs = other->userdata().runs().take_over(run.id, u"process-1"_s, u"them"_s);
        const bool i_won = got(std::move(mine));
        const bool they_won = got(std::move(theirs));
        QVERIFY(i_won != they_won);
        QCOMPARE(got(runs().by_id(run.id))->owner, i_won ? u"me"_s : u"them"_s);
    }
};

QTEST_GUILESS_MAIN(TestRunTable)
#include "test_run_table.moc"
