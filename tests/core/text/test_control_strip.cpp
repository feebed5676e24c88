// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/control_strip.h"

#include <QtTest>

using namespace opsdeck::core;
using namespace Qt::StringLiterals;

class TestControlStrip final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sequences_are_taken_out_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("stripped");
        QTest::newRow("colour") << u"\x1b[1;31mred\x1b[0m"_s << u"red"_s;
        QTest::newRow("title by bell") << u"\x1b]0;evil\x07ok"_s << u"ok"_s;
        QTest::newRow("title by string end") << u"\x1b]0;evil\x1b\\ok"_s << u"ok"_s;
        QTest::newRow("link") << u"\x1b]8;;http://x\x1b\\text\x1b]8;;\x1b\\"_s << u"text"_s;
        QTest::newRow("device control") << u"\x1bP1$r\x1b\\ok"_s << u"ok"_s;
        QTest::newRow("charset") << u"\x1b(Bok"_s << u"ok"_s;
        QTest::newRow("c1") << (QString(QChar(0x9B)) + u"31mok"_s) << u"ok"_s;
        QTest::newRow("bell, backspace, delete") << u"a\x07\x08\x7f"
                                                    "b"_s
                                                 << u"ab"_s;
        QTest::newRow("tabs and lines stay") << u"a\tb\nc"_s << u"a\tb\nc"_s;
        QTest::newRow("carriage returns") << u"10%\r50%\r\ndone"_s << u"10%\n50%\ndone"_s;
        QTest::newRow("direction override") << (u"a"_s + QChar(0x202E) + u"b"_s) << u"ab"_s;
        QTest::newRow("an open string ends with its line") << u"\x1b]0;evil\nnext"_s << u"\nnext"_s;
        QTest::newRow("unicode stays") << u"größe 🚀 日本"_s << u"größe 🚀 日本"_s;
    }
    void sequences_are_taken_out()
    {
        QFETCH(QString, text);
        QFETCH(QString, stripped);
        QCOMPARE(strip_controls(text), stripped);
        // Wherever the text is cut in two.
        for (qsizetype cut = 0; cut <= text.size(); ++cut) {
            ControlStripper stripper;
            const QString first = stripper.feed(QStringView(text).first(cut));
            QCOMPARE(first + stripper.feed(QStringView(text).sliced(cut)), stripped);
        }
    }

    void an_endless_sequence_is_given_up()
    {
        QVERIFY(strip_controls(QString(QChar(0x1B)) + u']' + QString(10'000, u'x')).size() > 5'000);
    }

    void one_line_is_one_line() { QCOMPARE(single_line(u" a\tb\n\x1b[1mc "_s), u"a b c"_s); }
};

QTEST_GUILESS_MAIN(TestControlStrip)
#include "test_control_strip.moc"
