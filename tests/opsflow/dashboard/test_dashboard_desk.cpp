// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/dashboard_desk.h"
#include "opsflow/dashboard/support/fake_sources.h"
#include "opsflow/support/manual_clock.h"

#include <QtTest>

using namespace opsdeck;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using core::Freshness;

namespace {

const QByteArray head = "opsdeck: 1\nid: d\ntitle: Checkout\ninterval: 10s\n"
                        "variables: {env: {values: [test, production]}}\ntiles:\n";

} // namespace

class TestDashboardDesk final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<opsflow::ManualClock> m_clock;
    std::unique_ptr<test::FakeSources> m_sources;
    std::unique_ptr<opsflow::DashboardDesk> m_desk;

    void open(const QByteArray& tiles, const QByteArray& before = head)
    {
        write(before + tiles);
        m_desk->set_folders({m_dir->path()});
        m_desk->set_watched(true);
    }
    void write(const QByteArray& yaml)
    {
        QFile file(m_dir->filePath(u"d.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(yaml);
    }
    void pass(core::Millis time)
    {
        m_clock->pass(time);
        m_desk->tick();
        settle();
    }
    static void settle() { QCoreApplication::processEvents(); }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<opsflow::ManualClock>();
        m_sources = std::make_unique<test::FakeSources>(*m_clock);
        m_desk = std::make_unique<opsflow::DashboardDesk>(*m_sources, *m_clock);
        m_desk->set_jitter([] { return 0.0; });
    }
    void cleanup()
    {
        m_desk.reset();
        m_sources.reset();
    }

    void a_value_is_asked_for_at_once_and_every_interval()
    {
        m_sources->set_number(u"read load"_s, 4.25);
        open("  - {title: Load, kind: stat, source: {run: read load}, unit: x}\n");
        settle();
        QCOMPARE(m_desk->tile(0).value_text(), u"4.25 x"_s);
        QCOMPARE(m_sources->times(u"read load"_s), 1);
        pass(9s);
        QCOMPARE(m_sources->times(u"read load"_s), 1);
        pass(1s);
        QCOMPARE(m_sources->times(u"read load"_s), 2);
        QCOMPARE(m_desk->tile(0).history.size(), size_t(2));
    }

    void two_tiles_with_one_source_share_one_question_at_a_time()
    {
        m_sources->holds = true;
        open("  - {title: A, kind: stat, source: {run: read x}, value: out.a}\n"
             "  - {title: B, kind: stat, source: {run: read x}, value: out.b, interval: 2s}\n");
        m_desk->refresh_all();
        pass(60s);
        QCOMPARE(m_sources->times(u"read x"_s), 1);
        QVERIFY(m_desk->tile(0).is_asking && m_desk->tile(1).is_asking);
        m_sources->set_json(u"read x"_s, R"({"a": 1, "b": 2})");
        m_sources->release();
        QTRY_COMPARE(m_desk->tile(1).value_text(), u"2"_s);
        QCOMPARE(m_desk->tile(0).value_text(), u"1"_s);
        QCOMPARE(m_sources->most_under_way, 1);
    }

    void an_error_keeps_the_old_value_and_asks_less_often()
    {
        m_sources->set_number(u"read x"_s, 7);
        open("  - {title: X, kind: stat, source: {run: read x}}\n");
        settle();
        m_sources->errors.insert(u"read x"_s, {core::ErrorKind::process, u"It said no."_s, {}});
        pass(10s);
        const opsflow::TileLive& tile = m_desk->tile(0);
        QCOMPARE(tile.value_text(), u"7"_s);
        QCOMPARE(tile.error->text, u"It said no."_s);
        QCOMPARE(tile.freshness(m_clock->now()), Freshness::stale);
        QCOMPARE(m_sources->times(u"read x"_s), 2);
        pass(19s);
        QCOMPARE(m_sources->times(u"read x"_s), 2);
        pass(1s);
        QCOMPARE(m_sources->times(u"read x"_s), 3);
        m_sources->errors.clear();
        pass(40s);
        QVERIFY(!tile.error);
        QCOMPARE(tile.freshness(m_clock->now()), Freshness::fresh);
    }

    void nothing_is_asked_while_nobody_looks()
    {
        m_sources->set_number(u"read x"_s, 7);
        open("  - {title: X, kind: stat, source: {run: read x}}\n");
        settle();
        m_desk->set_watched(false);
        pass(60s);
        QCOMPARE(m_sources->times(u"read x"_s), 1);
        m_desk->set_watched(true);
        settle();
        QCOMPARE(m_sources->times(u"read x"_s), 2);
    }

    void freshness_goes_with_the_clock_and_not_with_the_answers()
    {
        m_sources->set_number(u"read x"_s, 7);
        open("  - {title: X, kind: stat, source: {run: read x}}\n");
        settle();
        m_sources->holds = true;
        pass(14s);
        QCOMPARE(m_desk->tile(0).freshness(m_clock->now()), Freshness::fresh);
        pass(2s);
        QCOMPARE(m_desk->tile(0).freshness(m_clock->now()), Freshness::ageing);
        pass(15s);
        QCOMPARE(m_desk->tile(0).freshness(m_clock->now()), Freshness::stale);
        QCOMPARE(m_desk->tile(0).value_text(), u"7"_s);
        m_sources->release();
        QTRY_COMPARE(m_desk->tile(0).freshness(m_clock->now()), Freshness::fresh);
    }

    void what_is_not_a_read_is_refused_with_its_place_and_never_asked()
    {
        open("  - {title: Bad, kind: stat, source: {run: change everything}}\n  - {title: Fine, kind: stat, source: "
             "{run: read x}}\n");
        settle();
        QVERIFY(m_desk->tile(0).tile.is_broken());
        const QString told = core::to_text(m_desk->tile(0).tile.findings.front());
        QVERIFY2(told.startsWith(u"d.yaml:7:source.run: error:"_s), qPrintable(told));
        QCOMPARE(m_sources->times(u"change everything"_s), 0);
        QCOMPARE(m_sources->times(u"read x"_s), 1);
    }

    void a_variable_changes_the_question()
    {
        m_sources->set_number(u"read test"_s, 1);
        m_sources->set_number(u"read production"_s, 2);
        open("  - {title: \"In ${env}\", kind: stat, source: {run: \"read ${env}\"}, actions: [{line: \"go "
             "${env}\"}]}\n");
        settle();
        QCOMPARE(m_desk->tile(0).tile.title, u"In test"_s);
        QCOMPARE(m_desk->tile(0).value_text(), u"1"_s);
        m_desk->set_value(u"env"_s, u"production"_s);
        settle();
        QCOMPARE(m_desk->tile(0).tile.title, u"In production"_s);
        QCOMPARE(m_desk->tile(0).tile.actions.front().line, u"go production"_s);
        QCOMPARE(m_desk->tile(0).value_text(), u"2"_s);
        m_desk->set_value(u"env"_s, u"test"_s); // what was seen is still there, with its age
        QCOMPARE(m_desk->tile(0).value_text(), u"1"_s);
    }

    void a_saved_change_of_looks_keeps_value_and_history()
    {
        m_sources->set_number(u"read x"_s, 7);
        open("  - {title: X, kind: stat, source: {run: read x}}\n");
        settle();
        QSignalSpy changed(m_desk.get(), &opsflow::DashboardDesk::tiles_changed);
        write(head + "  - {title: X, kind: stat, source: {run: read x}, unit: ms, span: 5}\n");
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(m_desk->tile(0).value_text(), u"7 ms"_s);
        QCOMPARE(m_desk->tile(0).tile.span, 5);
        QCOMPARE(m_sources->times(u"read x"_s), 1);
    }

    void a_click_says_from_where_and_with_which_value()
    {
        m_sources->set_number(u"read x"_s, 4.2);
        open("  - {title: Error rate, kind: stat, source: {run: read x}, unit: \"%\"}\n  - {title: Go, kind: buttons, "
             "actions: [{line: a}]}\n");
        settle();
        const QString at =
            QDateTime::fromMSecsSinceEpoch(core::to_ms(m_clock->now()), Qt::UTC).toString(u"HH:mm:ss'Z'"_s);
        QCOMPARE(m_desk->origin_of(0), u"dashboard Checkout / Error rate, 4.2 % at "_s + at);
        QCOMPARE(m_desk->origin_of(1), u"dashboard Checkout / Go"_s);
    }

    void what_changes_by_itself_is_asked_at_once()
    {
        open("  - {title: Runs, kind: runs, interval: 1h}\n  - {title: X, kind: stat, interval: 1h, source: {run: read "
             "x}}\n");
        settle();
        Q_EMIT m_sources->changed(core::TileSource::Kind::runs);
        settle();
        QCOMPARE(m_sources->times(u"runs"_s), 2);
        QCOMPARE(m_sources->times(u"read x"_s), 1);
    }

    void charts_collect_what_a_source_tells_only_now()
    {
        m_sources->set_number(u"read x"_s, 1);
        open("  - {title: X, kind: series, source: {run: read x}}\n");
        settle();
        pass(10s);
        QCOMPARE(m_desk->tile(0).content.lines.front().points.size(), size_t(2));
        m_desk->set_watched(false);
        m_clock->pass(10min);
        m_desk->set_watched(true);
        settle();
        const auto& points = m_desk->tile(0).content.lines.front().points;
        QCOMPARE(points.size(), size_t(4)); // the time away is a gap, not a line
        QVERIFY(std::isnan(points[2].value));
    }

    void bands_collect_states_and_show_what_was_not_seen()
    {
        m_sources->set_json(u"read x"_s, R"([{"name": "a", "state": "up"}])");
        open("  - {title: X, kind: states, source: {run: read x}}\n");
        settle();
        pass(10s);
        QCOMPARE(m_desk->tile(0).content.bands.front().changes.size(), size_t(1));
        m_sources->set_json(u"read x"_s, R"([{"name": "a", "state": "down"}])");
        pass(10s);
        QCOMPARE(m_desk->tile(0).content.bands.front().changes.size(), size_t(2));
        QCOMPARE(m_desk->tile(0).content.bands.front().changes.back().state.level, core::TileLevel::bad);
    }

    void a_range_is_asked_of_prometheus_for_charts_only()
    {
        open("  - {title: A, kind: series, source: {prometheus: {url: \"http://a\", query: up}}}\n"
             "  - {title: B, kind: stat, source: {prometheus: {url: \"http://a\", query: up}}}\n");
        QCOMPARE(m_sources->asked.size(), size_t(2));
        QCOMPARE(m_sources->asked[0].range, core::Millis(1h));
        QCOMPARE(m_sources->asked[1].range, core::Millis(0));
        m_desk->set_range(6h);
        QCOMPARE(m_sources->asked.back().range, core::Millis(6h));
    }

    void closing_the_desk_while_it_waits_is_safe()
    {
        m_sources->holds = true;
        open("  - {title: X, kind: stat, source: {run: read x}}\n");
        m_desk.reset();
        m_sources->release();
        QTRY_COMPARE(m_sources->under_way, 0);
    }

    void what_is_read_aloud_says_title_value_state_and_age()
    {
        m_sources->set_number(u"read x"_s, 90);
        m_sources->holds = true;
        open("  - {title: Disk, kind: stat, source: {run: read x}, unit: \"%\", thresholds: [{from: 80, word: "
             "High}]}\n");
        QVERIFY(m_desk->tile(0).accessible_text(m_clock->now()).contains(u"no data yet"_s));
        m_sources->release();
        QTRY_VERIFY(m_desk->tile(0).has_content());
        QCOMPARE(m_desk->tile(0).accessible_text(m_clock->now()), u"Disk, 90 %, High, fresh"_s);
        m_sources->errors.insert(u"read x"_s, {core::ErrorKind::process, u"It said no."_s, {}});
        pass(5min);
        const QString text = m_desk->tile(0).accessible_text(m_clock->now());
        QVERIFY2(text.startsWith(u"Disk, 90 %, High, stale, 5 minute"_s) && text.endsWith(u"It said no."_s),
                 qPrintable(text));
    }
};

QTEST_GUILESS_MAIN(TestDashboardDesk)
#include "test_dashboard_desk.moc"
