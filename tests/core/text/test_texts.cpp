// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/duration_text.h"
#include "core/text/elide.h"
#include "core/text/near_words.h"
#include "core/text/plain_table.h"
#include "core/yaml_document.h"

#include <QtTest>

using namespace opsdeck::core;
using namespace Qt::StringLiterals;

class TestTexts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void durations_survive_their_text()
    {
        for (const qint64 ms : {0LL, 1LL, 999LL, 1'000LL, 61'000LL, 5'400'000LL, 86'400'000LL, 694'861'001LL})
            QCOMPARE(parse_duration(duration_text(Millis(ms))).value(), Millis(ms));
        QCOMPARE(duration_text(Millis(5'400'000)), u"1h30m"_s);
        QCOMPARE(parse_duration(u"1.5h"_s).value(), Millis(5'400'000));
        QCOMPARE(parse_duration(u"30"_s).value(), Millis(30'000));
        for (const QString& bad : {u""_s, u"m"_s, u"1h2h"_s, u"-1s"_s, u"1 h"_s, u"99999w"_s, u"1m30"_s, u"1..5s"_s})
            QVERIFY2(!parse_duration(bad).has_value(), qPrintable(bad));
    }

    void what_it_took_is_rounded_for_people()
    {
        QCOMPARE(took_text(Millis(420)), u"0.4 s"_s);
        QCOMPARE(took_text(Millis(12'300)), u"12 s"_s);
        QCOMPARE(took_text(Millis(200'000)), u"3 min 20 s"_s);
        QCOMPARE(took_text(Millis(7'500'000)), u"2 h 5 min"_s);
        QCOMPARE(took_text(Millis(86'400'000)), u"1 day"_s);
    }

    void slips_are_near()
    {
        QCOMPARE(edit_distance(u"restart"_s, u"restrat"_s), 1);
        QCOMPARE(edit_distance(u"kitten"_s, u"sitting"_s), 3);
        QCOMPARE(edit_distance(u"kitten"_s, u"sitting"_s, 1), 2);
        QCOMPARE(nearest_word(u"titel"_s, {u"title"_s, u"tags"_s}), u"title"_s);
        QCOMPARE(nearest_word(u"param"_s, {u"params"_s, u"parse"_s}), u"params"_s);
        QCOMPARE(nearest_word(u"xyz"_s, {u"title"_s, u"tags"_s}), QString());
        QCOMPARE(nearest_word(u"a"_s, {u"b"_s}), QString());
    }

    void nothing_is_cut_inside_a_letter()
    {
        QCOMPARE(elide_right(u"abcdef"_s, 4), u"abc…"_s);
        QCOMPARE(elide_right(u"abc"_s, 3), u"abc"_s);
        QCOMPARE(elide_right(u"ab🚀cd"_s, 4), u"ab…"_s);
        QCOMPARE(elide_middle(u"abcdefghij"_s, 5), u"ab…ij"_s);
        for (int n = 0; n < 12; ++n) {
            QVERIFY(elide_middle(u"a🚀b🚀c🚀d🚀"_s, n).isValidUtf16());
            QVERIFY(elide_right(u"a🚀b🚀c🚀d🚀"_s, n).size() <= n);
        }
        QCOMPARE(bytes_text(1536), u"1.5 KiB"_s);
        QCOMPARE(bytes_text(64 * 1024 * 1024), u"64 MiB"_s);
        QCOMPARE(bytes_text(12), u"12 bytes"_s);
    }

    void tables_line_up()
    {
        const PlainTable table{{u"host"_s, u"count"_s}, {{u"web|1"_s, u"5"_s}, {u"日本"_s, u"12"_s}, {u"x"_s}}};
        QCOMPARE(terminal_table(table), u"host   count\nweb|1      5\n日本      12\nx\n"_s);
        QCOMPARE(markdown_table(table),
                 u"| host | count |\n| --- | ---: |\n| web\\|1 | 5 |\n| 日本 | 12 |\n| x |  |\n"_s);
        QVERIFY(markdown_table(table, 1).contains(u"and 2 more rows"_s));
        QVERIFY(terminal_table({{u"a"_s}, {{QString(200, u'x')}}}, 40).section(u'\n', 1, 1).size() <= 40);
        QCOMPARE(display_width(u"日本e\u0301🚀"_s), 7);
    }

    void yaml_knows_where_everything_stands()
    {
        const YamlStream stream = read_yaml("a: 1\nb:\n  - x\n  - {c: \"1\"}\n---\nd\n");
        QVERIFY(stream.faults.empty());
        QCOMPARE(stream.documents.size(), size_t(2));
        const YamlNode* list = stream.documents[0].find(u"b"_s);
        QCOMPARE(list->items[1].line, 4);
        QCOMPARE(list->items[1].column, 5);
        QVERIFY(list->items[1].find(u"c"_s)->quoted);
        QVERIFY(!stream.documents[0].find(u"a"_s)->quoted);
        const YamlStream broken = read_yaml("a: 1\n---\nb: [\n");
        QCOMPARE(broken.documents.size(), size_t(1));
        QCOMPARE(broken.faults.size(), size_t(1));
        const YamlStream alias = read_yaml("a: &x {k: 1}\nb: *x\n");
        QCOMPARE(alias.documents[0].find(u"b"_s)->find(u"k"_s)->text, u"1"_s);
    }
};

QTEST_GUILESS_MAIN(TestTexts)
#include "test_texts.moc"
