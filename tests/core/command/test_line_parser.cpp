// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/from_yaml.h"
#include "core/command/line_parser.h"

#include <QtTest>

using namespace opsdeck::core;
using namespace Qt::StringLiterals;
using opsdeck::test::from_yaml;

namespace {

constexpr const char* automations = R"(
opsdeck: 1
id: logs.check
title: Check logs
danger: read
say: ["logs {app}", "check logs of {app}"]
params:
  app: {type: text, required: true}
  level: {type: choice, values: [debug, info, warn, error], default: warn}
  since: {type: duration, default: 15m, max: 24h}
run: {argv: [logtool, "${params.app}"]}
---
opsdeck: 1
id: app.deploy
title: Deploy a version
danger: change
say: ["deploy {app} {version} to {env}", {form: "noop {app} {version} to {env}", verb: plan}]
params:
  app: {type: text, required: true}
  version: {type: text, required: true}
  env: {type: choice, values: [test, production], required: true}
plan: {argv: [deploy, --explain, "${params.app}"]}
run: {argv: [deploy, "${params.app}"]}
---
opsdeck: 1
id: app.restart
title: Restart an application
danger: change
say: "restart {app} in {env}"
params:
  app: {type: text, required: true}
  env: {type: choice, values: [test, production], required: true}
run: {argv: [svc, restart, "${params.app}"]}
---
opsdeck: 1
id: app.restart_all
title: Restart everything
danger: change
say: "restart all in {env}"
params:
  env: {type: choice, values: [test, production], required: true}
run: {argv: [svc, restart-all]}
---
opsdeck: 1
id: url.check
title: Check an address
danger: read
say: "check {url}"
params: {url: {type: url, required: true}}
run: {argv: [curl, "${params.url}"]}
---
opsdeck: 1
id: host.check
title: Check a host
danger: read
say: "check {host}"
params: {host: {type: host, required: true}}
run: {argv: [ping, "${params.host}"]}
---
opsdeck: 1
id: machine.status
title: Status of this machine
danger: read
say: status
run: {argv: [uptime]}
---
opsdeck: 1
id: text.find
title: Find text
danger: read
say: "grep {text}"
params:
  text: {type: text, required: true}
  level: {type: choice, values: [low, high], default: low}
run: {argv: [grep, --, "${params.text}"]}
---
opsdeck: 1
id: sum.app
title: Sum of an application
danger: read
say: "sum {app}"
params:
  app: {type: text, required: true, pattern: "[a-z]+"}
  level: {type: choice, values: [low, high], default: low}
run: {argv: [sum, "${params.app}"]}
---
opsdeck: 1
id: sum.file
title: Sum of a file
danger: read
say: "sum {file}"
params:
  file: {type: file, required: true, exists: true}
  level: {type: choice, values: [low, high], default: low}
  key: {type: secret, positional: false}
run: {argv: [sum, "${params.file}"], stdin: "${params.key}"}
)";

/// What became of a line, in one comparable text.
QString told(const LineOutcome& outcome)
{
    const auto values = [](const ParameterTexts& texts) {
        QString out;
        for (auto it = texts.begin(); it != texts.end(); ++it)
            out += u' ' + it.key() + u'=' + it.value();
        return out;
    };
    if (const auto* match = std::get_if<LineMatch>(&outcome))
        return to_text(match->verb) + u' ' + match->definition->id.value() + values(match->texts);
    if (const auto* incomplete = std::get_if<LineIncomplete>(&outcome)) {
        QString out = u"incomplete "_s + incomplete->definition->id.value() + values(incomplete->texts) + u" !"_s;
        for (const ValueProblem& problem : incomplete->problems)
            out += u' ' + problem.parameter;
        return out;
    }
    if (const auto* ambiguous = std::get_if<LineAmbiguous>(&outcome)) {
        QString out = u"ambiguous"_s;
        for (const auto& candidate : ambiguous->candidates)
            out += u' ' + candidate.definition->id.value();
        return out;
    }
    if (const auto* unknown = std::get_if<LineUnknown>(&outcome))
        return u"unknown"_s +
               (unknown->near.empty() ? QString() : u" near "_s + unknown->near.front().definition->id.value());
    if (const auto* malformed = std::get_if<LineMalformed>(&outcome))
        return u"malformed at %1"_s.arg(malformed->position);
    return u"empty"_s;
}

} // namespace

