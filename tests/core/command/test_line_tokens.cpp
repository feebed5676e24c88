// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/line_tokens.h"

#include <QtTest>

using namespace opsdeck::core;
using namespace Qt::StringLiterals;

class TestLineTokens final : public QObject {
    Q_OBJECT

private:
    static QStringList texts(const QString& line)
    {
        QStringList out;
        const auto tokens = tokenize_line(line);
        if (!tokens)
            return {QStringLiteral("fault at %1").arg(tokens.error().position)};
        for (const LineToken& token : *tokens)
            out.append(token.text);
        return out;
    }

private Q_SLOTS:
    void words_are_parted_by_white_space_only_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("words");
        const auto row = [](const char* name, const QString& line, const QStringList& words) {
            QTest::newRow(name) << line << words;
        };
        row("plain", u"deploy web 1.4.2 to staging"_s, {u"deploy"_s, u"web"_s, u"1.4.2"_s, u"to"_s, u"staging"_s});
        row("many spaces and tabs", u"  a \t b\n"_s, {u"a"_s, u"b"_s});
        row("nothing", u"   "_s, {});
        row("single quotes are literal", u"'a \"b\" \\n $x'"_s, {u"a \"b\" \\n $x"_s});
        row("double quotes know escapes", u"\"a\\\"b\\\\c\\nd\\te\""_s, {u"a\"b\\c\nd\te"_s});
        row("unknown escapes stay", u"\"C:\\dir\""_s, {u"C:\\dir"_s});
        row("unicode escapes", u"\"\\u202e\\u0041\""_s, {QString(QChar(0x202E)) + u'A'});
        row("empty words", u"'' \"\""_s, {QString(), QString()});
        row("quotes inside a word", u"a\"b c\"d x='b c'"_s, {u"ab cd"_s, u"x=b c"_s});
        row("an apostrophe is a letter", u"don't say what's up"_s, {u"don't"_s, u"say"_s, u"what's"_s, u"up"_s});
        row("a backslash takes the next character", u"a\\ b \\'"_s, {u"a b"_s, u"'"_s});
        row("a backslash at the end stays", u"a\\"_s, {u"a\\"_s});
        row("unicode words", u"größe 日本 🚀"_s, {u"größe"_s, u"日本"_s, u"🚀"_s});
        row("no globs, no variables", u"* $HOME `x` ; | &"_s, {u"*"_s, u"$HOME"_s, u"`x`"_s, u";"_s, u"|"_s, u"&"_s});
        row("open single quote", u"logs 'web"_s, {u"fault at 5"_s});
        row("open double quote", u"a \"b"_s, {u"fault at 2"_s});
        row("bad unicode escape", u"\"\\u12\""_s, {u"fault at 1"_s});
    }
    void words_are_parted_by_white_space_only()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, words);
        QCOMPARE(texts(line), words);
    }

    void only_an_unquoted_name_makes_a_named_value_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<int>("equals");
        QTest::newRow("named") << u"app=web"_s << 3;
        QTest::newRow("quoted value") << u"app=\"two words\""_s << 3;
        QTest::newRow("second equals belongs to the value") << u"q=a=b"_s << 1;
        QTest::newRow("a url is no name") << u"http://x/?a=b"_s << -1;
        QTest::newRow("quoted whole") << u"\"app=web\""_s << -1;
        QTest::newRow("escaped equals") << u"app\\=web"_s << -1;
        QTest::newRow("digit first") << u"1=2"_s << -1;
        QTest::newRow("nothing in front") << u"=x"_s << -1;
    }
    void only_an_unquoted_name_makes_a_named_value()
    {
        QFETCH(QString, word);
        QFETCH(int, equals);
        const auto tokens = tokenize_line(word);
        QVERIFY(tokens.has_value());
        QCOMPARE(tokens->size(), size_t(1));
        QCOMPARE(tokens->front().equals, qsizetype(equals));
    }

    void positions_point_into_the_line()
    {
        const auto tokens = tokenize_line(u" ab  \"c d\""_s);
        QCOMPARE(tokens->at(1).position, qsizetype(5));
        QCOMPARE(tokens->at(1).length, qsizetype(5));
    }

    void every_text_survives_quoting()
    {
        QStringList corpus{QString(),
                           u" "_s,
                           u"a b"_s,
                           u"'"_s,
                           u"\""_s,
                           u"\\"_s,
                           u"\\\\n"_s,
                           u"\n"_s,
                           u"\r\n\t"_s,
                           u"a=b"_s,
                           u"=b"_s,
                           u"-x"_s,
                           u"--"_s,
                           u"$(rm -rf /)"_s,
                           u"`id`"_s,
                           u"{app}"_s,
                           u"#"_s,
                           u"ünïcödé"_s,
                           u"🚀"_s,
                           QString(QChar(0x202E)),
                           QString(QChar(0x2028)),
                           QString(QChar(0xA0)),
                           QString(QChar(0x200B)),
                           QString(QChar(0x07)),
                           QString(QChar(0xFEFF)),
                           u"\\u0041"_s};
        for (ushort c = 1; c < 0x2100; ++c)
            corpus.append(QString(u'x') + QChar(c) + u'y');
        for (const QString& text : std::as_const(corpus)) {
            const auto tokens = tokenize_line(u"a "_s + quote_word(text) + u" z"_s);
            QVERIFY2(tokens && tokens->size() == 3, qPrintable(quote_word(text)));
            QCOMPARE(tokens->at(1).text, text);
            QCOMPARE(tokens->at(1).equals, qsizetype(-1));
        }
        QCOMPARE(quote_word(u"web-1.4"_s), u"web-1.4"_s);
    }
};

QTEST_GUILESS_MAIN(TestLineTokens)
#include "test_line_tokens.moc"
