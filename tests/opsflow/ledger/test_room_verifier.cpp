// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/posts_api.h"
#include "opsflow/ledger/room_verifier.h"
#include "opsflow/posts/invocation_post.h"
#include "opsflow/posts/opsdeck_props.h"
#include "opsflow/posts/result_post.h"
#include "opsflow/run/outcome.h"
#include "opsflow/run/run_book.h"
#include "opsflow/support/room_fixture.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;
using Kind = VerifyFinding::Kind;

/// The verifier on a real store and server: what it takes into account. What is compared is in test_room_check.
class TestRoomVerifier final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_flow = std::make_unique<RoomFixture>();
        m_flow->open();
    }
    void cleanup() { m_flow.reset(); }

    void runs_with_their_posts_are_whole()
    {
        make_run("01HF0000000000000000000001", store::OutboxState::sent);
        make_run("01HF0000000000000000000002", store::OutboxState::sent);
        const VerifyReport report = verify();
        QVERIFY2(report.is_whole(), qPrintable(kinds(report)));
        QCOMPARE(report.runs_checked, 2);
        QCOMPARE(report.entries_checked, 4);
        QCOMPARE(report.posts_checked, 4);
        QCOMPARE(report.posts_unproven, 0);
    }

    void a_post_on_its_way_is_not_missing_and_a_refused_one_is()
    {
        make_run("01HF0000000000000000000001", store::OutboxState::queued);
        QVERIFY(verify().is_whole());
        make_run("01HF0000000000000000000002", store::OutboxState::failed);
        const VerifyReport report = verify();
        QCOMPARE(kinds(report), QStringLiteral("missing"));
        QCOMPARE(report.findings.front().run.value(), QStringLiteral("01HF0000000000000000000002"));
    }

    void a_run_between_ledger_and_outbox_is_not_missing_while_its_process_lives()
    {
        core::Run run = a_run("01HF0000000000000000000001");
        run.owner = m_flow->store->presence().token();
        run.state = core::RunState::queued;
        record(run, ledger_kind::requested, RunBook::requested_body(run));
        QVERIFY(verify().is_whole());
        run.id = core::RunId(QStringLiteral("01HF0000000000000000000002"));
        run.owner = QStringLiteral("0123-dead");
        record(run, ledger_kind::requested, RunBook::requested_body(run));
        QCOMPARE(kinds(verify()), QStringLiteral("missing"));
    }

    void posts_beside_an_empty_ledger_are_said()
    {
        make_run("01HF0000000000000000000001", store::OutboxState::sent);
        make_run("01HF0000000000000000000002", store::OutboxState::sent);
        RoomFixture* const flow = m_flow.get();
        flow->close();
        // Another profile of the same person.
        const QTemporaryDir another;
        store::StoreLocation location;
        location.cache_dir = another.filePath(QStringLiteral("cache"));
        location.userdata_dir = another.path();
        location.server = flow->proxy.url().toString();
        flow->store = std::move(*store::Store::open(location));
        flow->open();
        const VerifyReport report = verify();
        QCOMPARE(report.entries_checked, 0);
        QCOMPARE(kinds(report), QStringLiteral("unknown_runs"));
        const QString text = report.findings.front().text;
        QVERIFY2(text.contains(QStringLiteral(" 4 ")) && text.contains(QStringLiteral(" 2 ")), qPrintable(text));
        QVERIFY(!report.findings.front().post.is_empty());
        flow->close();
    }

    void the_server_is_asked_for_what_it_says_today()
    {
        const auto posts = make_run("01HF0000000000000000000001", store::OutboxState::sent);
        QVERIFY(verify().is_whole());
        m_flow->server.remove(posts.back());
        QCOMPARE(kinds(verify()), QStringLiteral("deleted"));
        m_flow->server.edit(posts.front(), QStringLiteral("something else"));
        QCOMPARE(kinds(verify()), QStringLiteral("deleted edited"));
    }

    void without_the_server_what_is_on_disk_is_checked()
    {
        const auto posts = make_run("01HF0000000000000000000001", store::OutboxState::sent);
        QVERIFY(verify().is_whole());
        m_flow->server.remove(posts.back());
        m_flow->proxy.set_down(true);
        QVERIFY(verify().is_whole()); // the caller says that the room was not asked
    }

    void whoever_waits_is_told_when_it_goes_data()
    {
        QTest::addColumn<int>("turns");
        for (const int turns : {0, 1, 2, 3, 5, 8, 13, 21, 34})
            QTest::addRow("after %d turns", turns) << turns;
    }

    void whoever_waits_is_told_when_it_goes()
    {
        QFETCH(int, turns);
        make_run("01HF0000000000000000000001", store::OutboxState::sent);
        RoomVerifier verifier(m_flow->session.get(), m_flow->store.get(), m_flow->sync.get());
        auto verifying = verifier.verify(m_flow->room.id);
        for (int turn = 0; turn < turns && !verifying.isReady(); ++turn) {
            QTimer::singleShot(1, this, [] {}); // something always comes
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        }
        const bool was_done = verifying.isReady();
        m_flow->close();
        const auto report = QCoro::waitFor(std::move(verifying));
        if (was_done)
            QVERIFY(report.has_value());
        else
            QCOMPARE(report.error().kind, core::ErrorKind::cancelled);
    }

