// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/palette_fixture.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QElapsedTimer>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;
using namespace Qt::StringLiterals;

class TestPaletteSearch final : public QObject {
    Q_OBJECT

private:
    ManualClock m_clock;

    PaletteAnswer search(const QString& query, const PaletteMemory& memory = {}, const PaletteFacts& facts = {},
                         const QString& room = u"ops"_s)
    {
        const PaletteIndex index(palette_entries(m_clock.now()));
        PaletteSearch one(index);
        return one.search(query, palette_context(m_clock, room), memory, facts);
    }
    static const PaletteRow& row_of(const PaletteAnswer& answer, const QString& key)
    {
        for (const PaletteRow& row : answer.rows) {
            if (row.key == key)
                return row;
        }
        qFatal("no row %s", qPrintable(key));
    }

private Q_SLOTS:
    void an_empty_box_shows_what_runs_then_mentions_then_habits()
    {
        PaletteMemory memory;
        memory.used(u"automation:disk.usage"_s, room_id(u"ops"_s), m_clock.now());
        memory.used(u"automation:url.check"_s, room_id(u"ops"_s), m_clock.now());
        memory.used(u"automation:url.check"_s, room_id(u"ops"_s), m_clock.now());
        const PaletteAnswer answer = search({}, memory);
        const QStringList keys = keys_of(answer);
        QVERIFY(keys.at(0).startsWith(u"run:"_s));
        QCOMPARE(keys.at(1), u"room:"_s + room_id(u"inc-482-checkout"_s).value());
        QCOMPARE(keys.at(2), u"automation:url.check"_s);
        QCOMPARE(keys.at(3), u"automation:disk.usage"_s);
        QVERIFY(answer.rows.size() <= PaletteSearch::most_unasked);
        QVERIFY(answer.rows.size() > 10); // a newcomer sees what there is
        QVERIFY(!answer.wants_posts);
    }

    void a_habit_orders_equals_and_never_lifts_over_a_better_band()
    {
        PaletteMemory memory;
        for (int i = 0; i < 20; ++i)
            memory.used(u"automation:port.check"_s, room_id(u"ops"_s), m_clock.now());
        QCOMPARE(keys_of(search(u"check"_s, memory)).at(0), u"automation:port.check"_s);
        QVERIFY(keys_of(search(u"check"_s)).at(0) != u"automation:port.check"_s);
        // "url" begins no name of port.check, however often that is used
        QCOMPARE(keys_of(search(u"url"_s, memory)).at(0), u"automation:url.check"_s);
        QCOMPARE(keys_of(search(u"status"_s, memory)).at(0), u"automation:machine.status"_s);
    }

    void the_last_pick_for_these_letters_goes_first_within_its_band()
    {
        PaletteMemory memory;
        const QString fourth = u"person:"_s + u"matt.r"_s.leftJustified(26, u'u');
        QVERIFY(keys_of(search(u"@matt"_s)).at(0) != fourth);
        memory.picked(u"@matt"_s, fourth, m_clock.now());
        const PaletteAnswer answer = search(u"@matt"_s, memory);
        QCOMPARE(keys_of(answer).at(0), fourth);
        QVERIFY(answer.rows.front().rank.explanation().contains(u"before"_s));
    }

    void an_automation_comes_before_the_runs_of_its_lines_unless_one_was_picked()
    {
        const QString line = u"line:deploy web 1.4.2 to test"_s;
        const QString deploy = u"automation:app.deploy"_s;
        PaletteMemory memory;
        for (int i = 0; i < 20; ++i)
            memory.used(line, room_id(u"ops"_s), m_clock.now());
        const QStringList often = keys_of(search(u"dep"_s, memory));
        QCOMPARE(often.mid(0, 2), (QStringList{deploy, line}));
        memory.picked(u"dep"_s, line, m_clock.now());
        QCOMPARE(keys_of(search(u"dep"_s, memory)).mid(0, 2), (QStringList{line, deploy}));
        QCOMPARE(keys_of(search(u"depl"_s, memory)).at(0), deploy); // other letters, other pick
    }

    void what_holds_the_letters_comes_before_what_is_only_near()
    {
        const QStringList keys = keys_of(search(u"rdb"_s));
        QCOMPARE(keys.at(0), u"automation:db.restore"_s);
        QVERIFY(keys.contains(u"(near) automation:db.version"_s));
        QVERIFY(!keys.contains(u"(near) automation:db.restore"_s));
    }

