// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/described.h"
#include "core/markdown/markdown_parser.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QtTest>

using namespace opsdeck::core;
using namespace Qt::StringLiterals;

namespace {

/// Every span lies inside its text, in order, and nothing is nested deeper than promised.
struct Sound {
    int depth = 0;

    static bool is_sound(const MarkdownText& text)
    {
        int done = 0;
        for (const MarkdownSpan& span : text.spans) {
            if (span.start < done || span.length <= 0)
                return false;
            done = span.start + span.length;
        }
        return done <= text.text.size();
    }
    bool all(const std::vector<MarkdownBlock>& blocks) const
    {
        return depth <= deepest_markdown + 1 && std::ranges::all_of(blocks, [this](const MarkdownBlock& block) {
                   return std::visit(Sound{depth}, block.body);
               });
    }
    bool operator()(const MarkdownParagraph& block) const { return is_sound(block.text); }
    bool operator()(const MarkdownHeading& block) const { return is_sound(block.text); }
    bool operator()(const MarkdownCode&) const { return true; }
    bool operator()(const MarkdownRule&) const { return true; }
    bool operator()(const MarkdownQuote& block) const { return Sound{depth + 1}.all(block.blocks); }
    bool operator()(const MarkdownList& block) const
    {
        return std::ranges::all_of(block.items,
                                   [this](const MarkdownListItem& item) { return Sound{depth + 1}.all(item.blocks); });
    }
    bool operator()(const MarkdownTable& block) const
    {
        return block.aligns.size() == block.header.size() &&
               std::ranges::all_of(block.rows, [&block](const auto& row) { return row.size() == block.header.size(); });
    }
};

} // namespace

class TestMarkdownHostile final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void no_text_takes_long_data()
    {
        QTest::addColumn<QString>("piece");
        for (const char* piece : {"[",        "![",        "](",       "[a](",
                                  "<",        "`",         "``` ",     "*a",
                                  "**a_",     "_a ",       "~a",       "~~a",
                                  ">",        "> ",        "- ",       "1. ",
                                  "|",        "|a",        "&#",       "&a;",
                                  "\\",       "\n",        " \n>",     "http://",
                                  "http://(", "www.",      "a@",       "@a",
                                  ":a",       "::",        "~",        "#",
                                  "# a\n",    "[a]:",      "[a]: b\n", "- a\n",
                                  "*",        "_",         "a**b",     "[[]",
                                  "<a:",      "\t",        "*_",       "](<",
                                  "- [ ] ",   "`a``",      "a.b@c.",   "![a](b)[",
                                  "[a][",     "\n    a\n", "ａ",       "\xF0\x9F\x94\xA5"})
            QTest::newRow(piece) << QString::fromUtf8(piece);
    }
    void no_text_takes_long()
    {
        QFETCH(QString, piece);
        QElapsedTimer timer;
        timer.start();
        const MarkdownDocument document = parse_markdown(piece.repeated(longest_markdown / piece.size()));
        QVERIFY(Sound{}.all(document.blocks));
        // Generous: a debug build on a busy machine. Quadratic work over 64 Ki letters would take minutes.
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
    }

    void a_table_that_explodes_is_plain_text()
    {
        const QString wide = u"|a"_s.repeated(9000) + u"|\n"_s + u"|-"_s.repeated(9000) + u"|\n"_s;
        const QString text = wide + u"|x|\n"_s.repeated(6000);
        const MarkdownDocument document = parse_markdown(text);
        QCOMPARE(document.blocks.size(), size_t(1));
        QVERIFY(std::holds_alternative<MarkdownParagraph>(document.blocks.front().body));
    }

    void deep_nesting_is_shown_at_the_deepest_level()
    {
        const MarkdownDocument quotes = parse_markdown(u"> "_s.repeated(200) + u"deep"_s);
        QVERIFY(Sound{}.all(quotes.blocks));
        QVERIFY(plain_text(quotes).endsWith(u"deep"_s));
        QString lists;
        for (int i = 0; i < 60; ++i)
            lists += QString(2 * i, u' ') + u"- level %1\n"_s.arg(i);
        const MarkdownDocument nested = parse_markdown(lists);
        QVERIFY(Sound{}.all(nested.blocks));
        for (int i = 0; i < 60; ++i)
            QVERIFY(plain_text(nested).contains(u"level %1"_s.arg(i)));
    }

    void a_text_beyond_the_limit_says_that_it_is_cut()
    {
        QVERIFY(!parse_markdown(QString(longest_markdown, u'a')).is_cut);
        const MarkdownDocument cut = parse_markdown(QString(longest_markdown + 1, u'a'));
        QVERIFY(cut.is_cut);
        QCOMPARE(plain_text(cut).size(), longest_markdown);
    }

    void an_invisible_space_stands_for_control_characters_and_direction_overrides()
    {
        const QString text = u"a\u202Eb\u2066c\u001B[31md\u0007\u0000e"_s + QChar(0xFDD0) + QChar(0xFDD1) + u'f';
        QCOMPARE(plain_text(parse_markdown(text)), u"a\u200Bb\u200Bc\u200B[31md\u200B\u200Be\uFFFD\uFFFDf"_s);
        QCOMPARE(described(parse_markdown(u":tada\u0000: @\u202Eana"_s)), u"p(:tada\u200B: @\u200Bana)"_s);
        QCOMPARE(plain_text(parse_markdown(u"&#x202E;&#0;&#xD800;&#x110000;"_s)), u"\uFFFD\uFFFD\uFFFD\uFFFD"_s);
    }

    void a_lone_surrogate_is_no_reason_to_fail()
    {
        const MarkdownDocument document = parse_markdown(QString(QChar(0xD83D)) + u"**a**"_s + QChar(0xDD25));
        QVERIFY(Sound{}.all(document.blocks));
        QVERIFY(plain_text(document).contains(u'a'));
    }

    void noise_is_read_soundly()
    {
        const QString alphabet = u"ab @~:.*_`[]()<>!#-+|\\&;>\n\n 1x\t/wh🔥"_s;
        QRandomGenerator random(4711);
        for (int turn = 0; turn < 1500; ++turn) {
            QString text;
            for (int i = random.bounded(120); i > 0; --i)
                text += alphabet.at(random.bounded(int(alphabet.size())));
            QVERIFY2(Sound{}.all(parse_markdown(text).blocks), qPrintable(text));
        }
    }
};

QTEST_APPLESS_MAIN(TestMarkdownHostile)
#include "test_markdown_hostile.moc"
