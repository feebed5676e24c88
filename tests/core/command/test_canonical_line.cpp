// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/canonical_line.h"
#include "core/command/from_yaml.h"
#include "core/command/line_parser.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace opsdeck::core;
using namespace Qt::StringLiterals;
using opsdeck::test::from_yaml;

namespace {

constexpr const char* automations = R"(
opsdeck: 1
id: note.add
title: Add a note
danger: read
say: ["note {text} in {place}", "note {text}", {form: "draft {text}", verb: plan}]
params:
  text: {type: text, required: true, allow_dash: true}
  place: {type: text, allow_dash: true}
  level: {type: choice, values: [low, high], default: low}
  more: {type: text, default: "", allow_dash: true}
  times: {type: int, default: 3}
  wait: {type: duration}
  key: {type: secret, pass: env:KEY}
plan: {argv: [note, --explain]}
run: {argv: [note, --, "${params.text}", "${params.place}"]}
---
opsdeck: 1
id: note.in
title: The greedy neighbour
danger: read
say: ["note {text} of {owner}", "note in"]
params: {text: {type: text}, owner: {type: text}}
run: {argv: [note, --, "${params.text}"]}
)";

QStringList hostile()
{
    return {u"web"_s,
            u"two words"_s,
            u" "_s,
            u"in"_s,
            u"IN"_s,
            u"note"_s,
            u"plan"_s,
            u"draft"_s,
            u"note.add"_s,
            u"level=high"_s,
            u"text=x"_s,
            u"a=b"_s,
            u"=x"_s,
            u"-rf"_s,
            u"--"_s,
            u"'"_s,
            u"\""_s,
            u"\\"_s,
            u"\\n"_s,
            u"a\nb"_s,
            u"\t"_s,
            u"$(reboot)"_s,
            u"`id`"_s,
            u"; rm -rf /"_s,
            u"${params.key}"_s,
            u"{text}"_s,
            u"#x"_s,
            u"@all"_s,
            u"~town"_s,
            u"**b**"_s,
            u"ünïcödé"_s,
            u"日本 語"_s,
            u"🚀🚀"_s,
            QString(QChar(0x202E)) + u"gpj"_s,
            QString(QChar(0x2028)),
            QString(QChar(0xA0)),
            QString(QChar(7)),
            u"of"_s,
            QString(3'000, u'x')};
}

} // namespace

class TestCanonicalLine final : public QObject {
    Q_OBJECT

private:
    Definitions m_definitions;

    Arguments bound(const ParameterTexts& texts) const
    {
        const Binding binding = bind_arguments(*m_definitions.front(), texts);
        for (const ValueProblem& problem : binding.problems)
            qWarning().noquote() << problem.text;
        return binding.arguments;
    }

    void verify_reads_back(const ParameterTexts& texts, Verb verb) const
    {
        const Arguments arguments = bound(texts);
        const QString line = canonical_line(*m_definitions.front(), arguments, verb);
        const auto outcome = parse_line(line, Definitions{m_definitions.front()});
        const auto* match = std::get_if<LineMatch>(&outcome);
        QVERIFY2(match, qPrintable(line));
        QVERIFY2(match->verb == verb, qPrintable(line));
        QVERIFY2(match->arguments == arguments, qPrintable(line));
        // Printing is a fixed point.
        QCOMPARE(canonical_line(*match->definition, match->arguments, match->verb), line);
        // Nor may the neighbours take it away.
        const QString among = canonical_line(m_definitions.front(), arguments, verb, m_definitions);
        const auto shared = parse_line(among, m_definitions);
        const auto* shared_match = std::get_if<LineMatch>(&shared);
        QVERIFY2(shared_match && shared_match->definition->id == m_definitions.front()->id &&
                     shared_match->arguments == arguments && shared_match->verb == verb,
                 qPrintable(among));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_definitions = from_yaml(automations);
        QCOMPARE(m_definitions.size(), size_t(2));
    }

    void it_is_what_a_person_would_type_data()
    {
        QTest::addColumn<QVariantMap>("values");
        QTest::addColumn<int>("verb");
        QTest::addColumn<QString>("line");
        const auto row = [](const char* name, const QVariantMap& values, Verb verb, const QString& line) {
            QTest::newRow(name) << values << static_cast<int>(verb) << line;
        };
        row("first form that holds the values", {{u"text"_s, u"hi"_s}, {u"place"_s, u"town"_s}}, Verb::run,
            u"note hi in town"_s);
        row("second form", {{u"text"_s, u"hi"_s}}, Verb::run, u"note hi"_s);
        row("quotes where needed", {{u"text"_s, u"hi there"_s}}, Verb::run, u"note \"hi there\""_s);
        row("tail in the order of the definition",
            {{u"text"_s, u"hi"_s}, {u"times"_s, u"5"_s}, {u"level"_s, u"high"_s}}, Verb::run,
            u"note hi level=high times=5"_s);
        row("defaults are left out", {{u"text"_s, u"hi"_s}, {u"times"_s, u"3"_s}, {u"level"_s, u"LOW"_s}}, Verb::run,
            u"note hi"_s);
        row("a form of the plan", {{u"text"_s, u"hi"_s}}, Verb::plan, u"draft hi"_s);
        row("a value like a word of ours", {{u"text"_s, u"in"_s}, {u"place"_s, u"in"_s}}, Verb::run,
            u"note in in in"_s);
    }
    void it_is_what_a_person_would_type()
    {
        QFETCH(QVariantMap, values);
        QFETCH(int, verb);
        QFETCH(QString, line);
        ParameterTexts texts;
        for (auto it = values.begin(); it != values.end(); ++it)
            texts.insert(it.key(), it.value().toString());
        QCOMPARE(canonical_line(*m_definitions.front(), bound(texts), static_cast<Verb>(verb)), line);
    }

    void every_value_reads_back()
    {
        const QStringList values = hostile();
        for (const QString& text : values) {
            for (const Verb verb : {Verb::run, Verb::plan}) {
                verify_reads_back({{u"text"_s, text}}, verb);
                verify_reads_back({{u"text"_s, u"x"_s}, {u"more"_s, text}, {u"wait"_s, u"1h30m"_s}}, verb);
            }
        }
        for (const QString& text : values) {
            for (const QString& place : values)
                verify_reads_back({{u"text"_s, text}, {u"place"_s, place}}, Verb::run);
        }
    }

    void random_values_read_back()
    {
        QRandomGenerator random(20'221);
        const QString alphabet = u"ab \"'\\=-{}$\n\t.é🚀"_s;
        for (int i = 0; i < 3'000; ++i) {
            QString text;
            for (int n = random.bounded(1, 12); n > 0; --n)
                text += alphabet[random.bounded(static_cast<int>(alphabet.size()))];
            if (!text.isValidUtf16())
                continue;
            verify_reads_back({{u"text"_s, text}, {u"place"_s, text}}, Verb::run);
        }
    }

    void secrets_are_masked_for_people()
    {
        const Arguments arguments = bound({{u"text"_s, u"hi"_s}, {u"key"_s, u"hunter2"_s}});
        const QString shown = display_line(*m_definitions.front(), arguments);
        QCOMPARE(shown, u"note hi key=***"_s);
        QVERIFY(canonical_line(*m_definitions.front(), arguments).contains(u"hunter2"_s));
        QCOMPARE(arguments.masked().value(u"key"_s).toString(), u"***"_s);
        QCOMPARE(arguments.secrets(), QStringList{u"hunter2"_s});
        QCOMPARE(arguments.typed(m_definitions.front()->params).value(u"key"_s).toString(), u"***"_s);
        QCOMPARE(arguments.texts(m_definitions.front()->params, false).value(u"key"_s).toString(), u"***"_s);
        QCOMPARE(arguments.texts(m_definitions.front()->params, true).value(u"key"_s).toString(), u"hunter2"_s);
    }
};

QTEST_GUILESS_MAIN(TestCanonicalLine)
#include "test_canonical_line.moc"