    void a_room_name_brings_what_is_about_it()
    {
        PaletteEntry entry;
        entry.kind = PaletteKind::action;
        entry.names = {u"Restart billing"_s};
        const PaletteMemory memory;
        const double about = rank_of(entry, {}, palette_context(m_clock, u"ops-billing"_s), memory, {}).score();
        const double other = rank_of(entry, {}, palette_context(m_clock, u"ops-web"_s), memory, {}).score();
        QVERIFY(about > other);
    }

    void a_newcomer_has_the_habits_of_the_room()
    {
        PaletteFacts facts;
        facts.team[{core::AutomationId(u"service.stop"_s), room_id(u"ops"_s)}] = 8;
        const QStringList keys = keys_of(search({}, {}, facts));
        QCOMPARE(keys.at(2), u"automation:service.stop"_s); // behind what runs and the mention
        QVERIFY(!keys_of(search({}, {}, facts, u"deploys"_s)).at(2).contains(u"service.stop"_s));
    }

    void what_fails_often_sinks_but_stays()
    {
        PaletteFacts facts;
        facts.automations[core::AutomationId(u"db.upgrade"_s)].ended = 10;
        const auto bad = search(u"upgrade"_s, {}, facts);
        QCOMPARE(keys_of(bad).at(0), u"automation:db.upgrade"_s);
        QVERIFY(bad.rows.front().rank.score() < search(u"upgrade"_s).rows.front().rank.score());
        QVERIFY(bad.rows.front().rank.explanation().contains(u"failed"_s));
    }

    void values_behind_a_short_name_are_guessed_and_never_run_by_themselves()
    {
        const PaletteAnswer answer = search(u"dep web prod"_s);
        const PaletteRow& row = answer.rows.front();
        QCOMPARE(row.texts, (core::ParameterTexts{{u"app"_s, u"web"_s}, {u"env"_s, u"production"_s}}));
        QVERIFY(!row.is_line);
        QCOMPARE(text_of(row.title), u"deploy web version to production"_s);
        QCOMPARE(row.title.at(2), (LinePart{LinePart::Kind::slot, u"version"_s}));
        QCOMPARE(row.title.at(4), (LinePart{LinePart::Kind::value, u"production"_s}));
    }

    void a_whole_line_can_run_at_once_and_is_nothing_to_wish_for()
    {
        const PaletteAnswer answer = search(u"deploy web 1.4.2 to production"_s);
        QVERIFY(answer.rows.front().is_line);
        QCOMPARE(answer.rows.front().texts.value(u"version"_s), u"1.4.2"_s);
        QVERIFY(!keys_of(answer).contains(u"(wish)"_s));
        // Something is missing: still nothing that nobody has automated.
        QVERIFY(!keys_of(search(u"deploy web"_s)).contains(u"(wish)"_s));
        QVERIFY(!search(u"deploy web"_s).rows.front().is_line);
    }

    void a_plan_of_a_line_has_the_plans_danger()
    {
        const PaletteAnswer plan = search(u"noop web 1 to test"_s);
        QCOMPARE(plan.rows.front().key, u"automation:app.deploy:plan"_s);
        QCOMPARE(plan.rows.front().danger, std::optional(core::Danger::read));
        const PaletteAnswer spelled = search(u"plan deploy web 1 to test"_s);
        QCOMPARE(std::get<AutomationTarget>(spelled.rows.front().target).verb, core::Verb::plan);
    }

    void nothing_found_is_a_wish_with_the_line_as_typed()
    {
        const PaletteAnswer answer = search(u"restart the coffee machine"_s);
        const PaletteRow& wish = answer.rows.back();
        QCOMPARE(wish.kind, PaletteKind::wish);
        QCOMPARE(std::get<WishTarget>(wish.target).line, u"restart the coffee machine"_s);
        const PaletteAnswer alone = search(u"zzzz zzz"_s);
        QCOMPARE(alone.rows.size(), size_t(1));
        QCOMPARE(text_of(alone.rows.front().title), u"Nobody has automated \"zzzz zzz\" yet: ask for it here"_s);
        // Among people there is nothing to automate.
        QVERIFY(search(u"@zzzz"_s).rows.empty());
    }

