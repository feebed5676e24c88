// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/timeline/timeline_builder.h"

#include <QtTest>

using namespace opsdeck;
using opsflow::TimelineItem;
using Kind = TimelineItem::Kind;

/// From posts, runs and rows of the outbox to what is shown.
class TestTimelineBuilder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_in = opsflow::TimelineInput();
        m_in.room = core::RoomId(QStringLiteral("room"));
        m_in.me = core::UserId(QStringLiteral("me"));
        m_in.my_name = QStringLiteral("ana");
        for (const char* name : {"ana", "li"}) {
            core::User user;
            user.id =
                core::UserId(QLatin1String(name) == QLatin1String("ana") ? QStringLiteral("me") : QLatin1String(name));
            user.username = QLatin1String(name);
            m_in.users.insert(user.id, user);
        }
        m_next = 0;
    }

    void days_are_separated_and_authors_grouped()
    {
        add("li", "one", 0);
        add("li", "two", 1);
        add("li", "three", 7); // more than five minutes behind
        add("me", "four", 7);
        add("me", "next day", 24 * 60);
        const auto items = build();
        QCOMPARE(kinds(items),
                 (std::vector<Kind>{Kind::day, Kind::post, Kind::post, Kind::post, Kind::post, Kind::day, Kind::post}));
        QVERIFY(items[1].starts_group);
        QVERIFY(!items[2].starts_group);
        QVERIFY(items[3].starts_group);
        QVERIFY(items[4].starts_group);
        QCOMPARE(items[1].author, QStringLiteral("li"));
        QVERIFY(items[4].is_own);
    }

    void the_unread_line_stands_above_the_first_post_of_others_after_it()
    {
        add("li", "old", 0);
        m_in.unread_from = m_in.posts.back().created_at;
        add("me", "mine", 1);
        add("li", "new", 2);
        add("li", "newer", 3);
        const auto items = build();
        QCOMPARE(kinds(items),
                 (std::vector<Kind>{Kind::day, Kind::post, Kind::post, Kind::unread, Kind::post, Kind::post}));
    }

    void a_reply_stands_at_its_time_with_a_quote_of_its_parent()
    {
        core::Post& parent = add("li", "pool exhausted?\nsecond line", 0);
        const core::PostId root = parent.id;
        add("me", "between", 1);
        core::Post& reply = add("me", "yes", 2);
        reply.root = root;
        core::Post& stranger = add("li", "to an old one", 3);
        stranger.root = core::PostId(QStringLiteral("older"));
        core::Post older;
        older.id = stranger.root;
        older.user = m_in.me;
        older.message = QStringLiteral("the old one");
        m_in.roots[older.id] = older;
        const auto items = build();
        QCOMPARE(items[3].parent->text, QStringLiteral("pool exhausted?"));
        QCOMPARE(items[3].parent->author, QStringLiteral("li"));
        QCOMPARE(items[4].parent->text, QStringLiteral("the old one"));
    }

    void system_posts_are_folded_into_one_line()
    {
        for (const char* text : {"a joined", "b joined", "c left", "d joined"})
            add("li", text, 0).type = QStringLiteral("system_join_channel");
        add("li", "hello", 1);
        const auto items = build();
        QCOMPARE(kinds(items), (std::vector<Kind>{Kind::day, Kind::folded, Kind::post}));
        QCOMPARE(items[1].folded_posts.size(), size_t(4));
        QVERIFY(items[1].message.contains(QStringLiteral("b joined")));
        QVERIFY(!items[1].message.contains(QStringLiteral("d joined")));
        QCOMPARE(items[1].folded_lines.size(), 4); // for whoever unfolds it
        QCOMPARE(items[1].folded_lines.last(), QStringLiteral("d joined"));
    }

    void a_run_is_a_card_that_its_other_posts_complete()
    {
        add("li", "`deploy web` typed in the room", 0).props = opsdeck(
            R"({"kind": "invocation", "run": "01ARZ3NDEKTSV4RRFFQ69G5FAV", "line": "deploy web", "danger": "change", "env": "production"})");
        auto items = build();
        QCOMPARE(items[1].kind, Kind::run);
        QCOMPARE(items[1].run->state, core::RunState::running);
        QVERIFY(!items[1].run->outcome);
        QVERIFY(items[1].run->is_production);
        QVERIFY(!items[1].run->is_mine);
        const quint64 before = items[1].revision;

        add("li", "⏳ running · 40 % (4/10 files) · copying · 3 min 20 s", 1).props =
            opsdeck(R"({"kind": "progress", "run": "01ARZ3NDEKTSV4RRFFQ69G5FAV", "state": "running"})");
        items = build();
        QCOMPARE(items.size(), size_t(2)); // progress is told by the card
        QCOMPARE(items[1].run->progress, QStringLiteral("copying"));
        QCOMPARE(items[1].run->done, 4.0);
        QCOMPARE(items[1].run->total, 10.0);
        QVERIFY(items[1].revision != before);

        add("li", "✖ deploy web failed\nhealth check failed on web-04\n`deploy web`", 2).props = opsdeck(
            R"({"kind": "result", "run": "01ARZ3NDEKTSV4RRFFQ69G5FAV", "outcome": "failed", "exit": 3, "headline": "deploy web failed", "started_at": "2026-11-22T10:00:01.000Z", "ended_at": "2026-11-22T10:00:39.000Z"})");
        items = build();
        QCOMPARE(kinds(items), (std::vector<Kind>{Kind::day, Kind::run, Kind::result}));
        for (const TimelineItem& item : {items[1], items[2]}) {
            QCOMPARE(*item.run->outcome, opsflow::Outcome::failed);
            QCOMPARE(*item.run->exit_code, 3);
            QCOMPARE(item.run->ended_at - item.run->started_at, core::Millis(38'000));
            QCOMPARE(item.run->first_error, QStringLiteral("health check failed on web-04"));
            QCOMPARE(item.run->line, QStringLiteral("deploy web"));
        }
    }

    void a_run_says_where_it_came_from_unless_it_was_typed_in_the_room()
    {
        add("li", "`deploy web` from dashboard Checkout / Error rate, 4\\.2 %", 0).props = opsdeck(
            R"({"kind": "invocation", "run": "01ARZ3NDEKTSV4RRFFQ69G5FAV", "line": "deploy web", "surface": "tile"})");
        add("li", "`deploy web` typed in the room", 1).props = opsdeck(
            R"({"kind": "invocation", "run": "01ARZ3NDEKTSV4RRFFQ69G5FAW", "line": "deploy web", "surface": "composer"})");
        const auto items = build();
        QCOMPARE(items[1].run->origin, QStringLiteral("from dashboard Checkout / Error rate, 4.2 %"));
        QCOMPARE(items[2].run->origin, QString());
    }

    void an_own_run_knows_more_than_its_posts()
    {
        add("me", "`count`", 0).props =
            opsdeck(R"({"kind": "invocation", "run": "01ARZ3NDEKTSV4RRFFQ69G5FAV", "line": "count"})");
        core::Run run;
        run.id = core::RunId(QStringLiteral("01ARZ3NDEKTSV4RRFFQ69G5FAV"));
        run.state = core::RunState::cancelling;
        m_in.runs = {run};
        m_in.news[run.id] = {QStringLiteral("step 3"), 3, 10};
        const auto items = build();
        QVERIFY(items[1].run->is_mine);
        QCOMPARE(items[1].run->state, core::RunState::cancelling);
        QCOMPARE(items[1].run->progress, QStringLiteral("step 3"));
        QCOMPARE(items[1].run->total, 10.0);
    }

    void a_gap_is_a_card_with_what_this_profile_knows()
    {
        add("me", "`make coffee`\nnot automated yet", 0).props = opsdeck(R"({"kind": "gap", "key": "make coffee"})");
        opsflow::Gap gap;
        gap.key = QStringLiteral("make coffee");
        gap.line = QStringLiteral("Make  coffee");
        gap.times = 4;
        gap.askers.resize(2);
        m_in.gaps[gap.key] = gap;
        const auto items = build();
        QCOMPARE(items[1].kind, Kind::gap);
        QCOMPARE(items[1].gap->line, QStringLiteral("Make  coffee"));
        QCOMPARE(items[1].gap->times, 4);
        QCOMPARE(items[1].gap->askers, 2);
        QVERIFY(!items[1].gap->is_closed);
    }

    void a_gap_of_somebody_else_is_read_from_its_post()
    {
        add("li", "`Make Coffee`\nnot automated yet; nearest: `make tea`, `status`", 0).props =
            opsdeck(R"({"kind": "gap", "key": "make coffee"})");
        const auto items = build();
        QCOMPARE(items[1].gap->line, QStringLiteral("Make Coffee"));
        QCOMPARE(items[1].gap->near_lines, (QStringList{QStringLiteral("make tea"), QStringLiteral("status")}));
        QVERIFY(items[1].accessible_text().contains(QStringLiteral("not automated yet")));
    }

    void unsent_posts_stand_at_the_end_with_their_state()
    {
        add("li", "hello", 0);
        store::OutboxRow failed;
        failed.id = 7;
        failed.state = store::OutboxState::failed;
        failed.last_error = QStringLiteral("too large");
        failed.draft.user = m_in.me;
        failed.draft.message = QStringLiteral("mine");
        failed.draft.created_at = m_in.posts.back().created_at;
        store::OutboxRow edit = failed;
        edit.id = 8;
        edit.draft.edits = core::PostId(QStringLiteral("p0"));
        m_in.unsent = {failed, edit};
        auto items = build();
        QCOMPARE(items.size(), size_t(3));
        QCOMPARE(items[2].key, QStringLiteral("pending:7"));
        QCOMPARE(items[2].delivery, opsflow::Delivery::failed);
        QCOMPARE(items[2].delivery_problem, QStringLiteral("too large"));
        m_in.at_end = false; // the end of the room is not in the window: nor are they
        items = build();
        QCOMPARE(items.size(), size_t(2));
    }

    void a_webhook_never_looks_like_a_person()
    {
        core::Post& post = add("li", "hi", 0);
        post.props = {{QStringLiteral("from_webhook"), QStringLiteral("true")},
                      {QStringLiteral("override_username"), QStringLiteral("ana")}};
        const auto items = build();
        QCOMPARE(items[1].author, QStringLiteral("ana"));
        QVERIFY(items[1].is_bot);
    }

    void keys_and_revisions_are_stable()
    {
        add("li", "hello", 0);
        const auto first = build();
        add("li", "again", 1);
        const auto second = build();
        QCOMPARE(second[1].key, first[1].key);
        QCOMPARE(second[1].revision, first[1].revision);
        core::Reaction reaction;
        reaction.user = m_in.me;
        reaction.emoji = QStringLiteral("eyes");
        m_in.posts[0].reactions = {reaction};
        QVERIFY(build()[1].revision != first[1].revision);
    }

private:
    core::Post& add(const char* user, const char* text, int minute)
    {
        core::Post post;
        post.id = core::PostId(QStringLiteral("p%1").arg(m_next++));
        post.room = m_in.room;
        post.user = core::UserId(QLatin1String(user));
        post.message = QString::fromUtf8(text);
        post.created_at = core::from_ms(1'795'341'600'000) + std::chrono::minutes(minute);
        post.updated_at = post.created_at;
        m_in.posts.push_back(post);
        return m_in.posts.back();
    }

    static QJsonObject opsdeck(const char* json)
    {
        QJsonObject props = QJsonDocument::fromJson(json).object();
        props.insert(QStringLiteral("v"), 1);
        return {{QStringLiteral("opsdeck"), props}};
    }

    [[nodiscard]] std::vector<TimelineItem> build() const { return opsflow::build_timeline(m_in); }

    static std::vector<Kind> kinds(const std::vector<TimelineItem>& items)
    {
        std::vector<Kind> all;
        for (const TimelineItem& item : items)
            all.push_back(item.kind);
        return all;
    }

    opsflow::TimelineInput m_in;
    int m_next = 0;
};

QTEST_GUILESS_MAIN(TestTimelineBuilder)
#include "test_timeline_builder.moc"
