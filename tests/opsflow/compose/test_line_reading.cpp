// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/compose/line_reading.h"
#include "opsflow/palette/palette_fixture.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;
using namespace Qt::StringLiterals;
using Kind = LineReading::Kind;

class TestLineReading final : public QObject {
    Q_OBJECT

private:
    const LineIndex m_index{palette_definitions()};

    LineReading read(const QString& line) const { return read_line(line, m_index, {}); }

private Q_SLOTS:
    void a_complete_line_says_what_will_run_and_where()
    {
        const LineReading reading = read(u"ship  web 1.4.2 to PRODUCTION"_s);
        QCOMPARE(reading.kind, Kind::runs);
        QCOMPARE(reading.line, u"deploy web 1.4.2 to production"_s);
        QCOMPARE(reading.title, u"Deploy a version"_s);
        QCOMPARE(reading.danger, core::Danger::change);
        QCOMPARE(reading.environment, u"production"_s);
        QVERIFY(reading.is_production);
        QVERIFY(!read(u"deploy web 1 to test"_s).is_production);
    }

    void a_plan_reads_only()
    {
        const LineReading reading = read(u"plan deploy web 1 to test"_s);
        QCOMPARE(reading.kind, Kind::runs);
        QCOMPARE(reading.verb, core::Verb::plan);
        QCOMPARE(reading.danger, core::Danger::read);
    }

    void what_is_missing_is_named()
    {
        const LineReading reading = read(u"deploy web"_s);
        QCOMPARE(reading.kind, Kind::incomplete);
        QCOMPARE(reading.missing, (QStringList{u"version"_s, u"env"_s}));
        QVERIFY(reading.problem.contains(u"version, env"_s));
    }

    void a_wrong_value_is_explained()
    {
        const LineReading reading = read(u"check port 99999 on web-1"_s);
        QCOMPARE(reading.kind, Kind::invalid);
        QVERIFY(reading.problem.contains(u"65535"_s));
    }

    void a_secret_is_not_missing_it_is_asked_for()
    {
        const LineReading reading = read(u"add user li to web"_s);
        QCOMPARE(reading.kind, Kind::runs);
        QVERIFY(reading.asks_secret);
        QCOMPARE(reading.line, u"add user li to web password=***"_s);
    }

    void a_typed_secret_is_never_shown()
    {
        const LineReading reading = read(u"add user li to web password=hunter2"_s);
        QCOMPARE(reading.kind, Kind::runs);
        QVERIFY(!reading.line.contains(u"hunter2"_s));
        QVERIFY(reading.holds_secret);
        QVERIFY(!read(u"add user li to web"_s).holds_secret);
    }

    void what_a_person_has_to_do_first_is_known()
    {
        QCOMPARE(read(u"status"_s).confirmation, ConfirmationMode::none);
        QCOMPARE(read(u"deploy web 1 to test"_s).confirmation, ConfirmationMode::preview);
        QCOMPARE(read(u"plan deploy web 1 to test"_s).confirmation, ConfirmationMode::none);
        QCOMPARE(read(u"restore database of web in test"_s).confirmation, ConfirmationMode::phrase);
    }

    void nobodys_line_is_unknown()
    {
        QCOMPARE(read(u"make coffee"_s).kind, Kind::unknown);
        QVERIFY(!read(u"make coffee"_s).is_answered());
        QCOMPARE(read(u"  "_s).kind, Kind::empty);
        QCOMPARE(read(u"logs \"open"_s).kind, Kind::malformed);
    }

    void only_likely_automations_are_read()
    {
        QCOMPARE(m_index.likely(u"hello everybody, how are you?"_s).size(), size_t(0));
        QCOMPARE(m_index.likely(u"plan deploy web 1 to test"_s).size(), size_t(1));
        QCOMPARE(m_index.likely(u"app.deploy app=web"_s).size(), size_t(1));
        QCOMPARE(m_index.beginning_with(u"re"_s, 100).size(), size_t(4));
    }

    void what_the_index_reads_is_what_all_of_them_read()
    {
        const core::Definitions all = palette_definitions();
        for (const QString& line :
             {u"status"_s, u"status of web"_s, u"check https://example.org"_s, u"is web up"_s,
              u"plan ship web 1 to test"_s, u"logs web since=1h"_s, u"app.rollback app=a env=test"_s,
              u"run batch web in test"_s, u"nonsense"_s, u"check"_s, u"db"_s}) {
            const core::LineOutcome full = core::parse_line(line, all);
            const core::LineOutcome quick = m_index.read(line, {});
            QCOMPARE(quick.index(), full.index());
            if (const auto* match = std::get_if<core::LineMatch>(&full))
                QCOMPARE(std::get<core::LineMatch>(quick).definition->id, match->definition->id);
        }
    }
};

QTEST_GUILESS_MAIN(TestLineReading)
#include "test_line_reading.moc"
