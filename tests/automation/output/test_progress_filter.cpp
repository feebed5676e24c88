// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/progress/progress_filter.h"

#include <QtTest>

using namespace opsdeck::automation;

namespace {

struct Recorder final : public ProgressSink {
    void output(std::string_view bytes) override { text.append(bytes); }
    void progress(const ProgressLine& line) override
    {
        text += "<" + std::to_string(line.done) + ">";
        lines.push_back(line);
    }
    std::string text;
    std::vector<ProgressLine> lines;
};

Recorder filtered(const std::vector<std::string>& pieces)
{
    Recorder recorder;
    ProgressFilter filter;
    for (const std::string& piece : pieces)
        filter.feed(piece, recorder);
    filter.finish(recorder);
    return recorder;
}

} // namespace

class ProgressFilterTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_progress_line_has_its_parts()
    {
        QCOMPARE(*parse_progress_line("::opsdeck progress 3/10 files copying a b"),
                 (ProgressLine{3, 10, "files", "copying a b"}));
        QCOMPARE(*parse_progress_line("::opsdeck progress 3/? files\r"), (ProgressLine{3, 0, "files", ""}));
        QCOMPARE(*parse_progress_line("::opsdeck progress 0/0"), (ProgressLine{0, 0, "", ""}));
    }

    void what_is_not_quite_one_is_output()
    {
        for (const char* line :
             {"::opsdeck progress", "::opsdeck progress x/10", "::opsdeck progress 3", "::opsdeck progress -1/5",
              " ::opsdeck progress 1/2", "::opsdeck progress 99999999999999999999/1"})
            QVERIFY2(!parse_progress_line(line), line);
        QCOMPARE(filtered({"x ::opsdeck progress 1/2\n::opsdeck progress a\n"}).text,
                 std::string("x ::opsdeck progress 1/2\n::opsdeck progress a\n"));
    }

    void order_and_bytes_survive_every_chunk_border()
    {
        const std::string text = "a\n::opsdeck progress 1/2 n\n:b\n::opsdeck progress 2/2\r\nc\n::opsdeck progres";
        const std::string expected = "a\n<1>:b\n<2>c\n::opsdeck progres";
        for (std::size_t at = 0; at <= text.size(); ++at)
            QCOMPARE(filtered({text.substr(0, at), text.substr(at)}).text, expected);
        std::vector<std::string> bytes;
        for (const char c : text)
            bytes.emplace_back(1, c);
        QCOMPARE(filtered(bytes).text, expected);
    }

    void a_prompt_is_not_held_back()
    {
        Recorder recorder;
        ProgressFilter filter;
        filter.feed("Name: ", recorder);
        QCOMPARE(recorder.text, std::string("Name: "));
    }

    void a_marker_without_end_does_not_grow()
    {
        Recorder recorder;
        ProgressFilter filter;
        filter.feed("::opsdeck progress " + std::string(5000, 'x'), recorder);
        QVERIFY(recorder.text.size() > 5000);
    }
};

QTEST_GUILESS_MAIN(ProgressFilterTest)
#include "test_progress_filter.moc"
