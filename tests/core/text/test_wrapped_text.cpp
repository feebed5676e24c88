// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/wrapped_text.h"

#include <QtTest>

using namespace opsdeck::core;
using namespace Qt::StringLiterals;

class TestWrappedText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_are_broken_at_spaces_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("hanging");
        QTest::addColumn<QString>("wrapped");
        QTest::newRow("fits") << u"one two"_s << 7 << 2 << u"one two"_s;
        QTest::newRow("any width") << u"one two"_s << 0 << 2 << u"one two"_s;
        QTest::newRow("breaks") << u"one two three"_s << 8 << 0 << u"one two\nthree"_s;
        QTest::newRow("hangs") << u"one two three four"_s << 9 << 2 << u"one two\n  three\n  four"_s;
        QTest::newRow("keeps its own indent") << u"  one two three"_s << 9 << 2 << u"  one two\n    three"_s;
        QTest::newRow("a long word stays whole") << u"a extraordinary b"_s << 6 << 0 << u"a\nextraordinary\nb"_s;
        QTest::newRow("a long first word") << u"extraordinary b"_s << 6 << 0 << u"extraordinary\nb"_s;
        QTest::newRow("line ends stay") << u"one\n\ntwo three"_s << 5 << 0 << u"one\n\ntwo\nthree"_s;
        QTest::newRow("wide letters count twice") << u"日本 日本 日本"_s << 9 << 0 << u"日本 日本\n日本"_s;
    }
    void lines_are_broken_at_spaces()
    {
        QFETCH(QString, text);
        QFETCH(int, width);
        QFETCH(int, hanging);
        QFETCH(QString, wrapped);
        QCOMPARE(wrapped_text(text, width, hanging), wrapped);
    }

    void a_table_wraps_its_cells_and_loses_no_word()
    {
        const PlainTable table{{u"Type"_s, u"What"_s},
                               {{u"remove user {login} from {app}"_s, u"Takes somebody out of a service"_s},
                                {u"status"_s, u"All is well"_s}}};
        QCOMPARE(wrapped_table(table, 0), terminal_table(table));
        QCOMPARE(wrapped_table(table, 34), u"Type              What\n"
                                           u"remove user       Takes somebody\n"
                                           u"  {login} from    out of a service\n"
                                           u"  {app}\n"
                                           u"status            All is well\n"_s);
        for (int width = 12; width < 90; ++width) {
            const QString text = wrapped_table(table, width);
            for (const QString& line : text.split(u'\n'))
                QVERIFY2(display_width(line) <= width, qPrintable(u"%1: %2"_s.arg(width).arg(line)));
            for (const auto& row : table.rows) {
                for (const QString& word : row.join(u' ').split(u' '))
                    QVERIFY2(text.contains(word), qPrintable(word));
            }
        }
    }

    void where_words_do_not_fit_beside_each_other_they_stand_below()
    {
        const PlainTable table{{u"A"_s, u"B"_s}, {{u"extraordinary"_s, u"circumstances here"_s}}};
        QCOMPARE(wrapped_table(table, 20), u"extraordinary\n    circumstances\n    here\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestWrappedText)
#include "test_wrapped_text.moc"