    void a_prefix_narrows_to_its_kind_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QList<int>>("kinds");
        using K = PaletteKind;
        const auto kinds = [](std::initializer_list<K> list) {
            QList<int> out;
            for (const K kind : list)
                out.append(static_cast<int>(kind));
            return out;
        };
        QTest::newRow(">") << u">s"_s << kinds({K::automation, K::action, K::wish});
        QTest::newRow("@") << u"@"_s << kinds({K::person});
        QTest::newRow("~") << u"~"_s << kinds({K::room});
        QTest::newRow("#") << u"#"_s << kinds({K::run});
        QTest::newRow("!") << u"!"_s << kinds({K::gap, K::wish});
        QTest::newRow("/") << u"/a"_s << kinds({K::automation, K::server_command, K::wish});
        QTest::newRow("?") << u"?"_s << kinds({K::prefix, K::automation});
    }
    void a_prefix_narrows_to_its_kind()
    {
        QFETCH(QString, typed);
        QFETCH(QList<int>, kinds);
        const PaletteAnswer answer = search(typed);
        QVERIFY(!answer.rows.empty());
        for (const PaletteRow& row : answer.rows)
            QVERIFY2(kinds.contains(static_cast<int>(row.kind)), qPrintable(row.key));
    }

    void rooms_keep_their_own_order()
    {
        const QStringList keys = keys_of(search(u"~"_s));
        const auto room = [](const QString& name) { return u"room:"_s + room_id(name).value(); };
        QCOMPARE(keys, (QStringList{room(u"inc-482-checkout"_s), room(u"ops"_s), room(u"ops-billing"_s),
                                    room(u"deploys"_s), room(u"off-topic"_s), room(u"town-square"_s)}));
    }

    void no_kind_pushes_the_others_out()
    {
        std::vector<PaletteEntry> entries = palette_entries(m_clock.now());
        std::vector<core::User> crowd;
        for (int i = 0; i < 500; ++i)
            crowd.push_back(palette_user(u"deb%1"_s.arg(i), u"Deb"_s, u"Smith"_s));
        for (PaletteEntry& person : person_entries(crowd, {}))
            entries.push_back(std::move(person));
        const PaletteIndex index(std::move(entries));
        PaletteSearch one(index);
        const QStringList keys = keys_of(one.search(u"de"_s, palette_context(m_clock), {}, {}));
        QVERIFY(keys.contains(u"automation:app.deploy"_s));
        QVERIFY(keys.contains(u"room:"_s + room_id(u"deploys"_s).value()));
        QCOMPARE(keys.filter(u"person:"_s).size(), 6);
    }

    void a_habit_is_found_among_thousands_that_fit_better()
    {
        std::vector<PaletteEntry> entries;
        for (int i = 0; i < 2'000; ++i)
            entries.push_back(action_entry(u"a%1"_s.arg(i), u"Dep%1"_s.arg(i)));
        entries.push_back(action_entry(u"mine"_s, u"Deploy everything that is about the billing system"_s));
        const PaletteIndex index(std::move(entries));
        PaletteSearch one(index);
        PaletteMemory memory;
        for (int i = 0; i < 9; ++i)
            memory.used(u"action:mine"_s, room_id(u"ops"_s), m_clock.now());
        QCOMPARE(keys_of(one.search(u"d"_s, palette_context(m_clock), memory, {})).at(0), u"action:mine"_s);
    }

    void a_row_says_in_words_what_it_is()
    {
        PaletteFacts facts;
        AutomationFacts& deploy = facts.automations[core::AutomationId(u"app.deploy"_s)];
        deploy.ended = 25;
        deploy.succeeded = 24;
        deploy.usual = core::Millis(70'000);
        deploy.last_at = m_clock.now() - std::chrono::hours(2);
        const PaletteRow row = search(u"dep"_s, {}, facts).rows.front();
        QCOMPARE(row.note, u"you, 2 h ago · usually 1 min 10 s · 96 % ok"_s);
        QCOMPARE(
            row.accessible_text(),
            u"deploy app version to env, Deploy a version, changes, you, 2 h ago · usually 1 min 10 s · 96 % ok"_s);
        QCOMPARE(row.hits, (core::FuzzyRanges{{0, 3}}));
        QCOMPARE(search(u"restore"_s).rows.front().danger, std::optional(core::Danger::destructive));
    }

    void facts_of_runs_count_what_ended_by_itself()
    {
        std::vector<core::Run> runs;
        const auto add = [&](core::RunState state, int minutes, core::Millis took) {
            core::Run run =
                palette_run(u"deploy web 1 to test"_s, state, m_clock.now() - std::chrono::minutes(minutes));
            run.ended_at = run.started_at + took;
            runs.push_back(run);
        };
        add(core::RunState::succeeded, 50, core::Millis(10'000));
        add(core::RunState::succeeded, 40, core::Millis(30'000));
        add(core::RunState::succeeded, 30, core::Millis(20'000));
        add(core::RunState::failed, 20, core::Millis(500));
        add(core::RunState::cancelled, 10, core::Millis(1));
        const auto facts = facts_of_runs(runs).value(core::AutomationId(u"app.deploy"_s));
        QCOMPARE(facts.ended, 4);
        QCOMPARE(facts.succeeded, 3);
        QCOMPARE(facts.usual, std::optional(core::Millis(20'000)));
        QCOMPARE(facts.last_state, core::RunState::cancelled);
    }

    void the_rooms_habits_come_from_its_invocations_of_two_weeks()
    {
        const auto post = [&](int days_ago, const QString& kind) {
            core::Post out;
            out.room = room_id(u"ops"_s);
            out.created_at = m_clock.now() - std::chrono::hours(24 * days_ago);
            out.props = {{u"opsdeck"_s,
                          QJsonObject{{u"v"_s, props_version}, {u"kind"_s, kind}, {u"automation"_s, u"app.deploy"_s}}}};
            return out;
        };
        const auto uses = team_uses_of(
            {post(1, u"invocation"_s), post(13, u"invocation"_s), post(15, u"invocation"_s), post(1, u"result"_s)},
            m_clock.now());
        QCOMPARE(uses.size(), size_t(1));
        QCOMPARE(uses.front().count, 2);
    }

    void a_run_with_a_hidden_value_is_run_again_without_it()
    {
        const auto line_of = [&](const QString& line) {
            const auto entries = run_entries({palette_run(line, core::RunState::succeeded, m_clock.now())});
            return entries.empty() ? QString() : std::get<RunTarget>(entries.front().target).line;
        };
        QCOMPARE(line_of(u"add user li to web password=*** role=admin"_s), u"add user li to web role=admin"_s);
        QCOMPARE(line_of(u"say \"a  b\" to web"_s), u"say \"a  b\" to web"_s);
        QCOMPARE(line_of(u"login ***"_s), QString()); // it would type three stars
    }

    void what_follows_a_slash_command_is_for_the_server()
    {
        const PaletteAnswer answer = search(u"/remind me  in 5"_s);
        QCOMPARE(keys_of(answer).at(0), u"slash:remind"_s);
        QCOMPARE(std::get<ServerCommandTarget>(answer.rows.front().target).line, u"/remind me  in 5"_s);
        QVERIFY(!keys_of(answer).contains(u"(wish)"_s));
        QVERIFY(!keys_of(search(u"remind me in 5"_s)).contains(u"slash:remind"_s));
    }

    void a_pasted_line_keeps_the_spaces_in_its_values()
    {
        const PaletteAnswer answer = search(u"  status of \"two  words\" "_s);
        QVERIFY(answer.rows.front().is_line);
        QCOMPARE(answer.rows.front().texts.value(u"app"_s), u"two  words"_s);
        QCOMPARE(answer.query.line, u"status of \"two  words\""_s);
    }

    void ten_thousand_entries_keep_up_with_typing()
    {
        std::vector<PaletteEntry> entries = palette_entries(m_clock.now());
        const QStringList verbs{u"Deploy"_s, u"Restart"_s, u"Check logs of"_s, u"Upgrade"_s, u"Drain"_s};
        for (int i = 0; i < 10'000; ++i)
            entries.push_back(
                action_entry(u"a%1"_s.arg(i), u"%1 thing%2 in place%3"_s.arg(verbs.at(i % 5)).arg(i).arg(i % 7)));
        const PaletteIndex index(std::move(entries));
        PaletteSearch one(index);
        std::vector<qint64> times;
        for (const QString& query : {u"deploy web prod"_s, u"restrat kafka"_s, u"chk log"_s, u"thing77"_s}) {
            for (qsizetype n = 1; n <= query.size(); ++n) {
                QElapsedTimer timer;
                timer.start();
                (void)one.search(query.first(n), palette_context(m_clock), {}, {});
                times.push_back(timer.nsecsElapsed());
            }
        }
        std::sort(times.begin(), times.end());
        const double p95 = static_cast<double>(times[times.size() * 95 / 100]) / 1e6;
        qInfo("keystroke p50 %.2f ms, p95 %.2f ms", static_cast<double>(times[times.size() / 2]) / 1e6, p95);
        QVERIFY2(p95 < 200, "far from a frame, even in a debug build on a busy machine");
    }
};

QTEST_GUILESS_MAIN(TestPaletteSearch)
#include "test_palette_search.moc"
