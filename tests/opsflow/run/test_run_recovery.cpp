// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/support/demo_pack.h"
#include "opsflow/support/flow_fixture.h"

#include <QSignalSpy>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;

namespace {

core::Run a_run(const FlowFixture& flow)
{
    core::Run run;
    run.id = core::RunId(QStringLiteral("01HF0000000000000000000000"));
    run.automation = core::AutomationId(QStringLiteral("look.around"));
    run.digest = flow.catalog->find(run.automation)->digest;
    run.line = QStringLiteral("look at web");
    run.params = {{QStringLiteral("what"), QStringLiteral("web")}};
    run.actor = flow.services.actor;
    run.team = flow.services.team;
    run.room = flow.services.room;
    run.room_name = flow.services.room_name;
    run.requested_at = flow.clock.now();
    run.owner = QStringLiteral("a-dead-process");
    run.state = core::RunState::queued;
    run.handle = automation::to_json(flow.runner.handle_of(run.id));
    return run;
}

const QByteArray one_item = R"({"items":[{"name":"a","state":"up"}]})";

} // namespace

class TestRunRecovery final : public QObject {
    Q_OBJECT

    static core::LedgerEntry record(FlowFixture& flow, const core::Run& run, const QString& kind,
                                    const QJsonObject& body)
    {
        store::RunRecord record;
        core::LedgerEntry entry;
        entry.run = run.id;
        entry.kind = kind;
        entry.at = flow.clock.now();
        entry.body = body;
        record.entries.push_back(entry);
        record.run = run;
        return FlowFixture::got(flow.store->userdata().record(record)).entries.front();
    }

    static void recover(FlowFixture& flow)
    {
        QSignalSpy finished(flow.recovery.get(), &RunRecovery::finished);
        flow.recovery->recover();
        QTRY_COMPARE(finished.size(), 1);
        flow.outbox->start();
        QTRY_VERIFY(flow.rows().empty());
    }

    static core::Run stored(FlowFixture& flow, const core::RunId& id)
    {
        return *FlowFixture::got(flow.store->userdata().runs().by_id(id));
    }

private Q_SLOTS:
    void a_run_that_never_started_is_forbidden_and_expires()
    {
        FlowFixture flow(demo_pack);
        const core::Run run = a_run(flow);
        record(flow, run, ledger_kind::requested, RunBook::requested_body(run));
        recover(flow);
        QCOMPARE(flow.runner.forbidden, std::vector<core::RunId>{run.id});
        QVERIFY(flow.runner.orders.empty());
        QCOMPARE(stored(flow, run.id).state, core::RunState::expired);
        QCOMPARE(flow.posted_kinds(), (QStringList{QStringLiteral("invocation"), QStringLiteral("result")}));
        QCOMPARE(flow.ledger_kinds(), (QStringList{QStringLiteral("run.requested"), QStringLiteral("run.ended")}));
    }

    void a_run_that_ended_unseen_gets_its_result_with_its_output()
    {
        FlowFixture flow(demo_pack);
        core::Run run = a_run(flow);
        run.state = core::RunState::running;
        record(flow, run, ledger_kind::requested, RunBook::requested_body(run));
        flow.runner.started.insert(run.id, QStringLiteral("looker"));
        FakeRunner::Play play;
        play.out = one_item;
        flow.runner.plays.insert(QStringLiteral("looker"), play);
        recover(flow);
        QCOMPARE(stored(flow, run.id).state, core::RunState::succeeded);
        QCOMPARE(stored(flow, run.id).headline, QStringLiteral("web: 1 ways"));
        QVERIFY(flow.runner.orders.empty()); // followed, not started again
        QCOMPARE(flow.posted_kinds(), (QStringList{QStringLiteral("invocation"), QStringLiteral("result")}));
        QTRY_COMPARE(stored(flow, run.id).result_post, flow.gate.posts[1].id);
    }

