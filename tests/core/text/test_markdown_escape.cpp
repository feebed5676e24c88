// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/markdown_escape.h"

#include <QtTest>

using namespace opsdeck::core;
using namespace Qt::StringLiterals;

class TestMarkdownEscape final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strangers_text_stays_text_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("escaped"); ///< "·" stands for the invisible mark
        QTest::newRow("plain") << u"billing 1.1 on test, 5 ms"_s << u"billing 1.1 on test, 5 ms"_s;
        QTest::newRow("emphasis") << u"*a* __b__ ~~c~~"_s << u"\\*a\\* \\_\\_b\\_\\_ \\~·\\~·c\\~·\\~"_s;
        QTest::newRow("underscore in a name") << u"my_file_name"_s << u"my_file_name"_s;
        QTest::newRow("code") << u"`x`"_s << u"\\`x\\`"_s;
        QTest::newRow("link") << u"[a](http://x)"_s << u"\\[a\\](http:·//x)"_s;
        QTest::newRow("image") << u"![a](b)"_s << u"!\\[a\\](b)"_s;
        QTest::newRow("table") << u"a|b"_s << u"a\\|b"_s;
        QTest::newRow("mentions") << u"@all @here @kim a@b.c"_s << u"@·all @·here @·kim a@·b.c"_s;
        QTest::newRow("room") << u"~town-square ~ 5"_s << u"~·town-square ~ 5"_s;
        QTest::newRow("emoji code") << u":smile: :+1: 14:02:07"_s << u":·smile: :·+1: 14:02:07"_s;
        QTest::newRow("hashtag") << u"a #tag #1"_s << u"a #·tag #·1"_s;
        QTest::newRow("heading") << u"# x"_s << u"\\# x"_s;
        QTest::newRow("quote") << u"> x"_s << u"\\> x"_s;
        QTest::newRow("list") << u"- x"_s << u"\\- x"_s;
        QTest::newRow("numbered list") << u"1. x"_s << u"1\\. x"_s;
        QTest::newRow("html") << u"<b>x</b> &amp;"_s << u"<·b>x<·/b> &·amp;"_s;
        QTest::newRow("autolink") << u"www.example.org"_s << u"www·.example.org"_s;
        QTest::newRow("lines") << u"a\r\nb\nc"_s << u"a b c"_s;
        QTest::newRow("backslash") << u"\\*"_s << u"\\\\\\*"_s;
    }
    void strangers_text_stays_text()
    {
        QFETCH(QString, text);
        QFETCH(QString, escaped);
        QCOMPARE(escape_markdown(text).replace(QChar(0x200B), u'·'), escaped);
    }

    void inline_code_chooses_a_longer_fence()
    {
        QCOMPARE(inline_code(u"a b"_s), u"`a b`"_s);
        QCOMPARE(inline_code(u"a`b"_s), u"``a`b``"_s);
        QCOMPARE(inline_code(u"`"_s), u"`` ` ``"_s);
        QCOMPARE(inline_code(u"a``b`"_s), u"``` a``b` ```"_s);
        QCOMPARE(inline_code(QString()), u"` `"_s);
        QVERIFY(!inline_code(u"a\nb"_s).contains(u'\n'));
    }

    void a_code_block_cannot_be_left()
    {
        QCOMPARE(code_block(u"x"_s, u"json"_s), u"```json\nx\n```"_s);
        QCOMPARE(code_block(u"```\n@all"_s), u"````\n```\n@all\n````"_s);
        QCOMPARE(code_block(u"x"_s, u"a\nb`"_s), u"```ab\nx\n```"_s);
    }

    void mentions_are_defused_and_nothing_else()
    {
        QCOMPARE(defuse_mentions(u"@all *x* ~room a @ b"_s).replace(QChar(0x200B), u'·'), u"@·all *x* ~·room a @ b"_s);
    }
};

QTEST_GUILESS_MAIN(TestMarkdownEscape)
#include "test_markdown_escape.moc"
