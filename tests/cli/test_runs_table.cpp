// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/runs_table.h"
#include "core/text/plain_table.h"

#include <QtTest>

using namespace opsdeck;
using namespace Qt::StringLiterals;
using cli::RunLine;

/// What ran, on a terminal of any width.
class TestRunsTable final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void it_fits_an_ordinary_terminal_and_still_names_each_run()
    {
        const auto lines = cli::runs_table(two_runs(), 80).split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), 3);
        for (const QString& line : lines)
            QVERIFY2(core::display_width(line) <= 80, qPrintable(line));
        for (size_t i = 0; i < 2; ++i) {
            const QString shown = lines.at(static_cast<qsizetype>(i) + 1).section(u' ', 0, 0);
            QVERIFY(shown.size() >= 14);
            QVERIFY(two_runs()[i].id.startsWith(shown));
            QVERIFY(!two_runs()[1 - i].id.startsWith(shown));
        }
        QVERIFY(lines.at(1).contains(u"deploy billing"));
    }

    void a_wide_terminal_and_a_pipe_get_the_whole_ids()
    {
        for (const int width : {0, 140}) {
            const QString text = cli::runs_table(two_runs(), width);
            QVERIFY2(text.contains(two_runs()[0].id) && text.contains(two_runs()[1].id), qPrintable(text));
            QVERIFY(text.contains(u"deploy billing 1.10.4 to test and wait for it"));
        }
    }

    void ids_that_begin_alike_stay_long_enough_to_tell_them_apart()
    {
        auto runs = two_runs();
        runs[0].id = u"01M81G1CAFFQETPEVTVEJV3ZTG"_s;
        runs[1].id = u"01M81G1CAFFQETPEVTVEJ00000"_s;
        const auto lines = cli::runs_table(runs, 80).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(lines.at(1).startsWith(u"01M81G1CAFFQETPEVTVEJV"), qPrintable(lines.at(1)));
    }

    void the_room_is_only_spoken_of_when_it_lacks_something()
    {
        auto runs = two_runs();
        QVERIFY(!cli::runs_table(runs, 80).contains(u"POSTS"));
        runs[1].posts = u"not sent"_s;
        const QString text = cli::runs_table(runs, 100);
        QVERIFY2(text.contains(u"POSTS") && text.contains(u"not sent"), qPrintable(text));
    }

private:
    static std::vector<RunLine> two_runs()
    {
        return {
            {u"01M81G1CAFFQETPEVTVEJV3ZTG"_s,
             u"2026-11-22 11:25"_s,
             u"operator"_s,
             u"✔ succeeded"_s,
             u"0.8 s"_s,
             {},
             u"deploy billing 1.10.4 to test and wait for it"_s},
            {u"01M81G0ZZZFQETPEVTVEJV3ZTH"_s, u"11:25:20"_s, u"operator"_s, u"✖ failed"_s, u"13 s"_s, {}, u"status"_s}};
    }
};

QTEST_GUILESS_MAIN(TestRunsTable)
#include "test_runs_table.moc"