    void an_unknown_truth_is_told_as_lost_and_only_once()
    {
        FlowFixture flow(demo_pack);
        core::Run run = a_run(flow);
        run.state = core::RunState::running;
        record(flow, run, ledger_kind::requested, RunBook::requested_body(run));
        flow.runner.started.insert(run.id, QStringLiteral("looker"));
        FakeRunner::Play play;
        play.lost = true;
        flow.runner.plays.insert(QStringLiteral("looker"), play);
        recover(flow);
        QCOMPARE(stored(flow, run.id).state, core::RunState::lost);
        QCOMPARE(flow.gate.posts.size(), size_t(2));
        for (int i = 0; i < 2; ++i) {
            flow.open();
            recover(flow);
        }
        QCOMPARE(flow.gate.posts.size(), size_t(2));
        QCOMPARE(flow.ledger_kinds().count(QStringLiteral("run.lost")), 1);
    }

    void a_lost_run_whose_end_is_found_later_is_told_again()
    {
        FlowFixture flow(demo_pack);
        core::Run run = a_run(flow);
        run.state = core::RunState::running;
        record(flow, run, ledger_kind::requested, RunBook::requested_body(run));
        flow.runner.started.insert(run.id, QStringLiteral("looker"));
        FakeRunner::Play play;
        play.lost = true;
        flow.runner.plays.insert(QStringLiteral("looker"), play);
        recover(flow);
        flow.open();
        play.lost = false;
        play.out = one_item;
        flow.runner.plays.insert(QStringLiteral("looker"), play);
        recover(flow);
        QCOMPARE(stored(flow, run.id).state, core::RunState::succeeded);
        QCOMPARE(flow.gate.posts.size(), size_t(3));
        QVERIFY(flow.ledger_kinds().contains(QStringLiteral("run.found")));
    }

    void an_end_in_the_ledger_without_its_post_is_posted_with_that_hash()
    {
        FlowFixture flow(demo_pack);
        core::Run run = a_run(flow);
        record(flow, run, ledger_kind::requested, RunBook::requested_body(run));
        flow.runner.started.insert(run.id, QStringLiteral("looker"));
        set_outcome(run, Outcome::failed);
        run.exit_code = 0;
        run.reason = QStringLiteral("The check did not hold.");
        const core::LedgerEntry ended = record(flow, run, ledger_kind::ended, RunBook::ended_body(run));
        recover(flow);
        QCOMPARE(flow.posted_kinds(), (QStringList{QStringLiteral("invocation"), QStringLiteral("result")}));
        const QJsonObject props = opsdeck_props(flow.gate.posts[1]);
        QCOMPARE(props.value(QLatin1String("hash")).toString(), ended.hash);
        QCOMPARE(props.value(QLatin1String("outcome")).toString(), QStringLiteral("failed"));
        QCOMPARE(flow.ledger_kinds().count(QStringLiteral("run.ended")), 1);
    }

    void a_check_that_needs_a_secret_is_not_made_with_its_mask()
    {
        FlowFixture flow(demo_pack);
        core::Run run = a_run(flow);
        run.automation = core::AutomationId(QStringLiteral("close.door"));
        run.digest = flow.catalog->find(run.automation)->digest;
        run.params = {{QStringLiteral("door"), QStringLiteral("front")}, {QStringLiteral("key"), core::secret_mask()}};
        run.state = core::RunState::running;
        record(flow, run, ledger_kind::requested, RunBook::requested_body(run));
        flow.runner.started.insert(run.id, QStringLiteral("closer"));
        recover(flow);
        QVERIFY(flow.runner.orders.empty());
        QCOMPARE(stored(flow, run.id).state, core::RunState::failed);
        QVERIFY(stored(flow, run.id).reason.contains(QLatin1String("never stored")));
    }

    void a_builtin_that_had_begun_is_lost_and_one_that_had_not_expires()
    {
        FlowFixture flow(demo_pack);
        core::Run run = a_run(flow);
        run.automation = core::AutomationId(QStringLiteral("help"));
        run.params = {};
        run.handle = {{QStringLiteral("verb"), QStringLiteral("run")}}; // it has no runner
        record(flow, run, ledger_kind::requested, RunBook::requested_body(run));
        recover(flow);
        QCOMPARE(stored(flow, run.id).state, core::RunState::expired);

        run.id = core::RunId(QStringLiteral("01HF0000000000000000000001"));
        run.state = core::RunState::running;
        run.started_at = flow.clock.now();
        record(flow, run, ledger_kind::requested, RunBook::requested_body(run));
        recover(flow);
        QCOMPARE(stored(flow, run.id).state, core::RunState::lost);
        QVERIFY(stored(flow, run.id).reason.contains(QLatin1String("only reads")));
        QVERIFY(flow.runner.orders.empty());
        const size_t posts = flow.gate.posts.size();
        flow.open();
        recover(flow);
        QCOMPARE(stored(flow, run.id).state, core::RunState::lost);
        QCOMPARE(flow.gate.posts.size(), posts);
    }