private:
    core::Run a_run(const char* id) const
    {
        core::Run run;
        run.id = core::RunId(QString::fromLatin1(id));
        run.automation = core::AutomationId(QStringLiteral("app.deploy"));
        run.digest = QStringLiteral("d1");
        run.line = QStringLiteral("deploy billing");
        run.actor = m_flow->session->actor();
        run.team = m_flow->session->team().id;
        run.room = m_flow->room.id;
        run.owner = QStringLiteral("0123-dead");
        run.requested_at = m_flow->clock.now();
        return run;
    }

    core::LedgerEntry record(const core::Run& run, const QString& kind, const QJsonObject& body)
    {
        store::RunRecord record;
        core::LedgerEntry entry;
        entry.run = run.id;
        entry.kind = kind;
        entry.at = m_flow->clock.now();
        entry.body = body;
        record.entries.push_back(entry);
        record.run = run;
        return RoomFixture::got(m_flow->store->userdata().record(record)).entries.front();
    }

    /// Posts it, or leaves its outbox row as it would be.
    core::PostId tell(const core::Run& run, const QString& kind, const OutgoingPost& post, store::OutboxState state)
    {
        store::OutboxDraft draft;
        draft.server = run.actor.server;
        draft.user = run.actor.user;
        draft.room = run.room;
        draft.pending = core::PendingPostId(run.id.value() + kind);
        draft.kind = kind;
        draft.run = run.id;
        draft.message = post.message;
        draft.props = post.props();
        draft.created_at = m_flow->clock.now();
        auto& outbox = m_flow->store->userdata().outbox();
        const store::OutboxId row = RoomFixture::got(outbox.add(draft));
        if (state == store::OutboxState::failed)
            RoomFixture::got(outbox.mark_failed(row, QStringLiteral("refused")));
        if (state != store::OutboxState::sent)
            return {};
        mattermost::NewPost out;
        out.room = run.room;
        out.message = post.message;
        out.props = draft.props;
        auto posting = mattermost::api::create_post(out);
        const auto made = QCoro::waitFor(m_flow->session->transport().call(std::move(posting)));
        if (!made)
            qFatal("%s", qPrintable(made.error().text));
        RoomFixture::got(outbox.mark_sent(row, made->id));
        return made->id;
    }

    /// A run from its request to its end; ids of its posts.
    std::vector<core::PostId> make_run(const char* id, store::OutboxState state)
    {
        core::Run run = a_run(id);
        run.state = core::RunState::queued;
        const core::LedgerEntry requested = record(run, ledger_kind::requested, RunBook::requested_body(run));
        std::vector<core::PostId> posts;
        posts.push_back(tell(run, post_kind::invocation, invocation_post(run, requested), state));
        if (state != store::OutboxState::sent)
            return posts;
        set_outcome(run, Outcome::succeeded);
        run.headline = QStringLiteral("billing runs");
        const core::LedgerEntry ended = record(run, ledger_kind::ended, RunBook::ended_body(run));
        ResultContent content;
        content.headline = run.headline;
        const OutgoingPost result = with_invocation(result_post(run, ended, content), {posts.front(), {}});
        posts.push_back(tell(run, post_kind::result, result, state));
        return posts;
    }

    VerifyReport verify()
    {
        RoomVerifier verifier(m_flow->session.get(), m_flow->store.get(), m_flow->sync.get());
        const auto report = QCoro::waitFor(verifier.verify(m_flow->room.id));
        if (!report)
            qFatal("%s", qPrintable(report.error().text));
        return *report;
    }

    static QString kinds(const VerifyReport& report)
    {
        QStringList list;
        for (const VerifyFinding& finding : report.findings)
            list << to_text(finding.kind);
        list.sort();
        return list.join(QLatin1Char(' '));
    }

    std::unique_ptr<RoomFixture> m_flow;
};

QTEST_GUILESS_MAIN(TestRoomVerifier)
#include "test_room_verifier.moc"
