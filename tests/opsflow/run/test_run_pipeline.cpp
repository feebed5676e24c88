// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/stream/progress_reporter.h"
#include "opsflow/support/demo_pack.h"
#include "opsflow/support/flow_fixture.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;

namespace {

const QByteArray two_items = R"({"items":[{"name":"a","state":"up"},{"name":"b","state":"down"}]})";

FakeRunner::Play says(const QByteArray& out)
{
    FakeRunner::Play play;
    play.out = out;
    return play;
}

FakeRunner::Play ends(core::RunEnd end, int exit_code = 0)
{
    FakeRunner::Play play;
    play.end = end;
    play.exit_code = exit_code;
    return play;
}

} // namespace

class TestRunPipeline final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_order_of_the_steps_is_that_of_the_design()
    {
        FlowFixture flow(demo_pack);
        flow.runner.plays.insert(QStringLiteral("looker"), says(two_items));
        QVERIFY(flow.submit(QStringLiteral("look at web")).has_value());
        QCOMPARE(flow.observer.steps.join(QLatin1Char(' ')),
                 QStringLiteral("parse choices rights preconditions plan confirm ledger invocation_post submit stream "
                                "parse_output verify result_post followups done"));
    }

    void a_read_run_goes_through_without_a_question()
    {
        FlowFixture flow(demo_pack);
        flow.runner.plays.insert(QStringLiteral("looker"), says(two_items));
        const auto report = flow.submit(QStringLiteral("look at web"));
        QVERIFY(report.has_value());
        QCOMPARE(report->kind, SubmitKind::ran);
        QCOMPARE(report->outcome, Outcome::succeeded);
        QCOMPARE(report->run.headline, QStringLiteral("web: 2 ways"));
        QCOMPARE(report->columns, (QStringList{QStringLiteral("name"), QStringLiteral("state")}));
        QCOMPARE(report->rows.size(), size_t(2));
        QVERIFY(flow.confirmation.asked.empty());
        QCOMPARE(report->followups.size(), size_t(1));
        QCOMPARE(report->followups[0].line, QStringLiteral("change web"));
        QCOMPARE(flow.ledger_kinds(), (QStringList{QStringLiteral("run.requested"), QStringLiteral("run.ended")}));
        QCOMPARE(flow.rows().size(), size_t(2));
        QCOMPARE(flow.runner.orders.at(0).argv, (QStringList{QStringLiteral("looker"), QStringLiteral("web")}));
    }

    void ledger_and_invocation_are_on_disk_before_anything_starts()
    {
        FlowFixture flow(demo_pack);
        bool checked = false;
        flow.observer.at_step = [&](Step step) {
            if (step == Step::invocation_post)
                QCOMPARE(flow.ledger_kinds(), QStringList{QStringLiteral("run.requested")});
            if (step == Step::submit) {
                QCOMPARE(flow.rows().size(), size_t(1));
                QCOMPARE(flow.rows().front().draft.kind, QStringLiteral("invocation"));
                QVERIFY(flow.runner.orders.empty());
                checked = true;
            }
        };
        QVERIFY(flow.submit(QStringLiteral("look at web")).has_value());
        QVERIFY(checked);
    }

    void posts_carry_the_hashes_of_the_ledger()
    {
        FlowFixture flow(demo_pack);
        QVERIFY(flow.submit(QStringLiteral("look at web")).has_value());
        const auto entries = flow.ledger();
        const auto rows = flow.rows();
        for (size_t i = 0; i < 2; ++i) {
            const QJsonObject props = rows[i].draft.props.value(QLatin1String("opsdeck")).toObject();
            QCOMPARE(props.value(QLatin1String("hash")).toString(), entries[i].hash);
            QCOMPARE(props.value(QLatin1String("prev")).toString(), entries[i].prev);
        }
        QVERIFY(!core::find_break(entries).has_value());
    }

    void a_change_shows_its_plan_and_asks()
    {
        FlowFixture flow(demo_pack);
        flow.runner.plays.insert(QStringLiteral("planner"), says("would change 3 things\n"));
        const auto report = flow.submit(QStringLiteral("change web"));
        QCOMPARE(report->outcome, Outcome::succeeded);
        QCOMPARE(flow.confirmation.asked.size(), size_t(1));
        QCOMPARE(flow.confirmation.asked[0].mode, ConfirmationMode::preview);
        QCOMPARE(flow.confirmation.asked[0].plan, QStringLiteral("would change 3 things"));
        QCOMPARE(flow.confirmation.asked[0].line, QStringLiteral("change web"));
    }

    void a_no_leaves_no_trace_and_starts_nothing()
    {
        FlowFixture flow(demo_pack);
        flow.confirmation.accepts = false;
        const auto report = flow.submit(QStringLiteral("change web"));
        QCOMPARE(report->kind, SubmitKind::refused);
        QVERIFY(flow.ledger().empty());
        QVERIFY(flow.rows().empty());
        QVERIFY(std::none_of(flow.runner.orders.begin(), flow.runner.orders.end(),
                             [](const auto& order) { return order.argv.front() == QLatin1String("changer"); }));
    }

    void yes_skips_a_preview_but_never_a_phrase()
    {
        FlowFixture flow(demo_pack);
        QCOMPARE(flow.submit(QStringLiteral("change web"), true)->outcome, Outcome::succeeded);
        QVERIFY(flow.confirmation.asked.empty());
        auto report = flow.submit(QStringLiteral("drop web"), true);
        QCOMPARE(report->kind, SubmitKind::refused);
        QCOMPARE(flow.confirmation.asked.size(), size_t(1));
        QCOMPARE(flow.confirmation.asked[0].mode, ConfirmationMode::phrase);
        QCOMPARE(flow.confirmation.asked[0].phrase, QStringLiteral("web"));
        QCOMPARE(flow.confirmation.asked[0].plan_reason, QStringLiteral("It cannot be tried"));
        flow.confirmation.types = QStringLiteral("web");
        report = flow.submit(QStringLiteral("drop web"), true);
        QCOMPARE(report->outcome, Outcome::succeeded);
    }

    void a_plan_that_says_no_stops_the_run()
    {
        FlowFixture flow(demo_pack);
        FakeRunner::Play no = ends(core::RunEnd::exit, 1);
        no.err = "web is frozen\n";
        flow.runner.plays.insert(QStringLiteral("planner"), no);
        const auto report = flow.submit(QStringLiteral("change web"));
        QCOMPARE(report->kind, SubmitKind::refused);
        QVERIFY(report->problem.text.contains(QLatin1String("web is frozen")));
        QVERIFY(flow.ledger().empty());
    }

    void a_changed_definition_voids_the_confirmation()
    {
        FlowFixture flow(demo_pack);
        flow.observer.at_step = [&](Step step) {
            if (step == Step::confirm) {
                QByteArray other = demo_pack;
                other.replace("[changer, \"${params.what}\"]", "[changer, --harder, \"${params.what}\"]");
                flow.write_pack(other);
                flow.catalog->reload();
            }
        };
        const auto report = flow.submit(QStringLiteral("change web"));
        QCOMPARE(report->kind, SubmitKind::refused);
        QVERIFY(flow.ledger().empty());
    }

    void the_plan_verb_runs_only_the_plan()
    {
        FlowFixture flow(demo_pack);
        flow.runner.plays.insert(QStringLiteral("planner"), says("3 things\n"));
        const auto report = flow.submit(QStringLiteral("try change web"));
        QCOMPARE(report->kind, SubmitKind::ran);
        QCOMPARE(report->outcome, Outcome::succeeded);
        QCOMPARE(flow.runner.orders.size(), size_t(1));
        QCOMPARE(flow.runner.orders[0].argv.front(), QStringLiteral("planner"));
        QVERIFY(report->run.headline.startsWith(QLatin1String("Plan: ")));
    }

    void a_failing_check_decides_and_offers_the_way_back()
    {
        FlowFixture flow(demo_pack);
        FakeRunner::Play sick = ends(core::RunEnd::exit, 1);
        sick.err = "health check 3/3 failed\n";
        flow.runner.plays.insert(QStringLiteral("checker"), sick);
        const auto report = flow.submit(QStringLiteral("change web"), true);
        QCOMPARE(report->outcome, Outcome::failed);
        QVERIFY(report->run.reason.contains(QLatin1String("health check 3/3 failed")));
        QCOMPARE(report->followups.size(), size_t(1));
        QVERIFY(report->followups[0].is_rollback);
        QCOMPARE(report->followups[0].line, QStringLiteral("change back web"));
        QVERIFY(flow.rows()
                    .back()
                    .draft.props.value(QLatin1String("attachments"))
                    .toArray()
                    .at(0)
                    .toObject()
                    .value(QLatin1String("text"))
                    .toString()
                    .contains(QLatin1String("change back web")));
    }

    void every_end_is_its_own_outcome_data()
    {
        QTest::addColumn<int>("end");
        QTest::addColumn<int>("exit_code");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char* name, core::RunEnd end, int exit_code, const char* outcome) {
            QTest::newRow(name) << static_cast<int>(end) << exit_code << QString::fromLatin1(outcome);
        };
        row("ok", core::RunEnd::exit, 0, "succeeded");
        row("exit 3", core::RunEnd::exit, 3, "failed");
        row("killed", core::RunEnd::signal, 0, "killed");
        row("cancelled", core::RunEnd::cancelled, 0, "cancelled");
        row("too long", core::RunEnd::time_limit, 0, "timed_out");
        row("silent", core::RunEnd::silence_limit, 0, "silent");
        row("too much", core::RunEnd::output_limit, 0, "over_limit");
        row("disk full", core::RunEnd::disk_full, 0, "disk_full");
        row("missing", core::RunEnd::missing, 0, "missing_executable");
        row("not executable", core::RunEnd::not_executable, 0, "missing_executable");
    }

    void every_end_is_its_own_outcome()
    {
        QFETCH(int, end);
        QFETCH(int, exit_code);
        QFETCH(QString, outcome);
        FlowFixture flow(demo_pack);
        flow.runner.plays.insert(QStringLiteral("looker"), ends(static_cast<core::RunEnd>(end), exit_code));
        const auto report = flow.submit(QStringLiteral("look at web"));
        QVERIFY(report.has_value());
        QCOMPARE(to_text(report->outcome), outcome);
        const auto stored = FlowFixture::got(flow.store->userdata().runs().by_id(report->run.id));
        QCOMPARE(to_text(outcome_of(*stored)), outcome);
        const QJsonObject props = flow.rows().back().draft.props.value(QLatin1String("opsdeck")).toObject();
        QCOMPARE(props.value(QLatin1String("outcome")).toString(), outcome);
        QCOMPARE(flow.ledger().back().body.value(QLatin1String("outcome")).toString(), outcome);
    }

    void lost_contact_is_told_as_lost()
    {
        FlowFixture flow(demo_pack);
        FakeRunner::Play gone;
        gone.lost = true;
        flow.runner.plays.insert(QStringLiteral("looker"), gone);
        const auto report = flow.submit(QStringLiteral("look at web"));
        QCOMPARE(report->outcome, Outcome::lost);
        QCOMPARE(flow.ledger_kinds().last(), QStringLiteral("run.lost"));
        QCOMPARE(flow.rows().size(), size_t(2));
    }

    void a_secret_reaches_the_child_and_nothing_else()
    {
        FlowFixture flow(demo_pack);
        const auto report = flow.submit(QStringLiteral("open door front"));
        QVERIFY(report.has_value());
        QCOMPARE(report->outcome, Outcome::succeeded);
        const automation::RunOrder order = flow.runner.orders.at(0);
        QCOMPARE(*order.input, QByteArray("hunter2-very-secret\n"));
        QVERIFY(order.redaction.secrets.contains(QStringLiteral("hunter2-very-secret")));
        QVERIFY(!order.argv.join(QLatin1Char(' ')).contains(QLatin1String("hunter2")));
        QByteArray everything;
        for (const auto& entry : flow.ledger())
            everything += QJsonDocument(entry.body).toJson();
        for (const auto& row : flow.rows())
            everything += row.draft.message.toUtf8() + QJsonDocument(row.draft.props).toJson();
        const auto stored = FlowFixture::got(flow.store->userdata().runs().by_id(report->run.id));
        everything += stored->line.toUtf8() + QJsonDocument(stored->params).toJson();
        everything += QJsonDocument(stored->handle).toJson();
        QVERIFY(!everything.contains("hunter2"));
    }

    void what_cannot_be_started_is_told()
    {
        FlowFixture flow(demo_pack);
        flow.runner.refuses = true;
        const auto report = flow.submit(QStringLiteral("look at web"));
        QCOMPARE(report->outcome, Outcome::failed);
        QVERIFY(report->run.reason.contains(QLatin1String("cannot be started")));
        QCOMPARE(core::to_ms(report->run.started_at), 0);
        QCOMPARE(flow.rows().size(), size_t(2));
    }

    void an_unknown_line_is_a_gap_and_counted()
    {
        FlowFixture flow(demo_pack);
        auto report = flow.submit(QStringLiteral("lok at web"));
        QCOMPARE(report->kind, SubmitKind::gap);
        QCOMPARE(report->gap_times, 1);
        QVERIFY(!report->near_matches.isEmpty());
        report = flow.submit(QStringLiteral("  Lok   at web "));
        QCOMPARE(report->gap_times, 2);
        QCOMPARE(flow.rows().size(), size_t(2));
        QCOMPARE(flow.rows()[0].draft.kind, QStringLiteral("gap"));
        QVERIFY(flow.runner.orders.empty());
    }

    void a_token_in_an_unknown_line_is_not_published()
    {
        FlowFixture flow(demo_pack);
        const auto report = flow.submit(QStringLiteral("frobnicate ghp_0123456789abcdefghijABCDEFGHIJ012345"));
        QCOMPARE(report->kind, SubmitKind::gap);
        QVERIFY(!flow.rows()[0].draft.message.contains(QLatin1String("ghp_0123456789")));
    }

    void a_secret_in_a_mistyped_line_is_not_published()
    {
        FlowFixture flow(demo_pack);
        for (const QString& line :
             {QStringLiteral("opne door front key=hunter2"), QStringLiteral("opne door front KEY=\"hunter2 two\""),
              QStringLiteral("opne door \"password=very hunter2\""), QStringLiteral("opne door key=very\\ hunter2")})
            QCOMPARE(flow.submit(line)->kind, SubmitKind::gap);
        QByteArray everything;
        for (const auto& entry : flow.ledger())
            everything += QJsonDocument(entry.body).toJson();
        for (const auto& row : flow.rows())
            everything += row.draft.message.toUtf8() + QJsonDocument(row.draft.props).toJson();
        for (const auto& gap : FlowFixture::got(flow.store->userdata().gaps().list(true)))
            everything += gap.line.toUtf8() + gap.key.toUtf8();
        QVERIFY(everything.contains("redacted"));
        QVERIFY2(!everything.contains("hunter2"), everything.constData());
        QVERIFY2(!everything.contains("very"), everything.constData());
    }

    void a_cancel_before_the_start_keeps_it_from_starting()
    {
        FlowFixture flow(demo_pack);
        std::optional<CancelAnswer> answer;
        flow.observer.at_step = [&](Step step) {
            if (step != Step::submit)
                return;
            const auto runs = FlowFixture::got(flow.store->userdata().runs().unfinished());
            auto task = flow.book->cancel(runs.front(), &flow.runner, flow.services.actor);
            answer = QCoro::waitFor(std::move(task)).value();
        };
        const auto report = flow.submit(QStringLiteral("look at web"));
        QVERIFY(answer.has_value());
        QCOMPARE(answer->kind, CancelAnswer::Kind::ended);
        QVERIFY(flow.runner.started.isEmpty());
        QCOMPARE(report->outcome, Outcome::expired);
    }

    void a_start_without_an_answer_is_forbidden_or_followed()
    {
        FlowFixture flow(demo_pack);
        flow.runner.refuses = true;
        flow.runner.submit_error = core::ErrorKind::timed_out;
        const auto report = flow.submit(QStringLiteral("look at web"));
        QCOMPARE(flow.runner.forbidden, std::vector<core::RunId>{report->run.id});
        QCOMPARE(report->outcome, Outcome::failed); // and not "lost": it surely never runs
    }

    void a_wrong_line_says_what_is_missing_and_runs_nothing()
    {
        FlowFixture flow(demo_pack);
        const auto report = flow.submit(QStringLiteral("look at 'web"));
        QCOMPARE(report->kind, SubmitKind::invalid_line);
        QVERIFY(!report->problem.text.isEmpty());
        QCOMPARE(flow.submit(QString())->kind, SubmitKind::invalid_line);
        QVERIFY(flow.ledger().empty());
    }

    void a_builtin_is_a_run_like_any_other()
    {
        FlowFixture flow(demo_pack);
        const auto report = flow.submit(QStringLiteral("help"));
        QCOMPARE(report->outcome, Outcome::succeeded);
        QVERIFY(report->answer.contains(QLatin1String("look at {what}")));
        QCOMPARE(flow.ledger_kinds().size(), 2);
        QCOMPARE(flow.rows().size(), size_t(2));
        QVERIFY(flow.runner.orders.empty());
    }

    void long_output_goes_out_as_a_file()
    {
        FlowFixture flow(demo_pack);
        QByteArray out;
        for (int i = 0; i < 100; ++i)
            out += "line " + QByteArray::number(i) + "\n";
        flow.runner.plays.insert(QStringLiteral("opener"), says(out));
        const auto report = flow.submit(QStringLiteral("open door front"));
        QCOMPARE(report->outcome, Outcome::succeeded);
        const auto rows = flow.rows();
        QCOMPARE(rows.back().draft.files.size(), 1);
        QFile file(rows.back().draft.files.front());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), out);
        QCOMPARE(flow.observer.seen_output, out);
    }

    void a_server_that_takes_no_edits_is_asked_once()
    {
        FlowFixture flow(demo_pack);
        flow.services.progress_after = core::Millis(1);
        flow.services.progress_every = core::Millis(10);
        flow.gate.refuses_edits = true;
        FakeRunner::Play open_end;
        open_end.never_ends = true;
        flow.runner.plays.insert(QStringLiteral("looker"), open_end);
        flow.outbox->start();
        RunRequest request;
        request.line = QStringLiteral("look at web");
        auto task = flow.pipeline->submit(request, &flow.confirmation, &flow.observer);
        QTRY_COMPARE(flow.gate.edits, 1);
        QTest::qWait(200);
        QCOMPARE(flow.gate.edits, 1);
        flow.close();
    }

    void a_run_that_ends_while_its_first_progress_is_stored_does_not_say_running()
    {
        FlowFixture flow(demo_pack);
        flow.services.progress_after = core::Millis(0);
        flow.services.progress_every = core::Millis(10'000);
        core::Run run;
        run.id = core::RunId(QStringLiteral("01HF0000000000000000000000"));
        run.room = flow.services.room;
        run.state = core::RunState::running;
        {
            ProgressReporter reporter(&flow.services, run, 0, 0);
            while (!reporter.is_adding() && flow.rows().empty())
                QCoreApplication::processEvents();
            set_outcome(run, Outcome::succeeded);
            QVERIFY(!reporter.last_word(run)); // it says it itself, once the first word is stored
        }
        QTRY_COMPARE(flow.rows().size(), size_t(2));
        QVERIFY(flow.rows()[1].draft.edits_row == flow.rows()[0].id);
        const QJsonObject props = flow.rows()[1].draft.props.value(QLatin1String("opsdeck")).toObject();
        QCOMPARE(props.value(QLatin1String("state")).toString(), QStringLiteral("succeeded"));
    }

    void a_long_run_tells_its_progress_in_one_edited_reply()
    {
        FlowFixture flow(demo_pack);
        flow.services.progress_after = core::Millis(1);
        flow.services.progress_every = core::Millis(30);
        FakeRunner::Play open_end;
        open_end.never_ends = true;
        flow.runner.plays.insert(QStringLiteral("looker"), open_end);
        flow.outbox->start();
        RunRequest request;
        request.line = QStringLiteral("look at web");
        auto task = flow.pipeline->submit(request, &flow.confirmation, &flow.observer);
        QTRY_VERIFY(flow.gate.posts.size() == 2 &&
                    opsdeck_props(flow.gate.posts[1]).value(QLatin1String("seq")).toInt() >= 3);
        QCOMPARE(flow.posted_kinds(), (QStringList{QStringLiteral("invocation"), QStringLiteral("progress")}));
        QCOMPARE(flow.gate.posts[1].root, flow.gate.posts[0].id);
        flow.close();
    }
};

QTEST_GUILESS_MAIN(TestRunPipeline)
#include "test_run_pipeline.moc"
