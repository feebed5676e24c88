// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/fuzzy_match.h"

#include <QtTest>

using namespace opsdeck::core;
using namespace Qt::StringLiterals;

class TestFuzzyMatch final : public QObject {
    Q_OBJECT

private:
    static QStringList found(const QStringList& texts, const QString& query, size_t limit = 50)
    {
        const FuzzyIndex index(texts);
        FuzzySession session(index);
        QStringList out;
        for (const FuzzyHit& hit : session.search(query, limit))
            out.append(texts.at(hit.entry));
        return out;
    }

private Q_SLOTS:
    void the_better_place_comes_first_data()
    {
        QTest::addColumn<QStringList>("texts");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("first");
        QTest::newRow("exact") << QStringList{u"restart all"_s, u"restart"_s} << u"restart"_s << u"restart"_s;
        QTest::newRow("prefix") << QStringList{u"the logs"_s, u"logs of the web"_s} << u"logs"_s
                                << u"logs of the web"_s;
        QTest::newRow("word starts") << QStringList{u"debugger"_s, u"deploy billing"_s} << u"db"_s
                                     << u"deploy billing"_s;
        QTest::newRow("in a row") << QStringList{u"fxoxoxbar"_s, u"xfoobar"_s} << u"foob"_s << u"xfoobar"_s;
        QTest::newRow("humps") << QStringList{u"fooobar"_s, u"xFooBar"_s} << u"fb"_s << u"xFooBar"_s;
        QTest::newRow("shorter") << QStringList{u"deploy billing to production"_s, u"deploy billing"_s} << u"dep"_s
                                 << u"deploy billing"_s;
        QTest::newRow("accents and case")
            << QStringList{u"x"_s, u"État du Système"_s} << u"etat"_s << u"État du Système"_s;
    }
    void the_better_place_comes_first()
    {
        QFETCH(QStringList, texts);
        QFETCH(QString, query);
        QFETCH(QString, first);
        QCOMPARE(found(texts, query).value(0), first);
    }

    void letters_must_come_in_order()
    {
        QCOMPARE(found({u"abc"_s}, u"cb"_s), QStringList());
        QCOMPARE(found({u"abc"_s}, u"abcd"_s), QStringList());
        QCOMPARE(found({u"abc"_s, u""_s}, u""_s).size(), 2);
    }

    void words_match_in_any_order()
    {
        QCOMPARE(found({u"check logs of web"_s, u"check disk"_s}, u"web check"_s), QStringList{u"check logs of web"_s});
    }

    void narrowing_gives_what_a_fresh_search_gives()
    {
        QStringList texts;
        for (int i = 0; i < 3'000; ++i)
            texts.append(u"%1 %2 %3"_s
                             .arg(QStringList{u"deploy"_s, u"restart"_s, u"check"_s, u"upgrade"_s}.at(i % 4),
                                  QStringList{u"billing"_s, u"web"_s, u"kafka"_s, u"db"_s, u"cache"_s}.at(i % 5))
                             .arg(i));
        const FuzzyIndex index(texts);
        FuzzySession typed(index);
        for (const QString& query : {u"restartkafka"_s, u"dep bil 1"_s, u"chk"_s}) {
            for (qsizetype n = 1; n <= query.size(); ++n) {
                FuzzySession fresh(index);
                QCOMPARE(typed.search(query.first(n)), fresh.search(query.first(n)));
                QCOMPARE(typed.matched(), fresh.matched());
            }
        }
        // A letter taken back widens again.
        FuzzySession fresh(index);
        QCOMPARE(typed.search(u"c"_s), fresh.search(u"c"_s));
        QCOMPARE(typed.search(u"ch"_s), fresh.search(u"ch"_s));
    }

    void one_letter_is_as_right_as_many()
    {
        QStringList texts;
        for (int i = 0; i < 300; ++i)
            texts.append(QString::number(i * 7919) + u" Alpha beta"_s.sliced(i % 6));
        const FuzzyIndex index(texts);
        for (const QString& letter : {u"a"_s, u"b"_s, u"1"_s, u"z"_s}) {
            FuzzySession quick(index);
            FuzzySession slow(index);
            const auto all = slow.search(letter, 100'000); // over the prepared answer's size
            auto best = quick.search(letter, 20);
            QCOMPARE(quick.matched(), all.size());
            QCOMPARE(best, std::vector<FuzzyHit>(
                               all.begin(), all.begin() + static_cast<ptrdiff_t>(std::min<size_t>(20, all.size()))));
        }
    }

    void the_best_few_are_the_head_of_all()
    {
        QStringList texts;
        for (int i = 0; i < 500; ++i)
            texts.append(u"entry number %1 of the list"_s.arg(i));
        const FuzzyIndex index(texts);
        FuzzySession all(index);
        FuzzySession few(index);
        const auto every = all.search(u"en1"_s, 1'000);
        const auto best = few.search(u"en1"_s, 10);
        QVERIFY(every.size() > 100);
        QCOMPARE(best, std::vector<FuzzyHit>(every.begin(), every.begin() + 10));
    }

    void ranges_show_the_letters_that_were_hit()
    {
        QCOMPARE(fuzzy_ranges(u"deploy billing"_s, u"dbil"_s), (FuzzyRanges{{0, 1}, {7, 3}}));
        QCOMPARE(fuzzy_ranges(u"check logs"_s, u"logs che"_s), (FuzzyRanges{{0, 3}, {6, 4}}));
        QCOMPARE(fuzzy_ranges(u"abc"_s, u"x"_s), FuzzyRanges());
    }

    void odd_texts_do_no_harm()
    {
        const QStringList texts{QString(), QString(5'000, u'a'), QString(QChar(0xD800)), u"🚀🚀"_s, QString(QChar(0))};
        const FuzzyIndex index(texts);
        FuzzySession session(index);
        (void)session.search(QString(300, u'a'));
        (void)session.search(u"🚀"_s);
        (void)session.search(QString(QChar(0xD800)));
        QCOMPARE(fuzzy_ranges(QString(5'000, u'a'), QString(100, u'a')).size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(TestFuzzyMatch)
#include "test_fuzzy_match.moc"
