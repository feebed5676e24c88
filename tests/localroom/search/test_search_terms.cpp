// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/search/search_terms.h"

#include <QtTest>

using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;
using Kind = SearchTerm::Kind;

class TestSearchTerms final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_phrases_prefixes_and_tags_are_told_apart()
    {
        const auto found = parse_search(u"zebra \"zebra crossing\" zeb* #opsdeck -crossing -\"no way\""_s);
        const std::vector<SearchTerm> expected{
            {Kind::word, u"zebra"_s, false},   {Kind::phrase, u"zebra crossing"_s, false},
            {Kind::prefix, u"zeb"_s, false},   {Kind::hashtag, u"opsdeck"_s, false},
            {Kind::word, u"crossing"_s, true}, {Kind::phrase, u"no way"_s, true},
        };
        QCOMPARE(found.terms.size(), expected.size());
        for (size_t i = 0; i < expected.size(); ++i)
            QVERIFY(found.terms[i] == expected[i]);
    }

    void filters_are_no_words()
    {
        const auto found = parse_search(
            u"x from:@Bob -from:carol in:~ops-room in:lab -in:off on:2026-11-22 before:2026-12-1 after: 2026-1-01"_s);
        QCOMPARE(found.terms.size(), size_t(1));
        QCOMPARE(found.from, QStringList{u"bob"_s});
        QCOMPARE(found.not_from, QStringList{u"carol"_s});
        QCOMPARE(found.in, (QStringList{u"ops-room"_s, u"lab"_s}));
        QCOMPARE(found.not_in, QStringList{u"off"_s});
        QCOMPARE(found.on, QDate(2026, 11, 22));
        QCOMPARE(found.before, QDate(2026, 12, 1));
        QCOMPARE(found.after, QDate(2026, 1, 1));
    }

    void a_date_that_is_none_finds_nothing() { QVERIFY(parse_search(u"on:yesterday"_s).has_date_error); }

    void other_colons_are_words() { QCOMPARE(parse_search(u"http://example.test 12:30"_s).terms.size(), size_t(2)); }

    void nothing_to_look_up_gives_nothing_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("empty") << QString();
        QTest::newRow("signs") << u"* # -- \"\" \" !!"_s;
        QTest::newRow("excluded only") << u"-word"_s;
        QTest::newRow("picture") << u"😀"_s;
        QTest::newRow("NUL") << QString(QChar(u'\0'));
    }
    void nothing_to_look_up_gives_nothing()
    {
        QFETCH(QString, line);
        QCOMPARE(full_text_query(parse_search(line), false), QString());
    }

    void every_word_is_quoted_for_the_index()
    {
        QCOMPARE(full_text_query(parse_search(u"a AND b*) OR \"c d\" -e"_s), false),
                 u"((\"a\") AND (\"AND\") AND (\"b*)\") AND (\"OR\") AND (\"c d\")) NOT ((\"e\"))"_s);
        QCOMPARE(full_text_query(parse_search(u"a\"b"_s), false), u"((\"a b\"))"_s);
    }

    void a_nul_only_separates()
    {
        QCOMPARE(full_text_query(parse_search(u"a\u0000b"_s), false), u"((\"a\") AND (\"b\"))"_s);
    }

    void a_line_beyond_all_measure_is_cut()
    {
        QCOMPARE(parse_search(u"x "_s.repeated(100'000)).terms.size(), size_t(500));
    }

    void any_word_is_enough_if_wished()
    {
        QCOMPARE(full_text_query(parse_search(u"a b"_s), true), u"((\"a\") OR (\"b\"))"_s);
    }
};

QTEST_GUILESS_MAIN(TestSearchTerms)
#include "test_search_terms.moc"
