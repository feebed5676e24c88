// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/outbox/delivery_state.h"
#include "opsflow/support/flow_fixture.h"
#include "support/full_disk.h"

#include <QSignalSpy>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;
using Mood = FakeGate::Mood;

namespace {

OutboxOrder an_order(const FlowFixture& flow, const QString& kind, const QString& run = {})
{
    OutboxOrder order;
    order.kind = kind;
    order.room = flow.services.room;
    order.run = core::RunId(run);
    order.post.message = QStringLiteral("%1 of %2").arg(kind, run);
    order.post.opsdeck = {{QStringLiteral("kind"), kind}, {QStringLiteral("run"), run}};
    return order;
}

const QString run_a = QStringLiteral("01HF0000000000000000000000");

} // namespace

class TestOutbox final : public QObject {
    Q_OBJECT

    static store::OutboxId add(FlowFixture& flow, OutboxOrder order)
    {
        QCoro::Task<core::Result<store::OutboxId>> task = flow.outbox->add(std::move(order));
        return QCoro::waitFor(std::move(task)).value();
    }

    /// Time passes while it retries.
    static bool drained(FlowFixture& flow)
    {
        for (int i = 0; i < 300 && !flow.rows().empty(); ++i) {
            flow.clock.pass(core::Millis(1'000));
            QTest::qWait(10);
        }
        return flow.rows().empty();
    }

private Q_SLOTS:
    void rows_are_on_disk_before_anything_is_sent()
    {
        FlowFixture flow;
        add(flow, an_order(flow, QStringLiteral("invocation"), run_a));
        QCOMPARE(flow.rows().size(), size_t(1));
        QVERIFY(flow.gate.attempts.empty());
        flow.open(); // another process, later
        flow.outbox->start();
        QVERIFY(drained(flow));
        QCOMPARE(flow.gate.posts.size(), size_t(1));
    }

    void a_room_keeps_its_order_through_failures()
    {
        FlowFixture flow;
        flow.gate.moods = {Mood::unreachable, Mood::fine, Mood::pending, Mood::fine};
        for (int i = 0; i < 3; ++i)
            add(flow, an_order(flow, QStringLiteral("gap"), QStringLiteral("n%1").arg(i)));
        flow.outbox->start();
        QVERIFY(drained(flow));
        QCOMPARE(flow.gate.posts.size(), size_t(3));
        for (int i = 0; i < 3; ++i)
            QVERIFY(flow.gate.posts[static_cast<size_t>(i)].message.endsWith(QStringLiteral("n%1").arg(i)));
    }

    void a_lost_answer_never_makes_a_second_post()
    {
        FlowFixture flow;
        flow.gate.moods = {Mood::answer_lost};
        QSignalSpy sent(flow.outbox.get(), &Outbox::sent);
        add(flow, an_order(flow, QStringLiteral("invocation"), run_a));
        flow.outbox->start();
        QVERIFY(drained(flow));
        QCOMPARE(flow.gate.posts.size(), size_t(1));
        QCOMPARE(flow.gate.attempts.size(), size_t(1));
        QVERIFY(flow.gate.looks > 0);
        QTRY_COMPARE(sent.size(), 1);
    }

    void a_lost_answer_is_looked_for_also_by_the_next_process()
    {
        FlowFixture flow;
        add(flow, an_order(flow, QStringLiteral("result"), run_a));
        // The process dies with the row claimed and the post made.
        const auto claim = FlowFixture::got(flow.store->userdata().outbox().claim_next(
            flow.services.actor.server, flow.services.actor.user, flow.services.room, QStringLiteral("dead"),
            {QStringLiteral("dead")}, flow.clock.now()));
        QVERIFY(claim.has_value());
        mattermost::NewPost post;
        post.room = flow.services.room;
        post.message = claim->row.draft.message;
        post.props = claim->row.draft.props;
        QCoro::Task<core::Result<core::Post>> task = flow.gate.create(post);
        QVERIFY(QCoro::waitFor(std::move(task)).has_value());
        flow.open();
        flow.outbox->start();
        QVERIFY(drained(flow));
        QCOMPARE(flow.gate.posts.size(), size_t(1));
    }

    void a_strangers_post_is_not_taken_for_ours()
    {
        FlowFixture flow;
        flow.gate.moods = {Mood::stranger};
        QSignalSpy sent(flow.outbox.get(), &Outbox::sent);
        add(flow, an_order(flow, QStringLiteral("invocation"), run_a));
        flow.outbox->start();
        QVERIFY(drained(flow));
        QCOMPARE(flow.gate.posts.size(), size_t(1));
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(sent.at(0).at(1).value<core::Post>().user, flow.gate.user);
        QVERIFY(flow.gate.attempts[0].pending != flow.gate.attempts[1].pending);
    }

    void a_refused_post_fails_and_lets_the_next_one_go()
    {
        FlowFixture flow;
        flow.gate.moods = {Mood::forbidden};
        QSignalSpy failed(flow.outbox.get(), &Outbox::failed);
        add(flow, an_order(flow, QStringLiteral("gap"), QStringLiteral("a")));
        add(flow, an_order(flow, QStringLiteral("gap"), QStringLiteral("b")));
        flow.outbox->start();
        QVERIFY(drained(flow));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(failed.at(0).at(1).toString(), QStringLiteral("You may not post here."));
        QCOMPARE(flow.gate.posts.size(), size_t(1));
    }

    void signed_out_stops_sending_and_keeps_everything()
    {
        FlowFixture flow;
        flow.gate.moods = {Mood::signed_out};
        QSignalSpy signed_out(flow.outbox.get(), &Outbox::signed_out);
        add(flow, an_order(flow, QStringLiteral("gap"), QStringLiteral("a")));
        flow.outbox->start();
        QTRY_COMPARE(signed_out.size(), 1);
        QCOMPARE(flow.rows().size(), size_t(1));
        flow.outbox->start();
        QVERIFY(drained(flow));
        QCOMPARE(flow.gate.posts.size(), size_t(1));
    }

    void a_result_links_to_its_invocation()
    {
        FlowFixture flow;
        add(flow, an_order(flow, QStringLiteral("invocation"), run_a));
        add(flow, an_order(flow, QStringLiteral("result"), run_a));
        flow.outbox->start();
        QVERIFY(drained(flow));
        QCOMPARE(flow.gate.posts.size(), size_t(2));
        const core::PostId invocation = flow.gate.posts[0].id;
        QCOMPARE(opsdeck_props(flow.gate.posts[1]).value(QLatin1String("invocation_post")).toString(),
                 invocation.value());
        QVERIFY(flow.gate.posts[1].message.contains(QStringLiteral("/ops/pl/") + invocation.value()));
    }

    void a_reply_waits_for_its_root_and_an_edit_for_its_post()
    {
        FlowFixture flow;
        const store::OutboxId root = add(flow, an_order(flow, QStringLiteral("invocation"), run_a));
        OutboxOrder reply = an_order(flow, QStringLiteral("progress"), run_a);
        reply.root_row = root;
        const store::OutboxId row = add(flow, reply);
        OutboxOrder edit = an_order(flow, QStringLiteral("progress"), run_a);
        edit.edits_row = row;
        edit.post.message = QStringLiteral("half of it");
        add(flow, edit);
        flow.outbox->start();
        QVERIFY(drained(flow));
        QCOMPARE(flow.gate.posts.size(), size_t(2));
        QCOMPARE(flow.gate.posts[1].root.value(), flow.gate.posts[0].id.value());
        QCOMPARE(flow.gate.posts[1].message, QStringLiteral("half of it"));
    }

    void files_are_uploaded_first_and_only_once()
    {
        FlowFixture flow;
        flow.write(QStringLiteral("out.txt"), "all of it");
        flow.gate.moods = {Mood::unreachable};
        OutboxOrder order = an_order(flow, QStringLiteral("result"), run_a);
        order.post.files.push_back({QStringLiteral("out.txt"), flow.folder.filePath(QStringLiteral("out.txt"))});
        add(flow, order);
        flow.outbox->start();
        QVERIFY(drained(flow));
        QCOMPARE(flow.gate.uploads, QStringList{QStringLiteral("all of it")});
        QCOMPARE(flow.gate.posts.at(0).file_ids.size(), 1);
    }

    void trap_03_dropped_files_are_told()
    {
        FlowFixture flow;
        flow.write(QStringLiteral("out.txt"), "all of it");
        flow.gate.moods = {Mood::drops_files};
        QSignalSpy notices(flow.outbox.get(), &Outbox::notice);
        OutboxOrder order = an_order(flow, QStringLiteral("result"), run_a);
        order.post.files.push_back({QStringLiteral("out.txt"), flow.folder.filePath(QStringLiteral("out.txt"))});
        add(flow, order);
        flow.outbox->start();
        QVERIFY(drained(flow));
        QTRY_COMPARE(notices.size(), 1);
    }

    void a_post_of_another_account_is_not_sent_as_ours()
    {
        FlowFixture flow;
        OutboxOrder order = an_order(flow, QStringLiteral("gap"), QStringLiteral("mine"));
        store::OutboxDraft theirs;
        theirs.server = flow.services.actor.server;
        theirs.user = core::UserId(QStringLiteral("bobbbbbbbbbbbbbbbbbbbbbbbb"));
        theirs.room = flow.services.room;
        theirs.kind = QStringLiteral("gap");
        theirs.message = QStringLiteral("theirs");
        theirs.pending = core::PendingPostId(QStringLiteral("p1"));
        theirs.created_at = flow.clock.now();
        static_cast<void>(FlowFixture::got(flow.store->userdata().outbox().add(theirs)));
        add(flow, order);
        flow.outbox->start();
        QVERIFY(drained(flow));
        QCOMPARE(flow.gate.posts.size(), size_t(1));
        QVERIFY(flow.gate.posts[0].message.contains(QLatin1String("mine")));
    }

    void a_rewritten_post_is_ours_and_is_not_sent_again()
    {
        FlowFixture flow;
        flow.gate.moods = {Mood::rewrites, Mood::rewrites, Mood::rewrites};
        QSignalSpy sent(flow.outbox.get(), &Outbox::sent);
        add(flow, an_order(flow, QStringLiteral("invocation"), run_a));
        flow.outbox->start();
        QVERIFY(drained(flow));
        QTRY_COMPARE(sent.size(), 1);
        QCOMPARE(flow.gate.posts.size(), size_t(1));
    }

    void a_disk_that_is_full_when_a_post_was_sent_holds_its_room_until_it_is_well()
    {
        FlowFixture flow;
        std::optional<test::FullDisk> full;
        flow.gate.after_create = [&] {
            full.emplace();
            flow.gate.after_create = {};
        };
        QSignalSpy sent(flow.outbox.get(), &Outbox::sent);
        QSignalSpy notices(flow.outbox.get(), &Outbox::notice);
        add(flow, an_order(flow, QStringLiteral("gap"), QStringLiteral("a")));
        add(flow, an_order(flow, QStringLiteral("gap"), QStringLiteral("b")));
        flow.outbox->start();
        QTRY_COMPARE(notices.size(), 1);
        QTest::qWait(100);
        QCOMPARE(notices.size(), 1); // once, however often it is tried
        QCOMPARE(sent.size(), 0);
        QCOMPARE(flow.gate.posts.size(), size_t(1)); // and not again
        full.reset();
        QVERIFY(drained(flow));
        QTRY_COMPARE(sent.size(), 2);
        QTRY_COMPARE(notices.size(), 2);
        QCOMPARE(flow.gate.posts.size(), size_t(2));
        QCOMPARE(flow.gate.attempts.size(), size_t(2));
    }

    void a_disk_that_is_full_when_a_post_failed_holds_its_room_until_it_is_well_data()
    {
        QTest::addColumn<int>("mood");
        QTest::addColumn<int>("posts");
        QTest::newRow("it goes back to the queue") << static_cast<int>(Mood::unreachable) << 2;
        QTest::newRow("it is given up") << static_cast<int>(Mood::forbidden) << 1;
    }

    void a_disk_that_is_full_when_a_post_failed_holds_its_room_until_it_is_well()
    {
        QFETCH(int, mood);
        QFETCH(int, posts);
        FlowFixture flow;
        flow.gate.moods = {static_cast<Mood>(mood)};
        std::optional<test::FullDisk> full;
        flow.gate.after_create = [&] {
            full.emplace();
            flow.gate.after_create = {};
        };
        QSignalSpy notices(flow.outbox.get(), &Outbox::notice);
        add(flow, an_order(flow, QStringLiteral("gap"), QStringLiteral("a")));
        add(flow, an_order(flow, QStringLiteral("gap"), QStringLiteral("b")));
        flow.outbox->start();
        QTRY_COMPARE(notices.size(), 1);
        full.reset();
        QVERIFY(drained(flow));
        QCOMPARE(flow.gate.posts.size(), static_cast<size_t>(posts));
    }

    void nothing_is_sent_that_could_not_be_claimed_on_a_full_disk()
    {
        FlowFixture flow;
        add(flow, an_order(flow, QStringLiteral("gap"), QStringLiteral("a")));
        QSignalSpy notices(flow.outbox.get(), &Outbox::notice);
        std::optional<test::FullDisk> full(std::in_place);
        flow.outbox->start();
        QTRY_COMPARE(notices.size(), 1);
        QVERIFY(notices.at(0).at(0).toString().contains(QLatin1String("nothing will be posted twice")));
        QTest::qWait(100);
        QVERIFY(flow.gate.attempts.empty());
        QCOMPARE(notices.size(), 1);
        full.reset();
        QVERIFY(drained(flow));
        QCOMPARE(flow.gate.posts.size(), size_t(1));
    }

    void what_was_sent_but_not_noted_is_found_by_the_next_process()
    {
        FlowFixture flow;
        std::optional<test::FullDisk> full;
        flow.gate.after_create = [&] {
            full.emplace();
            flow.gate.after_create = {};
        };
        QSignalSpy notices(flow.outbox.get(), &Outbox::notice);
        add(flow, an_order(flow, QStringLiteral("invocation"), run_a));
        flow.outbox->start();
        QTRY_COMPARE(notices.size(), 1);
        flow.close(); // the process ends with a full disk
        full.reset();
        flow.open();
        flow.outbox->start();
        QVERIFY(drained(flow));
        QCOMPARE(flow.gate.posts.size(), size_t(1));
        QCOMPARE(flow.gate.attempts.size(), size_t(1));
    }

    void a_server_that_takes_everything_but_files_gets_the_post_without()
    {
        FlowFixture flow;
        flow.write(QStringLiteral("out.txt"), "all of it");
        flow.gate.upload_error =
            core::Error{core::ErrorKind::protocol, QStringLiteral("The server is broken."), QStringLiteral("500")};
        QSignalSpy notices(flow.outbox.get(), &Outbox::notice);
        OutboxOrder order = an_order(flow, QStringLiteral("result"), run_a);
        order.post.files.push_back({QStringLiteral("out.txt"), flow.folder.filePath(QStringLiteral("out.txt"))});
        const store::OutboxId row = add(flow, order);
        add(flow, an_order(flow, QStringLiteral("gap"), QStringLiteral("next")));
        flow.outbox->start();
        QVERIFY(drained(flow));
        QCOMPARE(flow.gate.upload_attempts, 5); // it may have been a hiccup
        QCOMPARE(flow.gate.posts.size(), size_t(2));
        const QString said = flow.gate.posts[0].message;
        QVERIFY2(said.contains(QLatin1String("could not be uploaded")), qPrintable(said));
        QVERIFY(said.contains(run_a));
        QCOMPARE(notices.size(), 1);
        const auto stored = FlowFixture::got(flow.store->userdata().outbox().by_id(row));
        const DeliveryState state = delivery_state(*stored, flow.clock.now());
        QCOMPARE(state.stage, DeliveryState::Stage::sent);
        QVERIFY(state.why.contains(QLatin1String("The server is broken.")));
    }

    void a_file_waits_with_its_post_while_the_server_is_away()
    {
        FlowFixture flow;
        flow.write(QStringLiteral("out.txt"), "all of it");
        flow.gate.is_away = true;
        OutboxOrder order = an_order(flow, QStringLiteral("result"), run_a);
        order.post.files.push_back({QStringLiteral("out.txt"), flow.folder.filePath(QStringLiteral("out.txt"))});
        const store::OutboxId row = add(flow, order);
        flow.outbox->start();
        for (int i = 0; i < 500 && flow.gate.upload_attempts < 10; ++i) {
            flow.clock.pass(core::Millis(1'000));
            QTest::qWait(10);
        }
        QVERIFY(flow.gate.upload_attempts >= 10);
        QCOMPARE(FlowFixture::got(flow.store->userdata().outbox().by_id(row))->upload_failures, 0);
        flow.gate.is_away = false;
        QVERIFY(drained(flow));
        QCOMPARE(flow.gate.posts.at(0).file_ids.size(), 1);
    }

    void a_file_that_is_gone_is_said()
    {
        FlowFixture flow;
        OutboxOrder order = an_order(flow, QStringLiteral("message"));
        order.post.files.push_back({QStringLiteral("gone.txt"), flow.folder.filePath(QStringLiteral("gone.txt"))});
        add(flow, order);
        flow.outbox->start();
        QVERIFY(drained(flow));
        QVERIFY(flow.gate.posts.at(0).message.contains(QLatin1String("gone.txt")));
    }

    void what_makes_others_act_does_not_arrive_late_and_everything_else_does()
    {
        FlowFixture flow;
        flow.gate.is_away = true;
        QSignalSpy failed(flow.outbox.get(), &Outbox::failed);
        const auto message = [&](const QString& text) {
            OutboxOrder order = an_order(flow, QStringLiteral("message"));
            order.post.opsdeck = {};
            order.post.message = text;
            return add(flow, order);
        };
        const store::OutboxId command = message(QStringLiteral("!deploy web 1.4.2 to production"));
        message(QStringLiteral("I deploy web now!"));
        add(flow, an_order(flow, QStringLiteral("invocation"), run_a));
        flow.clock.pass(std::chrono::minutes(3));
        flow.gate.is_away = false;
        flow.outbox->start();
        QVERIFY(drained(flow));
        QTRY_COMPARE(failed.size(), 1);
        QCOMPARE(flow.gate.posts.size(), size_t(2));
        QVERIFY(!flow.gate.posts[0].message.contains(QLatin1String("!deploy")));
        const auto open = QCoro::waitFor(flow.outbox->undelivered()).value();
        QCOMPARE(open.size(), size_t(1));
        QVERIFY(delivery_state(open[0], flow.clock.now()).must_be_confirmed);

        // A person says it again: that is the fresh yes.
        QVERIFY(QCoro::waitFor(flow.outbox->retry(command)).has_value());
        QVERIFY(drained(flow));
        QTRY_COMPARE(flow.gate.posts.size(), size_t(3));
        QVERIFY(flow.gate.posts[2].message.startsWith(QLatin1String("!deploy")));
    }

    void a_command_whose_answer_was_lost_is_looked_for_but_not_sent_late()
    {
        FlowFixture flow;
        OutboxOrder order = an_order(flow, QStringLiteral("message"));
        order.post.message = QStringLiteral("approve 8f2c41");
        add(flow, order);
        flow.gate.moods = {Mood::unreachable}; // it may have arrived, as far as we know
        QSignalSpy failed(flow.outbox.get(), &Outbox::failed);
        flow.gate.after_create = [&] { flow.gate.is_away = true; };
        flow.outbox->start();
        QTRY_VERIFY(!flow.gate.attempts.empty());
        flow.clock.pass(std::chrono::minutes(3));
        flow.gate.is_away = false;
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(flow.gate.looks > 0);
        QVERIFY(flow.gate.posts.empty());
        QCOMPARE(flow.gate.attempts.size(), size_t(1));
    }

    void every_step_of_a_post_is_told()
    {
        FlowFixture flow;
        flow.gate.moods = {Mood::unreachable};
        QStringList steps;
        QObject::connect(flow.outbox.get(), &Outbox::changed, flow.outbox.get(), [&](const store::OutboxRow& row) {
            const DeliveryState state = delivery_state(row, flow.clock.now());
            steps << to_text(state.stage) + (state.why.isEmpty() ? QString() : QStringLiteral("?"));
        });
        add(flow, an_order(flow, QStringLiteral("gap"), QStringLiteral("a")));
        QTRY_COMPARE(steps, QStringList{QStringLiteral("queued")}); // also before anything is sent
        flow.outbox->start();
        QVERIFY(drained(flow));
        QTRY_COMPARE(steps.size(), 5);
        QCOMPARE(steps.join(QLatin1Char(' ')), QStringLiteral("queued sending queued? sending? sent"));
    }

    void a_person_may_drop_what_waits_and_the_ledger_knows()
    {
        FlowFixture flow;
        const store::OutboxId invocation = add(flow, an_order(flow, QStringLiteral("invocation"), run_a));
        OutboxOrder message = an_order(flow, QStringLiteral("message"));
        message.post.message = QStringLiteral("mistyped");
        const store::OutboxId mistyped = add(flow, message);
        add(flow, an_order(flow, QStringLiteral("result"), run_a));
        const core::Actor ana = flow.services.actor;
        QVERIFY(QCoro::waitFor(flow.outbox->drop(invocation, ana)).has_value());
        QVERIFY(QCoro::waitFor(flow.outbox->drop(mistyped, ana)).has_value());
        QCOMPARE(flow.ledger_kinds(), QStringList{QStringLiteral("post.dropped")}); // words are nobody's business
        QCOMPARE(flow.ledger()[0].run.value(), run_a);
        QCOMPARE(flow.ledger()[0].body.value(QLatin1String("post")).toString(), QStringLiteral("invocation"));
        QCOMPARE(flow.ledger()[0].body.value(QLatin1String("username")).toString(), QStringLiteral("ana"));
        QCOMPARE(QCoro::waitFor(flow.outbox->drop(invocation, ana)).error().kind, core::ErrorKind::not_found);
        QCOMPARE(QCoro::waitFor(flow.outbox->retry(invocation)).error().kind, core::ErrorKind::not_found);
        flow.outbox->start();
        QVERIFY(drained(flow));
        QTRY_COMPARE(flow.gate.posts.size(), size_t(1));
        QCOMPARE(kind_of(flow.gate.posts[0]), QStringLiteral("result"));
        const store::OutboxId sent = FlowFixture::got(flow.store->userdata().outbox().of_run(core::RunId(run_a)))[1].id;
        QCOMPARE(QCoro::waitFor(flow.outbox->drop(sent, ana)).error().kind, core::ErrorKind::conflict);
        QCOMPARE(QCoro::waitFor(flow.outbox->retry(sent)).error().kind, core::ErrorKind::conflict);
    }

    void a_post_of_another_account_is_neither_shown_nor_dropped()
    {
        FlowFixture flow;
        store::OutboxDraft theirs;
        theirs.server = flow.services.actor.server;
        theirs.user = core::UserId(QStringLiteral("bobbbbbbbbbbbbbbbbbbbbbbbb"));
        theirs.room = flow.services.room;
        theirs.kind = QStringLiteral("message");
        theirs.message = QStringLiteral("theirs");
        theirs.pending = core::PendingPostId(QStringLiteral("p1"));
        theirs.created_at = flow.clock.now();
        const store::OutboxId row = FlowFixture::got(flow.store->userdata().outbox().add(theirs));
        QVERIFY(QCoro::waitFor(flow.outbox->undelivered()).value().empty());
        QCOMPARE(QCoro::waitFor(flow.outbox->drop(row, flow.services.actor)).error().kind, core::ErrorKind::not_found);
    }

    void a_result_goes_out_without_a_file_that_the_server_refuses()
    {
        for (const core::ErrorKind kind :
             {core::ErrorKind::too_large, core::ErrorKind::forbidden, core::ErrorKind::refused}) {
            FlowFixture flow;
            flow.write(QStringLiteral("out.txt"), "all of it");
            flow.gate.upload_error = core::Error{kind, QStringLiteral("No files here."), {}};
            QSignalSpy notices(flow.outbox.get(), &Outbox::notice);
            OutboxOrder order = an_order(flow, QStringLiteral("result"), run_a);
            order.post.files.push_back({QStringLiteral("out.txt"), flow.folder.filePath(QStringLiteral("out.txt"))});
            add(flow, order);
            flow.outbox->start();
            QVERIFY(drained(flow));
            QTRY_COMPARE(notices.size(), 1);
            QCOMPARE(flow.gate.posts.size(), size_t(1));
            QVERIFY(flow.gate.posts[0].message.contains(QLatin1String("Left out")));
            QCOMPARE(flow.gate.upload_attempts, 1); // it would say no again
        }
    }

    void what_another_process_left_behind_is_sent_by_an_idle_one()
    {
        FlowFixture flow;
        flow.outbox->start();
        QTest::qWait(20);
        store::OutboxDraft draft;
        draft.server = flow.services.actor.server;
        draft.user = flow.services.actor.user;
        draft.room = flow.services.room;
        draft.kind = QStringLiteral("gap");
        draft.message = QStringLiteral("left behind");
        draft.pending = core::PendingPostId(QStringLiteral("p1"));
        draft.created_at = flow.clock.now();
        static_cast<void>(FlowFixture::got(flow.store->userdata().outbox().add(draft)));
        QTRY_COMPARE(flow.gate.posts.size(), size_t(1));
    }

    void a_clock_that_was_set_back_does_not_stop_a_room()
    {
        FlowFixture flow;
        flow.gate.moods = {Mood::unreachable};
        add(flow, an_order(flow, QStringLiteral("gap"), QStringLiteral("a")));
        flow.outbox->start();
        QTRY_VERIFY(!flow.gate.attempts.empty());
        flow.clock.pass(-core::Millis(3'600'000));
        QTRY_COMPARE(flow.gate.posts.size(), size_t(1));
    }

    void an_expired_row_is_not_sent()
    {
        FlowFixture flow;
        OutboxOrder order = an_order(flow, QStringLiteral("gap"), QStringLiteral("a"));
        order.expires_at = flow.clock.now() + core::Millis(1'000);
        QSignalSpy failed(flow.outbox.get(), &Outbox::failed);
        add(flow, order);
        flow.clock.pass(core::Millis(2'000));
        flow.outbox->start();
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(flow.gate.attempts.empty());
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "test_outbox.moc"
