// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/support/samples.h"
#include "store/support/store_fixture.h"
#include "store/userdata/outbox_table.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::store;
using namespace Qt::StringLiterals;

namespace {

const QString me = u"process-1"_s;
const QString other = u"process-2"_s;
const core::Timestamp now = core::from_ms(sample_time);

OutboxDraft draft(int number)
{
    OutboxDraft draft;
    draft.server = u"https://chat.example.org"_s;
    draft.user = sample_user();
    draft.room = sample_room();
    draft.pending = core::PendingPostId(u"me:%1"_s.arg(number));
    draft.kind = u"message"_s;
    draft.message = u"hello %1"_s.arg(number);
    draft.created_at = now;
    return draft;
}

} // namespace

class TestOutboxTable final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<Store> m_store;

    OutboxTable& outbox() { return m_store->userdata().outbox(); }
    std::optional<OutboxClaim> claim(const QString& owner, const QStringList& living, core::Timestamp at = now)
    {
        return got(outbox().claim_next(u"https://chat.example.org"_s, sample_user(), sample_room(), owner, living, at));
    }
    std::optional<OutboxClaim> claim() { return claim(me, {me}); }

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>();
        m_store = m_fixture->open();
    }
    void cleanup() { m_store.reset(); }

    void nobody_claims_what_another_account_wants_to_say()
    {
        auto theirs = draft(1);
        theirs.user = sample_user(2);
        got(outbox().add(theirs));
        QVERIFY(!claim().has_value());
        const auto mine = got(outbox().add(draft(2)));
        QCOMPARE(claim()->row.id, mine); // and it does not wait for theirs
    }

    void a_row_comes_back_as_it_went_in()
    {
        auto full = draft(1);
        full.run = core::RunId(u"R1"_s);
        full.kind = u"result"_s;
        full.props = {{u"opsdeck"_s, QJsonObject{{u"v"_s, 1}}}};
        full.root = sample_post_id(4);
        full.root_row = 9;
        full.edits = sample_post_id(5);
        full.edits_row = 8;
        full.files = {u"/tmp/a b.txt"_s, u"/tmp/c.txt"_s};
        full.expires_at = now + core::Millis(1000);
        const OutboxId id = got(outbox().add(full));
        m_store.reset();
        m_store = m_fixture->open();
        const auto row = got(outbox().by_id(id));
        QVERIFY(row);
        QCOMPARE(row->draft, full);
        QCOMPARE(row->state, OutboxState::queued);
        QCOMPARE(got(outbox().by_pending(full.pending)), row);
        QCOMPARE(got(outbox().of_run(full.run)), std::vector{*row});
        QCOMPARE(got(outbox().unsent_in(full.room)), std::vector{*row});
        QCOMPARE(got(outbox().pending_of(full.server, full.user)), std::vector{*row});
        QVERIFY(got(outbox().pending_of(u"https://other"_s, full.user)).empty());
    }

    void a_pending_id_is_used_once()
    {
        (void)got(outbox().add(draft(1)));
        QCOMPARE(outcome(outbox().add(draft(1))).error().kind, core::ErrorKind::conflict);
    }

    void rows_of_a_room_go_one_at_a_time_in_order()
    {
        const OutboxId first = got(outbox().add(draft(1)));
        const OutboxId second = got(outbox().add(draft(2)));
        auto elsewhere = draft(3);
        elsewhere.room = sample_room(2);
        (void)got(outbox().add(elsewhere));
        const auto claimed = claim();
        QCOMPARE(claimed->row.id, first);
        QCOMPARE(claimed->row.attempts, 1);
        QVERIFY(!claimed->answer_unknown);
        QVERIFY(!claim());
        QVERIFY(!claim(other, {me, other}));
        QVERIFY(got(outbox().claim_next(u"https://chat.example.org"_s, sample_user(), sample_room(2), me, {me}, now)));
        QVERIFY(got(outbox().mark_sent(first, sample_post_id(1))));
        QCOMPARE(claim()->row.id, second);
        QCOMPARE(got(outbox().by_id(first))->post, sample_post_id(1));
    }

    void a_row_waits_for_its_time_and_holds_the_others()
    {
        const OutboxId first = got(outbox().add(draft(1)));
        (void)got(outbox().add(draft(2)));
        (void)claim();
        QVERIFY(got(outbox().release(first, me, {now + core::Millis(500), u"no connection"_s})));
        QVERIFY(!claim());
        QVERIFY(!got(outbox().release(first, me, {now, {}}))); // not ours any more
        const auto again = claim(me, {me}, now + core::Millis(500));
        QCOMPARE(again->row.id, first);
        QCOMPARE(again->row.attempts, 2);
        QCOMPARE(again->row.last_error, u"no connection"_s);
        QVERIFY(!again->answer_unknown);
    }

    void an_unknown_answer_stays_unknown_until_it_is_sent()
    {
        const OutboxId first = got(outbox().add(draft(1)));
        (void)claim();
        (void)got(outbox().release(first, me, {now, u"timed out"_s, true}));
        QVERIFY(claim()->answer_unknown);
        (void)got(outbox().release(first, me, {now, u"no connection"_s}));
        QVERIFY(claim()->answer_unknown);
    }

    void a_dead_owners_row_is_taken_with_an_unknown_answer()
    {
        (void)got(outbox().add(draft(1)));
        QVERIFY(claim(other, {other}));
        QVERIFY(!claim(me, {me, other}));
        const auto taken = claim(me, {me});
        QVERIFY(taken);
        QVERIFY(taken->answer_unknown);
        QCOMPARE(taken->row.claimed_by, me);
    }

    void two_processes_never_claim_the_same_row()
    {
        for (int i = 0; i < 50; ++i)
            (void)got(outbox().add(draft(i)));
        const auto second = m_fixture->open();
        QSet<OutboxId> sent;
        for (int i = 0; i < 200 && sent.size() < 50; ++i) {
            auto mine =
                outbox().claim_next(u"https://chat.example.org"_s, sample_user(), sample_room(), me, {me, other}, now);
            auto theirs = second->userdata().outbox().claim_next(u"https://chat.example.org"_s, sample_user(),
                                                                 sample_room(), other, {me, other}, now);
            const auto a = got(std::move(mine));
            const auto b = got(std::move(theirs));
            QVERIFY(!(a && b));
            const OutboxId id = a ? a->row.id : b->row.id;
            QVERIFY(!sent.contains(id));
            sent.insert(id);
            QVERIFY(got(outbox().mark_sent(id, sample_post_id(static_cast<int>(id)))));
        }
        QCOMPARE(sent.size(), 50);
    }

    void a_reply_learns_the_post_of_its_root_row()
    {
        const OutboxId root = got(outbox().add(draft(1)));
        auto reply = draft(2);
        reply.root_row = root;
        (void)got(outbox().add(reply));
        auto edit = draft(3);
        edit.edits_row = root;
        (void)got(outbox().add(edit));
        (void)claim();
        (void)got(outbox().mark_sent(root, sample_post_id(7)));
        const auto claimed = claim();
        QCOMPARE(claimed->root, sample_post_id(7));
        QVERIFY(!claimed->target_failed);
        (void)got(outbox().mark_sent(claimed->row.id, sample_post_id(8)));
        QCOMPARE(claim()->edits, sample_post_id(7));
    }

    void a_reply_learns_that_its_root_will_never_be()
    {
        const OutboxId root = got(outbox().add(draft(1)));
        auto reply = draft(2);
        reply.root_row = root;
        (void)got(outbox().add(reply));
        (void)claim();
        QVERIFY(got(outbox().mark_failed(root, u"too large"_s)));
        const auto claimed = claim();
        QVERIFY(claimed && claimed->target_failed);
        QVERIFY(claimed->root.is_empty());
        QCOMPARE(got(outbox().failed_of(draft(1).server, draft(1).user)).front().last_error, u"too large"_s);
    }

    void what_expired_is_not_sent()
    {
        auto change = draft(1);
        change.expires_at = now + core::Millis(100);
        const OutboxId id = got(outbox().add(change));
        const OutboxId message = got(outbox().add(draft(2)));
        QVERIFY(got(outbox().expire(now)).empty());
        const auto later = now + core::Millis(100);
        QCOMPARE(claim(me, {me}, later)->row.id, message);
        const auto expired = got(outbox().expire(later));
        QCOMPARE(expired.size(), size_t(1));
        QCOMPARE(expired.front().id, id);
        QCOMPARE(got(outbox().by_id(id))->state, OutboxState::failed);
        QVERIFY(got(outbox().retry(id, later, later + core::Millis(100))));
        QVERIFY(!got(outbox().retry(id, later, later)));
        QCOMPARE(got(outbox().by_id(id))->state, OutboxState::queued);
    }

    void what_may_have_been_sent_does_not_expire()
    {
        auto change = draft(1);
        change.expires_at = now + core::Millis(100);
        const OutboxId id = got(outbox().add(change));
        (void)claim();
        (void)got(outbox().release(id, me, {now, u"timed out"_s, true}));
        QVERIFY(got(outbox().expire(now + core::Millis(500))).empty());
        QVERIFY(claim(me, {me}, now + core::Millis(500))->answer_unknown);
    }

    void uploads_are_remembered()
    {
        const OutboxId id = got(outbox().add(draft(1)));
        QVERIFY(got(outbox().set_file_ids(id, {u"f1"_s, u"f2"_s})));
        QCOMPARE(claim()->row.file_ids, (QStringList{u"f1"_s, u"f2"_s}));
    }

    void a_fact_beats_a_failure()
    {
        const OutboxId id = got(outbox().add(draft(1)));
        (void)claim();
        (void)got(outbox().mark_failed(id, u"x"_s));
        QVERIFY(got(outbox().mark_sent(id, sample_post_id(1))));
        QVERIFY(!got(outbox().mark_failed(id, u"x"_s)));
        QCOMPARE(got(outbox().by_id(id))->state, OutboxState::sent);
        QVERIFY(got(outbox().unsent_in(sample_room())).empty());
    }

    void a_run_learns_its_posts_with_the_same_commit()
    {
        auto run = sample_run(u"R1"_s);
        got(m_store->userdata().runs().put(run));
        for (const auto& kind : {u"invocation"_s, u"result"_s}) {
            auto post = draft(kind == u"result"_s ? 2 : 1);
            post.run = run.id;
            post.kind = kind;
            (void)got(outbox().add(post));
            QVERIFY(got(outbox().mark_sent(claim()->row.id, sample_post_id(kind == u"result"_s ? 2 : 1))));
        }
        const auto stored = got(m_store->userdata().runs().by_id(run.id));
        QCOMPARE(stored->invocation_post, sample_post_id(1));
        QCOMPARE(stored->result_post, sample_post_id(2));
        QVERIFY(stored->progress_post.is_empty());
        // Whoever writes the run from what it knew before takes them away from nobody.
        run.headline = u"done"_s;
        got(m_store->userdata().runs().put(run));
        QCOMPARE(got(m_store->userdata().runs().by_id(run.id))->result_post, sample_post_id(2));
        QCOMPARE(got(m_store->userdata().runs().by_id(run.id))->headline, u"done"_s);
        QVERIFY(!got(m_store->userdata().runs().set_post(run.id, u"result"_s, sample_post_id(2)))); // known
        QVERIFY(got(m_store->userdata().runs().set_post(run.id, u"progress"_s, sample_post_id(3))));
        QCOMPARE(got(m_store->userdata().runs().by_id(run.id))->progress_post, sample_post_id(3));
    }

    void a_retry_takes_the_pause_away_and_counts_uploads_anew()
    {
        const OutboxId id = got(outbox().add(draft(1)));
        (void)claim();
        const auto later = now + core::Millis(60'000);
        (void)got(outbox().release(id, me, {later, u"500"_s, false, true}));
        QCOMPARE(got(outbox().by_id(id))->upload_failures, 1);
        QVERIFY(!claim());
        QVERIFY(got(outbox().retry(id, now, {})));
        QCOMPARE(claim()->row.upload_failures, 1);  // it was only waiting
        QVERIFY(!got(outbox().retry(id, now, {}))); // it is being sent
        (void)got(outbox().mark_failed(id, u"no"_s));
        QVERIFY(got(outbox().retry(id, now, {})));
        QCOMPARE(claim()->row.upload_failures, 0);
    }

    void what_a_person_drops_is_forgotten_but_not_its_place()
    {
        auto result = draft(1);
        result.run = core::RunId(u"R1"_s);
        result.kind = u"result"_s;
        const OutboxId id = got(outbox().add(result));
        const OutboxId other_one = got(outbox().add(draft(2)));
        (void)claim();
        const auto entry = sample_entry(u"R1"_s, u"post.dropped"_s);
        QVERIFY(!got(outbox().drop(id, now, entry))); // it is being sent
        QVERIFY(!got(m_store->userdata().ledger().head()));
        (void)got(outbox().release(id, me, {now, u"no connection"_s}));
        QVERIFY(!got(outbox().remove(id))); // a run's post would be written anew
        QVERIFY(got(outbox().drop(id, now, entry)));
        QVERIFY(!got(outbox().drop(id, now, entry)));
        QCOMPARE(got(m_store->userdata().ledger().head())->number, 1);
        const auto row = got(outbox().by_id(id));
        QVERIFY(row->draft.message.isEmpty());
        QCOMPARE(row->draft.kind, u"result"_s);
        QCOMPARE(row->dropped_at, now);
        QCOMPARE(got(outbox().of_run(result.run)).size(), size_t(1));
        QVERIFY(!got(outbox().retry(id, now, {})));
        for (const auto& rows :
             {got(outbox().unsent_in(sample_room())), got(outbox().undelivered_of(result.server, result.user))}) {
            QCOMPARE(rows.size(), size_t(1));
            QCOMPARE(rows.front().id, other_one);
        }
        QVERIFY(got(outbox().failed_of(result.server, result.user)).empty());
        QCOMPARE(claim()->row.id, other_one);
        QVERIFY(got(outbox().mark_sent(other_one, sample_post_id(1))));
        QVERIFY(!got(outbox().drop(other_one, now, {}))); // what was sent cannot be taken back
    }

    void what_was_left_out_stays_with_the_row()
    {
        const OutboxId id = got(outbox().add(draft(1)));
        (void)claim();
        QVERIFY(got(outbox().mark_sent(id, sample_post_id(1), u"without its file"_s)));
        QCOMPARE(got(outbox().by_id(id))->note, u"without its file"_s);
    }

    void after_a_restart_of_the_machine_nothing_is_sent_unlooked()
    {
        const OutboxId waiting = got(outbox().add(draft(1)));
        auto elsewhere = draft(2);
        elsewhere.room = sample_room(2);
        const OutboxId sent = got(outbox().add(elsewhere));
        (void)got(outbox().mark_sent(sent, sample_post_id(2)));
        m_store.reset();
        m_store = m_fixture->open(); // the same start of the machine
        QVERIFY(!got(outbox().by_id(waiting))->answer_unknown);
        got(m_store->userdata().kv().put({u"store"_s, u"boot"_s, u"another"_s, now}));
        m_store.reset();
        m_store = m_fixture->open();
        QVERIFY(got(outbox().by_id(waiting))->answer_unknown);
        QVERIFY(!got(outbox().by_id(sent))->answer_unknown);
        QVERIFY(claim()->answer_unknown);
        (void)got(outbox().mark_sent(waiting, sample_post_id(1)));
        const OutboxId next = got(outbox().add(draft(3)));
        m_store.reset();
        m_store = m_fixture->open();
        QVERIFY(!got(outbox().by_id(next))->answer_unknown);
    }

    void numbers_are_never_used_again()
    {
        const OutboxId first = got(outbox().add(draft(1)));
        QVERIFY(got(outbox().remove(first)));
        QVERIFY(got(outbox().add(draft(2))) > first);
        (void)claim();
        QVERIFY(!got(outbox().remove(first + 1))); // being sent
        (void)got(outbox().mark_sent(first + 1, sample_post_id(1)));
        QCOMPARE(got(outbox().forget_sent(now)), 0);
        QCOMPARE(got(outbox().forget_sent(now + core::Millis(1))), 1);
    }
};

QTEST_GUILESS_MAIN(TestOutboxTable)
#include "test_outbox_table.moc"