class TestLineParser final : public QObject {
    Q_OBJECT

private:
    Definitions m_definitions;

private Q_SLOTS:
    void initTestCase()
    {
        m_definitions = from_yaml(automations);
        QCOMPARE(m_definitions.size(), size_t(10));
    }

    void a_line_means_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("meaning");
        const auto row = [](const char* name, const char* line, const char* meaning) {
            QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(meaning);
        };
        row("a form", "deploy web 1.4.2 to test", "run app.deploy app=web env=test version=1.4.2");
        row("a form of the plan", "noop web 1.4.2 to test", "plan app.deploy app=web env=test version=1.4.2");
        row("plan in front of a form", "plan deploy web 1.4.2 to test",
            "plan app.deploy app=web env=test version=1.4.2");
        row("literals in any case", "DEPLOY web 1 To test", "run app.deploy app=web env=test version=1");
        row("named values behind the form", "logs web level=error since=1h",
            "run logs.check app=web level=error since=1h");
        row("a quoted value", "logs 'my app'", "run logs.check app=my app");
        row("an empty value given by name", "logs web level=\"\"", "incomplete logs.check app=web level= ! level");
        row("the slot's own name is taken off", "logs app=web", "run logs.check app=web");
        row("all by name behind the first word", "deploy version=2 env=test app=web",
            "run app.deploy app=web env=test version=2");
        row("some by name", "deploy web env=test version=2", "run app.deploy app=web env=test version=2");
        row("an equals sign inside a value stays", "grep a=b", "run text.find text=a=b");
        row("even with a parameter's name", "grep level=high", "run text.find text=level=high");
        row("an equals sign in a url stays", "check http://x.org/?a=b&c=d", "run url.check url=http://x.org/?a=b&c=d");
        row("a value that looks named, quoted", "logs \"app=web\"", "run logs.check app=app=web");
        row("by id", "app.restart app=web env=test", "run app.restart app=web env=test");
        row("plan by id", "plan app.deploy app=web version=1 env=test", "plan app.deploy app=web env=test version=1");
        row("no slots", "status", "run machine.status");
        row("the most literals win", "restart all in test", "run app.restart_all env=test");
        row("a quoted literal is a value", "restart 'all' in test", "run app.restart app=all env=test");
        row("the right value decides", "check http://x.org", "run url.check url=http://x.org");
        row("the other right value decides", "check db1.example.org", "run host.check host=db1.example.org");
        row("missing values are named", "deploy web", "incomplete app.deploy app=web ! version env");
        row("only the first word", "deploy", "incomplete app.deploy ! app version env");
        row("a wrong value is named", "deploy web 1 to prod", "incomplete app.deploy app=web env=prod version=1 ! env");
        row("an unknown name is named", "logs web sinse=5m", "incomplete logs.check app=web sinse=5m ! sinse");
        row("a value given twice", "logs web app=db", "incomplete logs.check app=web ! app");
        row("no plan to show", "plan restart web in test", "incomplete app.restart app=web env=test ! ");
        row("both fit equally badly", "check ???", "ambiguous url.check host.check");
        row("one of them is less wrong", "sum web level=mid", "incomplete sum.app app=web level=mid ! level");
        row("a path that is not there is meant as one", "sum /no/where.txt",
            "incomplete sum.file file=/no/where.txt ! file");
        row("a bare word is none", "sum Web", "ambiguous sum.app sum.file");
        row("a misspelt word", "delpoy web 1 to test", "unknown near app.deploy");
        row("a misspelt id", "app.restrat", "unknown near app.restart");
        row("too many words", "restart everything now please quickly", "unknown near app.restart");
        row("nothing near", "sing a song", "unknown");
        row("an open quote", "logs 'web", "malformed at 5");
        row("nothing", "  ", "empty");
    }
    void a_line_means()
    {
        QFETCH(QString, line);
        QFETCH(QString, meaning);
        QCOMPARE(told(parse_line(line, m_definitions)), meaning);
    }

    void an_ambiguous_line_says_why_or_what_to_type()
    {
        const LineOutcome wrong = parse_line(u"sum Web"_s, m_definitions);
        const QString why = ambiguity_text(std::get<LineAmbiguous>(wrong));
        QVERIFY2(why.contains(u"sum {app} — app: \"Web\" does not match [a-z]+"_s), qPrintable(why));
        QVERIFY2(why.contains(u"sum {file} — file: there is no file or folder"_s), qPrintable(why));

        LineAmbiguous both;
        for (const char* id : {"sum.app", "sum.file"}) {
            const auto found = std::find_if(m_definitions.begin(), m_definitions.end(),
                                            [&](const auto& d) { return d->id.value() == QLatin1String(id); });
            both.candidates.push_back({*found, u"sum"_s, {{u"level"_s, u"a b"_s}, {u"key"_s, u"hush"_s}}, {}});
        }
        const QString which = ambiguity_text(both);
        QVERIFY2(which.contains(u"\n  sum.file level=\"a b\"  (Sum of a file)"_s), qPrintable(which));
        QVERIFY(!which.contains(u"hush"_s));
    }

    void near_matches_show_a_form_to_type()
    {
        const auto near = near_matches(u"chek logs of web"_s, m_definitions);
        QVERIFY(!near.empty());
        QCOMPARE(near.front().definition->id.value(), u"logs.check"_s);
        QCOMPARE(near.front().suggestion, u"check logs of {app}"_s);
        QVERIFY(near.size() <= 5);
        QVERIFY(
            std::is_sorted(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.score > b.score; }));
    }

    void long_hostile_lines_are_answered_quickly()
    {
        const QString line = u"deploy "_s + u"x "_s.repeated(20'000);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(told(parse_line(line, m_definitions)).left(7), u"unknown"_s);
        QVERIFY(timer.elapsed() < 2'000);
    }

    void continuations_offer_the_next_word_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("next");
        QTest::newRow("literal") << u"rest"_s << QStringList{u"restart"_s, u"restart"_s};
        QTest::newRow("slot") << u"logs "_s << QStringList{u"{app}"_s};
        QTest::newRow("open quote") << u"logs \"my a"_s << QStringList{u"{app}"_s};
        QTest::newRow("literal behind a slot") << u"deploy web 1 t"_s << QStringList{u"to"_s};
        QTest::newRow("names behind the form") << u"logs web "_s << QStringList{u"level="_s, u"since="_s};
        QTest::newRow("value of a name") << u"logs web level=e"_s << QStringList{u"{level}"_s};
        QTest::newRow("names once") << u"logs web level=error "_s << QStringList{u"since="_s};
        QTest::newRow("by name from the middle on") << u"deploy web env=te"_s << QStringList{u"{env}"_s};
        QTest::newRow("behind a name in the middle") << u"deploy web env=test "_s << QStringList{u"version="_s};
        QTest::newRow("a slot by its own name") << u"logs app=w"_s << QStringList{u"{app}"_s};
        QTest::newRow("behind plan") << u"plan depl"_s << QStringList{u"deploy"_s};
        QTest::newRow("no plan to offer") << u"plan rest"_s << QStringList{};
        QTest::newRow("an id") << u"plan app.d"_s << QStringList{u"app.deploy"_s};
    }
    void continuations_offer_the_next_word()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, next);
        QStringList offered;
        for (const LineContinuation& continuation : continuations(line, m_definitions))
            offered.append(continuation.next.slot ? u'{' + continuation.next.text + u'}' : continuation.next.text);
        QCOMPARE(offered, next);
    }

    void a_continuation_knows_what_it_replaces()
    {
        const auto value = continuations(u"logs 'a b' level=e"_s, m_definitions);
        QCOMPARE(value.size(), size_t(1));
        QCOMPARE(value.front().from, qsizetype(11));
        QCOMPARE(value.front().prefix, u"level="_s);
        QCOMPARE(value.front().typed, u"e"_s);
        QCOMPARE(value.front().texts.value(u"app"_s), u"a b"_s);
        const auto fresh = continuations(u"logs "_s, m_definitions);
        QCOMPARE(fresh.front().from, qsizetype(5));
        const auto open = continuations(u"logs \"my a"_s, m_definitions);
        QCOMPARE(open.front().from, qsizetype(5));
        QCOMPARE(open.front().typed, u"my a"_s);
    }
};

QTEST_GUILESS_MAIN(TestLineParser)
#include "test_line_parser.moc"
