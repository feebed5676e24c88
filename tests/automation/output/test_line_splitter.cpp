// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/line_splitter.h"

#include <QtTest>

using namespace opsdeck::automation;

namespace {

QByteArrayList split(const QByteArrayList& pieces, qsizetype longest = 1000)
{
    QByteArrayList lines;
    LineSplitter splitter([&lines](QByteArrayView line) { lines.append(line.toByteArray()); }, longest);
    for (const QByteArray& piece : pieces)
        splitter.feed(piece);
    splitter.finish();
    return lines;
}

} // namespace

class LineSplitterTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_end_with_lf_crlf_or_the_end()
    {
        QCOMPARE(split({"a\r\n\nb"}), (QByteArrayList{"a", "", "b"}));
        QCOMPARE(split({"a\n"}), QByteArrayList{"a"});
        QCOMPARE(split({""}), QByteArrayList());
    }

    void chunk_borders_do_not_matter()
    {
        const QByteArray text = "one\r\ntwo\n\r\nthree\rfour";
        const QByteArrayList expected{"one", "two", "", "three\rfour"};
        for (qsizetype at = 0; at <= text.size(); ++at)
            QCOMPARE(split({text.left(at), text.mid(at)}), expected);
    }

    void a_very_long_line_is_cut_and_counted()
    {
        QByteArrayList lines;
        LineSplitter splitter([&lines](QByteArrayView line) { lines.append(line.toByteArray()); }, 10);
        for (int count = 0; count < 1000; ++count)
            splitter.feed("xxxxxxx");
        splitter.feed("\n0123456789\r\nok");
        splitter.finish();
        QCOMPARE(lines, (QByteArrayList{"xxxxxxxxxx", "0123456789", "ok"}));
        QCOMPARE(splitter.cut_lines(), 1);
    }

    void a_plain_line_has_nothing_a_terminal_would_obey()
    {
        QCOMPARE(plain_line("\x1b[1;31mred\x1b[0m\tok"), QStringLiteral("red\tok"));
        QCOMPARE(plain_line("\x1b]0;title\x07text\x1b]8;;http://x\x1b\\link"), QStringLiteral("textlink"));
        QCOMPARE(plain_line("10 %\r50 %\r100 %"), QStringLiteral("100 %"));
        QCOMPARE(plain_line("a\x08\x01\x7f"
                            "b"),
                 QStringLiteral("ab"));
        QCOMPARE(plain_line("gr\xc3\xbc\xff"), QStringLiteral("grü\uFFFD"));
        QCOMPARE(plain_line("\x1b"), QString());
        QCOMPARE(plain_line("\x1b[12"), QString());
    }
};

QTEST_GUILESS_MAIN(LineSplitterTest)
#include "test_line_splitter.moc"
