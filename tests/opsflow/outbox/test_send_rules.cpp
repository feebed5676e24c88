// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/outbox/late_rule.h"
#include "opsflow/outbox/own_post.h"
#include "opsflow/outbox/pending_id.h"
#include "opsflow/outbox/send_policy.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;

namespace {

const core::UserId me{QStringLiteral("meeeeeeeeeeeeeeeeeeeeeeeee")};
const core::RoomId room{QStringLiteral("roomroomroomroomroomroomro")};
const core::RunId run{QStringLiteral("01HF0000000000000000000000")};
const core::Timestamp written = core::from_ms(1'000'000'000);

store::OutboxDraft a_draft()
{
    store::OutboxDraft draft;
    draft.user = me;
    draft.room = room;
    draft.kind = QStringLiteral("result");
    draft.run = run;
    draft.message = QStringLiteral("done");
    draft.pending = new_pending_id(me);
    return draft;
}

core::Post a_post(const QString& kind = QStringLiteral("result"))
{
    core::Post post;
    post.id = core::PostId(QStringLiteral("p1"));
    post.user = me;
    post.room = room;
    post.message = QStringLiteral("done");
    post.created_at = written + core::Millis(5);
    post.props = {
        {QStringLiteral("opsdeck"), QJsonObject{{QStringLiteral("kind"), kind}, {QStringLiteral("run"), run.value()}}}};
    return post;
}

} // namespace

class TestSendRules final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trap_02_pending_answer_may_be_a_strangers_post()
    {
        core::Post answer = a_post();
        QVERIFY(is_answer_ours(answer, a_draft(), QStringLiteral("done")));
        answer.user = core::UserId(QStringLiteral("bob"));
        QVERIFY(!is_answer_ours(answer, a_draft(), QStringLiteral("done")));
        answer = a_post();
        answer.room = core::RoomId(QStringLiteral("other"));
        QVERIFY(!is_answer_ours(answer, a_draft(), QStringLiteral("done")));
        answer = a_post();
        answer.message = QStringLiteral("something else");
        answer.props = {};
        QVERIFY(!is_answer_ours(answer, a_draft(), QStringLiteral("done")));
    }

    void an_answer_with_our_marks_is_ours_whatever_its_words()
    {
        const store::OutboxDraft draft = a_draft();
        core::Post answer = a_post();
        answer.message = QStringLiteral("done, said a plugin");
        QVERIFY(is_answer_ours(answer, draft, draft.message));
        answer.props = {};
        answer.pending = draft.pending;
        QVERIFY(is_answer_ours(answer, draft, draft.message));
    }

    void an_own_post_is_found_by_run_and_kind_not_by_its_id()
    {
        QVERIFY(find_own_post({a_post()}, a_draft(), written, {}).has_value());
        QVERIFY(!find_own_post({a_post(QStringLiteral("invocation"))}, a_draft(), written, {}).has_value());
    }

    void somebody_elses_copy_of_the_marks_is_not_ours()
    {
        core::Post copy = a_post();
        copy.user = core::UserId(QStringLiteral("bob"));
        QVERIFY(!find_own_post({copy}, a_draft(), written, {}).has_value());
    }

    void older_posts_and_those_of_other_rows_do_not_count()
    {
        core::Post old = a_post();
        old.created_at = written - std::chrono::hours(1);
        QVERIFY(!find_own_post({old}, a_draft(), written, {}).has_value());
        QVERIFY(!find_own_post({a_post()}, a_draft(), written, {a_post().id}).has_value());
    }

    void a_gap_is_found_by_its_words_and_key()
    {
        store::OutboxDraft draft = a_draft();
        draft.run = {};
        draft.kind = QStringLiteral("gap");
        draft.props = {{QStringLiteral("opsdeck"), QJsonObject{{QStringLiteral("key"), QStringLiteral("k")}}}};
        core::Post post = a_post();
        post.props = draft.props;
        QVERIFY(find_own_post({post}, draft, written, {}).has_value());
        post.message = QStringLiteral("other");
        QVERIFY(!find_own_post({post}, draft, written, {}).has_value());
    }

    void a_message_is_found_also_without_its_files()
    {
        store::OutboxDraft draft = a_draft();
        draft.run = {};
        draft.kind = QStringLiteral("message");
        core::Post post = a_post();
        post.props = {};
        post.message = draft.message + QStringLiteral("\n_Left out: x.txt_");
        QVERIFY(!find_own_post({post}, draft, written, {}).has_value());
        draft.files << QStringLiteral("/x.txt");
        QVERIFY(find_own_post({post}, draft, written, {}).has_value());
    }

    void only_what_others_act_on_is_a_command_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<bool>("acts");
        const auto row = [](const char* message, const char* kind, bool acts) {
            QTest::newRow(message) << QString::fromLatin1(kind) << acts;
        };
        row("!deploy web", "message", true);
        row("  !Deploy web", "message", true);
        row("approve 8f2c41", "message", true);
        row("deny 8f2c41 because it is friday", "message", true);
        row("hello!", "message", false);
        row("! important", "message", false);
        row("!!!", "message", false);
        row("approve of it", "message", false);
        row("`!deploy web` from a terminal", "invocation", false);
        row("!deploy webb", "gap", false);
    }

    void only_what_others_act_on_is_a_command()
    {
        QFETCH(QString, kind);
        QFETCH(bool, acts);
        QCOMPARE(makes_others_act(kind, QString::fromLatin1(QTest::currentDataTag())), acts);
    }

    void pending_ids_begin_with_the_user_and_never_repeat()
    {
        const QString one = new_pending_id(me).value();
        QVERIFY(one.startsWith(me.value() + QLatin1Char(':')));
        QVERIFY(one.size() > me.value().size() + 30);
        QVERIFY(one != new_pending_id(me).value());
    }

    void what_is_unknown_is_looked_for_and_what_is_refused_is_given_up()
    {
        const auto after = [](core::ErrorKind kind) { return after_failure({kind, {}, {}}); };
        QCOMPARE(after(core::ErrorKind::timed_out), AfterFailure::look_first);
        QCOMPARE(after(core::ErrorKind::unreachable), AfterFailure::look_first);
        QCOMPARE(after(core::ErrorKind::protocol), AfterFailure::look_first);
        QCOMPARE(after(core::ErrorKind::rate_limited), AfterFailure::retry);
        QCOMPARE(after(core::ErrorKind::unauthenticated), AfterFailure::wait_sign_in);
        QCOMPARE(after(core::ErrorKind::forbidden), AfterFailure::give_up);
        QCOMPARE(after(core::ErrorKind::too_large), AfterFailure::give_up);
    }

    void pauses_double_and_end_at_the_longest()
    {
        const core::Millis first(500);
        const core::Millis longest(60'000);
        QCOMPARE(send_pause(1, 0.0, first, longest), core::Millis(250));
        QVERIFY(send_pause(1, 0.999, first, longest) < core::Millis(500));
        QVERIFY(send_pause(4, 0.0, first, longest) >= core::Millis(2000));
        QVERIFY(send_pause(500, 0.999, first, longest) <= longest);
    }
};

QTEST_GUILESS_MAIN(TestSendRules)
#include "test_send_rules.moc"
