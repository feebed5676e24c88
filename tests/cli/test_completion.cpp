// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/completion/completion.h"
#include "cli/shell/completion/path_words.h"

#include <QtTest>

using namespace opsdeck::cli;
using namespace Qt::StringLiterals;

namespace {

Completion words(qsizetype from, const QStringList& texts)
{
    Completion out;
    out.from = from;
    for (const QString& text : texts)
        out.add({text, {}, !text.endsWith(u'=') && !text.endsWith(u'/')});
    return out;
}

QStringList texts(const std::vector<CompletionWord>& found)
{
    QStringList out;
    for (const auto& word : found)
        out.append(word.text + (word.is_whole ? u" "_s : QString()));
    return out;
}

} // namespace

class TestCompletion final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_line_goes_on_as_far_as_the_words_agree_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("from");
        QTest::addColumn<QStringList>("offered");
        QTest::addColumn<QString>("completed");
        QTest::newRow("nothing") << u"sta"_s << 0 << QStringList{} << u"sta"_s;
        QTest::newRow("one word") << u"sta"_s << 0 << QStringList{u"status"_s} << u"status "_s;
        QTest::newRow("more of it follows")
            << u"logs web le"_s << 9 << QStringList{u"level="_s} << u"logs web level="_s;
        QTest::newRow("one word in another case") << u"STA"_s << 0 << QStringList{u"status"_s} << u"status "_s;
        QTest::newRow("a common beginning") << u"re"_s << 0 << QStringList{u"restart"_s, u"restore"_s} << u"rest"_s;
        QTest::newRow("no more in common") << u"rest"_s << 0 << QStringList{u"restart"_s, u"restore"_s} << u"rest"_s;
        QTest::newRow("a common beginning that is not what is typed")
            << u"find"_s << 0 << QStringList{u"01A"_s, u"01B"_s} << u"find"_s;
        QTest::newRow("one that is not what is typed")
            << u":show dep"_s << 6 << QStringList{u"01A"_s} << u":show 01A "_s;
        QTest::newRow("no half of a letter") << u""_s << 0 << QStringList{u"a😀"_s, u"a😁"_s} << u"a"_s;
    }
    void the_line_goes_on_as_far_as_the_words_agree()
    {
        QFETCH(QString, line);
        QFETCH(int, from);
        QFETCH(QStringList, offered);
        QFETCH(QString, completed);
        QCOMPARE(completed_line(line, words(from, offered)), completed);
    }

    void the_same_word_is_offered_once() { QCOMPARE(words(0, {u"a"_s, u"b"_s, u"a"_s}).words.size(), size_t(2)); }

    void the_list_fits_the_terminal()
    {
        QStringList many;
        for (int i = 0; i < 300; ++i)
            many.append(u"word%1"_s.arg(i));
        const QString list = completion_text(words(0, many), 50);
        QVERIFY(list.contains(u"… and 180 more"_s));
        for (const QString& line : list.split(u'\n'))
            QVERIFY2(line.size() <= 50, qPrintable(line));
        Completion labelled = words(0, {u"01A"_s});
        labelled.add({u"01B"_s, u"succeeded, 3 min ago: deploy billing 1.1 to production"_s, true});
        labelled.remarks.append(u"app: as of 3 min ago; newer values are being fetched."_s);
        const QString told = completion_text(labelled, 40);
        QVERIFY2(told.contains(u"01B  succeeded, 3 min ago"_s), qPrintable(told));
        for (const QString& line : told.split(u'\n'))
            QVERIFY2(line.size() <= 40, qPrintable(line));
        QVERIFY(told.contains(u"as of 3 min ago"_s));
        QVERIFY(completion_text({}, 80).isEmpty());
    }

    void no_value_sends_control_sequences_to_the_terminal()
    {
        Completion hostile = words(0, {u"a\033[2Jb"_s, u"c"_s});
        hostile.remarks.append(u"\033]0;x\007y"_s);
        QVERIFY(!completion_text(hostile, 80).contains(QChar(0x1B)));
    }

    void paths_are_looked_up_as_far_as_they_are_typed()
    {
        const QTemporaryDir dir;
        QDir(dir.path()).mkpath(u"logs/old"_s);
        for (const char* name : {"logs/app.log", "logs/app.err", "logs/.hidden", "list.txt"}) {
            QFile file(dir.filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const auto found = [&](const QString& typed) { return texts(path_words(typed, dir.path(), dir.path())); };
        QCOMPARE(found(u"l"_s), (QStringList{u"list.txt "_s, u"logs/"_s}));
        QCOMPARE(found(u"logs/"_s), (QStringList{u"logs/app.err "_s, u"logs/app.log "_s, u"logs/old/"_s}));
        QCOMPARE(found(u"logs/.h"_s), QStringList{u"logs/.hidden "_s});
        QCOMPARE(found(dir.filePath(u"li"_s)), QStringList{dir.filePath(u"list.txt "_s)});
        QCOMPARE(found(u"~/li"_s), QStringList{u"~/list.txt "_s});
        QCOMPARE(found(u"~"_s), QStringList{u"~/"_s});
        QCOMPARE(found(u"nowhere/"_s), QStringList{});
    }
};

QTEST_GUILESS_MAIN(TestCompletion)
#include "test_completion.moc"
