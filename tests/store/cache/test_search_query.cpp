// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/search_query.h"

#include <QtTest>

using namespace opsdeck::store;
using namespace Qt::StringLiterals;

class TestSearchQuery final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void words_are_quoted_and_the_last_is_a_prefix()
    {
        QCOMPARE(search_query(u"deploy bil"_s, {}).match, u"(message : (\"deploy\" AND \"bil\"*))"_s);
        QCOMPARE(search_query(u"deploy billing "_s, {}).match, u"(message : (\"deploy\" AND \"billing\"))"_s);
    }

    void a_single_letter_is_no_prefix_but_a_chinese_one_is()
    {
        QCOMPARE(search_query(u"a"_s, {}).match, u"(message : (\"a\"))"_s);
        QCOMPARE(search_query(u"\u4e2d"_s, {}).match, u"(message : (\"\u4e2d\"*))"_s);
    }

    void a_phrase_in_quotes_is_one_term()
    {
        QCOMPARE(search_query(u"\"disk full\" db"_s, {}).match, u"(message : (\"disk full\" AND \"db\"*))"_s);
        QCOMPARE(search_query(u"\"disk fu"_s, {}).match, u"(message : (\"disk fu\"*))"_s);
    }

    void a_minus_excludes()
    {
        QCOMPARE(search_query(u"deploy -test"_s, {}).match, u"((message : (\"deploy\"))) NOT (message : (\"test\"))"_s);
        QVERIFY(search_query(u"-test"_s, {}).match.isEmpty());
    }

    void a_scope_is_added()
    {
        QCOMPARE(search_query(u"a"_s, {u"r1"_s, u"u2"_s}).match,
                 u"(message : (\"a\")) AND (scope : \"r1\") AND (scope : \"u2\")"_s);
        QVERIFY(search_query({}, {u"r1"_s}).match.isEmpty());
    }

    void what_has_no_word_is_nothing_to_look_for()
    {
        for (const auto& text : {u""_s, u"   "_s, u"!!! ???"_s, u"\"\""_s, u"\U0001F680"_s, u"- * ^"_s})
            QVERIFY2(search_query(text, {}).match.isEmpty(), qPrintable(text));
    }

    void accents_and_case_are_folded() { QCOMPARE(folded(u"Ärger"_s), u"arger"_s); }

    void whole_words_often_in_short_messages_score_higher()
    {
        QVERIFY(search_score(u"deploy"_s, {u"deploy"_s}) > search_score(u"deployment"_s, {u"deploy"_s}));
        QVERIFY(search_score(u"deploy deploy"_s, {u"deploy"_s}) > search_score(u"deploy done"_s, {u"deploy"_s}));
        QVERIFY(search_score(u"deploy"_s, {u"deploy"_s}) >
                search_score(u"deploy "_s + u"and much more "_s.repeated(20), {u"deploy"_s}));
    }
};

QTEST_GUILESS_MAIN(TestSearchQuery)
#include "test_search_query.moc"