    void a_builtin_that_had_ended_keeps_its_times()
    {
        FlowFixture flow(demo_pack);
        core::Run run = a_run(flow);
        run.automation = core::AutomationId(QStringLiteral("help"));
        run.params = {};
        run.handle = {{QStringLiteral("verb"), QStringLiteral("run")}};
        record(flow, run, ledger_kind::requested, RunBook::requested_body(run));
        set_outcome(run, Outcome::succeeded);
        run.exit_code = 0;
        run.started_at = run.ended_at = flow.clock.now();
        run.headline = QStringLiteral("Everything that can be typed here");
        const core::LedgerEntry ended = record(flow, run, ledger_kind::ended, RunBook::ended_body(run));
        recover(flow);
        const QJsonObject props = opsdeck_props(flow.gate.posts.back());
        QCOMPARE(props.value(QLatin1String("hash")).toString(), ended.hash);
        QCOMPARE(props.value(QLatin1String("headline")).toString(), run.headline);
        QCOMPARE(props.value(QLatin1String("started_at")).toString(), core::to_iso(run.started_at));
    }

    void a_process_that_dies_later_is_noticed()
    {
        FlowFixture flow(demo_pack);
        recover(flow); // nothing yet
        flow.recovery->keep_looking(core::Millis(20));
        const core::Run run = a_run(flow);
        record(flow, run, ledger_kind::requested, RunBook::requested_body(run));
        QTRY_COMPARE(stored(flow, run.id).state, core::RunState::expired);
        QTRY_COMPARE(flow.posted_kinds(), (QStringList{QStringLiteral("invocation"), QStringLiteral("result")}));
        QTest::qWait(100); // it looks again, and finds nothing new
        QCOMPARE(flow.gate.posts.size(), size_t(2));
    }

    void what_is_complete_is_left_alone()
    {
        FlowFixture flow(demo_pack);
        FakeRunner::Play play;
        play.out = one_item;
        flow.runner.plays.insert(QStringLiteral("looker"), play);
        flow.outbox->start();
        const auto report = flow.submit(QStringLiteral("look at web"));
        QVERIFY(report.has_value());
        QTRY_COMPARE(flow.gate.posts.size(), size_t(2));
        QTRY_VERIFY(!stored(flow, report->run.id).result_post.is_empty());
        const size_t orders = flow.runner.orders.size();
        flow.open();
        recover(flow);
        QCOMPARE(flow.gate.posts.size(), size_t(2));
        QCOMPARE(flow.runner.orders.size(), orders);
        QCOMPARE(flow.ledger().size(), size_t(2));
    }

    void a_run_of_a_living_process_is_not_touched()
    {
        FlowFixture flow(demo_pack);
        core::Run run = a_run(flow);
        run.owner = flow.store->presence().token();
        record(flow, run, ledger_kind::requested, RunBook::requested_body(run));
        QSignalSpy finished(flow.recovery.get(), &RunRecovery::finished);
        flow.recovery->recover();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(flow.runner.forbidden.empty());
        QVERIFY(flow.rows().empty());
    }

    void a_definition_that_changed_meanwhile_does_not_word_the_result()
    {
        FlowFixture flow(demo_pack);
        core::Run run = a_run(flow);
        run.digest = QStringLiteral("of another version");
        run.state = core::RunState::running;
        record(flow, run, ledger_kind::requested, RunBook::requested_body(run));
        flow.runner.started.insert(run.id, QStringLiteral("looker"));
        FakeRunner::Play play;
        play.out = one_item;
        flow.runner.plays.insert(QStringLiteral("looker"), play);
        recover(flow);
        QCOMPARE(stored(flow, run.id).state, core::RunState::succeeded);
        QVERIFY(!stored(flow, run.id).headline.contains(QLatin1String("ways")));
    }
};

QTEST_GUILESS_MAIN(TestRunRecovery)
#include "test_run_recovery.moc"
