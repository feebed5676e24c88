// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/ledger/ledger_file.h"
#include "opsflow/ledger/room_check.h"
#include "opsflow/posts/invocation_post.h"
#include "opsflow/posts/result_post.h"
#include "opsflow/run/run_book.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;
using Kind = VerifyFinding::Kind;

namespace {

/// One run, its two ledger entries and its two posts, all in order.
RoomCheckInput a_whole_room(const char* server = "https://chat.example.org")
{
    core::Run run;
    run.id = core::RunId(QStringLiteral("01HF0000000000000000000000"));
    run.automation = core::AutomationId(QStringLiteral("app.deploy"));
    run.line = QStringLiteral("deploy billing");
    run.digest = QStringLiteral("d1");
    run.room = core::RoomId(QStringLiteral("room"));
    run.actor = {QString::fromLatin1(server), core::UserId(QStringLiteral("me")), QStringLiteral("ana")};
    run.headline = QStringLiteral("billing runs");
    set_outcome(run, Outcome::succeeded);

    RoomCheckInput input;
    input.room = run.room;
    input.server = run.actor.server;
    core::LedgerEntry requested;
    requested.run = run.id;
    requested.kind = ledger_kind::requested;
    requested.body = RunBook::requested_body(run);
    requested = core::chained(requested, std::nullopt);
    core::LedgerEntry ended;
    ended.run = run.id;
    ended.kind = ledger_kind::ended;
    ended.body = RunBook::ended_body(run);
    ended = core::chained(ended, requested);
    input.entries = {requested, ended};

    core::Post invocation;
    invocation.id = core::PostId(QStringLiteral("p1"));
    invocation.user = run.actor.user;
    invocation.room = run.room;
    invocation.props = invocation_post(run, requested).props();
    ResultContent content;
    content.headline = run.headline;
    OutgoingPost outgoing = with_invocation(result_post(run, ended, content), {invocation.id, {}});
    core::Post result = invocation;
    result.id = core::PostId(QStringLiteral("p2"));
    result.props = outgoing.props();
    input.posts = {invocation, result};
    return input;
}

void set_prop(core::Post& post, const char* key, const QString& value)
{
    QJsonObject props = post.props.value(QLatin1String("opsdeck")).toObject();
    props.insert(QLatin1String(key), value);
    post.props.insert(QStringLiteral("opsdeck"), props);
}

QStringList kinds(const VerifyReport& report)
{
    QStringList list;
    for (const VerifyFinding& finding : report.findings)
        list << to_text(finding.kind);
    return list;
}

} // namespace

