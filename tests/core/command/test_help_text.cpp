// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/from_yaml.h"
#include "core/command/help_topic.h"
#include "core/text/plain_table.h"

#include <QtTest>

using namespace opsdeck::core;
using namespace Qt::StringLiterals;
using opsdeck::test::from_yaml;

class TestHelpText final : public QObject {
    Q_OBJECT

private:
    Definitions m_definitions = from_yaml(R"(
opsdeck: 1
id: app.restart
title: Restart *everything*
help: Stops and starts it. @all
say: ["restart {app}", {form: "would restart {app}", verb: plan}]
danger: change
params:
  app: {type: choice, values: [web, db], required: true, help: which one}
  wait: {type: duration, default: 15m}
plan: {argv: [svc]}
run: {argv: [svc, "${params.app}"]}
---
opsdeck: 1
id: a.first
title: First
say: go
danger: read
run: {argv: [x]}
)");

private Q_SLOTS:
    void the_help_of_one_says_how_to_type_it()
    {
        const QString help = automation_help(*m_definitions.at(0), HelpFormat::plain);
        for (const QString& part : {u"restart {app}"_s, u"would restart {app}"_s, u"(only shows the plan)"_s,
                                    u"which one"_s, u"one of web, db"_s, u"required"_s, u"default 15m"_s,
                                    u"It changes something"_s, u"name=value"_s, u"pack test 1"_s})
            QVERIFY2(help.contains(part), qPrintable(part + u'\n' + help));
    }

    void markdown_holds_no_strangers_markup()
    {
        const QString help = automation_help(*m_definitions.at(0), HelpFormat::markdown);
        QVERIFY(help.contains(u"Restart \\*everything\\*"_s));
        QVERIFY(!help.contains(u"@all"_s));
        QVERIFY(help.contains(u"`restart {app}`"_s));
    }

    void plain_help_fits_the_width_and_loses_no_word_data()
    {
        QTest::addColumn<int>("width");
        for (const int width : {20, 40, 60, 80})
            QTest::addRow("%d", width) << width;
    }
    void plain_help_fits_the_width_and_loses_no_word()
    {
        QFETCH(int, width);
        const auto words_of = [](QString text) { return text.simplified().split(u' '); };
        for (const bool list : {true, false}) {
            const auto help = [&](int cells) {
                return list ? help_list(m_definitions, HelpFormat::plain, cells)
                            : automation_help(*m_definitions.at(0), HelpFormat::plain, cells);
            };
            const QString text = help(width);
            for (const QString& line : text.split(u'\n'))
                QVERIFY2(display_width(line) <= width, qPrintable(u'"' + line + u'"'));
            const QStringList shown = words_of(text);
            for (const QString& word : words_of(help(0)).mid(list ? 6 : 0)) {
                const bool is_heading =
                    QStringList{u"Parameter"_s, u"Type"_s, u"What"_s, u"it"_s, u"takes"_s}.contains(word);
                QVERIFY2(is_heading || shown.contains(word), qPrintable(word));
            }
            QVERIFY(!text.contains(u'…'));
        }
    }

    void a_topic_is_an_id_or_words_of_it_data()
    {
        QTest::addColumn<QString>("topic");
        QTest::addColumn<QStringList>("found");
        QTest::newRow("id") << u"app.restart"_s << QStringList{u"app.restart"_s};
        QTest::newRow("misspelt id") << u"app.restrat"_s << QStringList{u"app.restart"_s};
        QTest::newRow("word of a form") << u"restart"_s << QStringList{u"app.restart"_s};
        QTest::newRow("several fit as well") << u"go"_s << QStringList{u"a.first"_s, u"z.last"_s};
        QTest::newRow("none") << u"volcano"_s << QStringList{};
    }
    void a_topic_is_an_id_or_words_of_it()
    {
        QFETCH(QString, topic);
        QFETCH(QStringList, found);
        Definitions all = m_definitions;
        const Definitions more =
            from_yaml("opsdeck: 1\nid: z.last\ntitle: Last\nsay: go\ndanger: read\nrun: {argv: [x]}\n");
        all.insert(all.end(), more.begin(), more.end());
        const HelpTopic meant = find_help_topic(topic, all);
        QStringList ids;
        for (const auto& definition : meant.found)
            ids.append(definition->id.value());
        ids.sort();
        QCOMPARE(ids, found);
        const QString help = help_about(meant, HelpFormat::plain);
        QCOMPARE(help.isEmpty(), found.isEmpty());
        QCOMPARE(help.contains(u"It is ended after"_s), found.size() == 1);
    }

    void the_list_is_ordered_by_id()
    {
        const QString list = help_list(m_definitions, HelpFormat::plain);
        QVERIFY(list.indexOf(u"a.first"_s) < list.indexOf(u"app.restart"_s));
        QVERIFY(help_list({}, HelpFormat::plain).contains(u"no automation yet"_s));
    }
};

QTEST_GUILESS_MAIN(TestHelpText)
#include "test_help_text.moc"
