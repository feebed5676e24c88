// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/runs/run_log.h"

#include <QtTest>

using namespace opsdeck;
using opsflow::LogLoudness;
using opsflow::RunLog;

/// Output as lines, however it comes.
class TestRunLog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lines_are_the_same_however_the_bytes_are_cut()
    {
        const QByteArray all = "first\nzw\xc3\xb6lf\r\n\nERROR no disk\n  at line 7\nlast";
        RunLog whole;
        whole.add(all);
        QCOMPARE(whole.lines().size(), size_t(6));
        for (int step = 1; step < 6; ++step) {
            RunLog pieces;
            for (qsizetype at = 0; at < all.size(); at += step)
                pieces.add(all.mid(at, step));
            QCOMPARE(pieces.lines().size(), whole.lines().size());
            for (size_t i = 0; i < whole.lines().size(); ++i)
                QCOMPARE(pieces.lines()[i].text, whole.lines()[i].text);
            QCOMPARE(pieces.count(LogLoudness::error), whole.count(LogLoudness::error));
        }
        QCOMPARE(whole.lines()[1].text, QStringLiteral("zwölf"));
        QCOMPARE(whole.lines()[2].text, QString());
    }

    void the_last_line_grows_until_it_is_whole()
    {
        RunLog log;
        log.add("one\ntw");
        QVERIFY(log.is_last_open());
        QCOMPARE(log.lines().back().text, QStringLiteral("tw"));
        log.add("o");
        QCOMPARE(log.lines().back().text, QStringLiteral("two"));
        QCOMPARE(log.lines().size(), size_t(2));
        log.add("\n");
        QVERIFY(!log.is_last_open());
        QCOMPARE(log.lines().size(), size_t(2));
    }

    void levels_are_told_and_a_stack_trace_belongs_to_its_error()
    {
        RunLog log;
        log.add("2026-12-01 10:00:00 INFO started\n"
                "2026-12-01 10:00:01 WARN slow\n"
                "2026-12-01 10:00:02 ERROR no disk\n"
                "    at write (disk.c:7)\n"
                "    at main\n"
                "done\n");
        QCOMPARE(log.count(LogLoudness::warning), 1);
        QCOMPARE(log.count(LogLoudness::error), 3);
        QCOMPARE(log.lines()[0].loudness, LogLoudness::plain);
        QCOMPARE(log.lines()[4].loudness, LogLoudness::error);
        QCOMPARE(log.lines()[5].loudness, LogLoudness::plain);
    }

    void an_open_line_is_counted_once()
    {
        RunLog log;
        log.add("ERROR no");
        QCOMPARE(log.count(LogLoudness::error), 1);
        log.add(" disk");
        QCOMPARE(log.count(LogLoudness::error), 1);
        log.add("\n");
        QCOMPARE(log.count(LogLoudness::error), 1);
    }

    void control_sequences_and_redrawn_lines_are_read_as_a_person_saw_them()
    {
        RunLog log;
        log.add("\x1b[31mred\x1b[0m\n10 %\r55 %\r100 %\n");
        QCOMPARE(log.lines()[0].text, QStringLiteral("red"));
        QCOMPARE(log.lines()[1].text, QStringLiteral("100 %"));
    }

    void only_the_newest_are_kept_and_the_rest_is_counted()
    {
        RunLog log;
        QByteArray many;
        for (size_t i = 0; i < RunLog::most_lines + 100; ++i)
            many += "ERROR " + QByteArray::number(qulonglong(i)) + '\n';
        log.add(many);
        QCOMPARE(log.lines().size(), RunLog::most_lines);
        QCOMPARE(log.dropped(), qint64(100));
        QCOMPARE(log.lines().front().text, QStringLiteral("ERROR 100"));
        QCOMPARE(log.count(LogLoudness::error), int(RunLog::most_lines));
    }

    void a_line_without_an_end_is_broken()
    {
        RunLog log;
        for (int i = 0; i < 100; ++i)
            log.add(QByteArray(1000, 'x'));
        QVERIFY(log.lines().size() > 1);
        for (const opsflow::LogEntry& entry : log.lines())
            QVERIFY(entry.text.size() <= RunLog::longest_line);
        log.clear();
        QVERIFY(log.is_empty());
    }
};

QTEST_GUILESS_MAIN(TestRunLog)
#include "test_run_log.moc"