class TestRoomCheck final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_whole_room_is_whole()
    {
        const RoomCheckInput input = a_whole_room();
        const VerifyReport report = check_room(input);
        QVERIFY2(report.is_whole(), qPrintable(kinds(report).join(QLatin1Char(' '))));
        QCOMPARE(report.entries_checked, 2);
        QCOMPARE(report.posts_checked, 2);
        QCOMPARE(report.runs_checked, 1);
        QCOMPARE(report.ledger_head, input.entries[1].hash);
    }

    void a_changed_entry_breaks_the_chain()
    {
        RoomCheckInput input = a_whole_room();
        input.entries[0].body.insert(QStringLiteral("line"), QStringLiteral("deploy nothing"));
        QVERIFY(kinds(check_room(input)).contains(QStringLiteral("chain_broken")));
    }

    void an_edited_post_is_found()
    {
        RoomCheckInput input = a_whole_room();
        set_prop(input.posts[0], "line", QStringLiteral("deploy something else"));
        QCOMPARE(kinds(check_room(input)), QStringList{QStringLiteral("edited")});
        input = a_whole_room();
        set_prop(input.posts[1], "outcome", QStringLiteral("failed"));
        QCOMPARE(kinds(check_room(input)), QStringList{QStringLiteral("edited")});
    }

    void a_changed_hash_is_found_from_both_sides()
    {
        RoomCheckInput input = a_whole_room();
        set_prop(input.posts[1], "hash", QString(64, QLatin1Char('0')));
        QCOMPARE(kinds(check_room(input)), (QStringList{QStringLiteral("missing"), QStringLiteral("not_in_ledger")}));
    }

    void a_deleted_post_is_told_once()
    {
        RoomCheckInput input = a_whole_room();
        input.posts[1].deleted_at = core::from_ms(5);
        QCOMPARE(kinds(check_room(input)), QStringList{QStringLiteral("deleted")});
    }

    void a_missing_post_is_found_unless_it_is_still_on_its_way()
    {
        RoomCheckInput input = a_whole_room();
        input.posts.pop_back();
        QCOMPARE(kinds(check_room(input)), QStringList{QStringLiteral("missing")});
        input.unsent = {input.entries[0].run};
        QVERIFY(check_room(input).is_whole());
    }

    void a_result_that_points_elsewhere_is_a_broken_link()
    {
        RoomCheckInput input = a_whole_room();
        set_prop(input.posts[1], "invocation_post", QStringLiteral("p2"));
        QCOMPARE(kinds(check_room(input)), QStringList{QStringLiteral("broken_link")});
    }

    void runs_of_other_rooms_and_people_are_left_out()
    {
        RoomCheckInput input = a_whole_room();
        input.room = core::RoomId(QStringLiteral("another"));
        input.posts.clear();
        QVERIFY(check_room(input).is_whole());
    }

    void own_posts_that_the_ledger_does_not_know_are_said_once()
    {
        RoomCheckInput input = a_whole_room();
        input.entries.clear();
        input.user = core::UserId(QStringLiteral("me"));
        const VerifyReport report = check_room(input);
        QCOMPARE(kinds(report), QStringList{QStringLiteral("unknown_runs")});
        QVERIFY(report.findings[0].text.contains(QStringLiteral(" 2 ")));
        QCOMPARE(report.runs_checked, 0);
        QCOMPARE(report.posts_unproven, 0);
    }

    void a_ledger_says_by_its_entries_whose_it_is()
    {
        RoomCheckInput input = a_whole_room(); // as in a file from before it named its owner
        core::Post stray = input.posts[0];
        stray.id = core::PostId(QStringLiteral("p3"));
        input.posts.push_back(stray);
        set_prop(input.posts[2], "run", QStringLiteral("01HF0000000000000000000009"));
        set_prop(input.posts[2], "hash", QString(64, QLatin1Char('0')));
        QCOMPARE(kinds(check_room(input)), QStringList{QStringLiteral("unknown_runs")});
    }

    void other_peoples_posts_are_counted_and_no_finding()
    {
        RoomCheckInput input = a_whole_room();
        input.entries.clear();
        input.user = core::UserId(QStringLiteral("somebody else"));
        const VerifyReport report = check_room(input);
        QVERIFY2(report.is_whole(), qPrintable(kinds(report).join(QLatin1Char(' '))));
        QCOMPARE(report.posts_unproven, 2);
    }

    void a_post_in_the_wrong_room_is_found()
    {
        RoomCheckInput input = a_whole_room();
        input.room = core::RoomId(QStringLiteral("another"));
        QCOMPARE(kinds(check_room(input)),
                 (QStringList{QStringLiteral("not_in_ledger"), QStringLiteral("not_in_ledger")}));
    }

    void a_local_room_is_the_same_at_every_port()
    {
        RoomCheckInput input = a_whole_room("http://127.0.0.1:40001");
        for (const char* now : {"http://127.0.0.1:40002", "localroom:abc"}) {
            input.server = QString::fromLatin1(now);
            const VerifyReport report = check_room(input);
            QVERIFY2(report.is_whole(), qPrintable(kinds(report).join(QLatin1Char(' '))));
            QCOMPARE(report.runs_checked, 1);
            QCOMPARE(report.posts_unproven, 0);
        }
        input.posts.pop_back();
        QCOMPARE(kinds(check_room(input)), QStringList{QStringLiteral("missing")});
    }

    void a_server_with_another_address_is_another_server()
    {
        RoomCheckInput input = a_whole_room();
        input.server = QStringLiteral("https://staging.example.org");
        const VerifyReport report = check_room(input);
        QVERIFY(report.is_whole());
        QCOMPARE(report.runs_checked, 0);
        QCOMPARE(report.posts_unproven, 2);
    }

    void an_exported_file_proves_the_same()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ledger.ndjson"));
        RoomCheckInput input = a_whole_room();
        input.user = core::UserId(QStringLiteral("me"));
        QVERIFY(write_ledger_file(path, input).has_value());
        auto read = read_ledger_file(path);
        QVERIFY(read.has_value());
        QCOMPARE(read->user, input.user);
        QVERIFY(check_room(*read).is_whole());
        QCOMPARE(read->entries, input.entries);

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        file.close();
        bytes.replace("deploy billing", "deploy nothing");
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        QVERIFY(!check_room(*read_ledger_file(path)).is_whole());
    }

    void a_foreign_file_is_refused_with_its_line()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("x")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("hello\n") > 0);
        file.close();
        QCOMPARE(read_ledger_file(file.fileName()).error().kind, core::ErrorKind::corrupted);
        QCOMPARE(read_ledger_file(folder.filePath(QStringLiteral("none"))).error().kind, core::ErrorKind::not_found);
    }
};

QTEST_GUILESS_MAIN(TestRoomCheck)
#include "test_room_check.moc"
