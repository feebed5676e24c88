// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/completion/completion.h"

#include "core/text/control_strip.h"
#include "core/text/elide.h"
#include "core/text/plain_table.h"
#include "core/text/wrapped_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace opsdeck::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr size_t most_rows = 20;
constexpr size_t most_cells = 120; ///< of words without labels
constexpr int gap = 2;

QString common_beginning(const std::vector<CompletionWord>& words)
{
    QString common = words.front().text;
    for (const CompletionWord& word : words) {
        qsizetype length = 0;
        while (length < std::min(common.size(), word.text.size()) && common[length] == word.text[length])
            ++length;
        common.truncate(length);
    }
    if (!common.isEmpty() && common.back().isHighSurrogate())
        common.chop(1);
    return common;
}

QString left_out(size_t count)
{
    return count == 0 ? QString() : QCoreApplication::translate("Completion", "… and %1 more").arg(count);
}

QStringList with_labels(const std::vector<CompletionWord>& words, int width)
{
    core::PlainTable table;
    for (size_t i = 0; i < std::min(words.size(), most_rows); ++i)
        table.rows.push_back({words[i].text, words[i].label});
    QStringList lines = core::terminal_table(table, width).split(u'\n', Qt::SkipEmptyParts);
    lines.append(left_out(words.size() - table.rows.size()));
    return lines;
}

QStringList in_columns(const std::vector<CompletionWord>& words, int width)
{
    QStringList cells;
    int widest = 1;
    for (size_t i = 0; i < std::min(words.size(), most_cells); ++i) {
        cells.append(core::single_line(words[i].text));
        widest = std::max(widest, core::display_width(cells.back()));
    }
    const int columns = std::max(1, (width + gap) / (widest + gap));
    const auto count = static_cast<int>(cells.size());
    const int rows = (count + columns - 1) / columns;
    QStringList lines;
    for (int row = 0; row < rows; ++row) {
        QString line;
        // Down, then across, as people read lists.
        for (int at = row; at < count; at += rows) {
            const QString& cell = cells.at(at);
            line += cell;
            if (at + rows < count)
                line += QString(widest + gap - core::display_width(cell), u' ');
        }
        lines.append(line);
    }
    lines.append(left_out(words.size() - static_cast<size_t>(cells.size())));
    return lines;
}

} // namespace

void Completion::add(CompletionWord word)
{
    const bool is_known =
        std::any_of(words.begin(), words.end(), [&](const CompletionWord& other) { return other.text == word.text; });
    if (!is_known)
        words.push_back(std::move(word));
}

QString completed_line(const QString& line, const Completion& completion)
{
    if (completion.words.empty())
        return line;
    const QString before = line.left(completion.from);
    if (completion.words.size() == 1) {
        const CompletionWord& word = completion.words.front();
        return before + word.text + (word.is_whole ? u" "_s : QString());
    }
    const QString common = common_beginning(completion.words);
    const QString typed = line.mid(completion.from);
    const bool goes_on = common.size() > typed.size() && common.startsWith(typed, Qt::CaseInsensitive);
    return goes_on ? before + common : line;
}

QString completion_text(const Completion& completion, int width)
{
    QStringList lines;
    if (completion.words.size() > 1) {
        const bool labelled = std::any_of(completion.words.begin(), completion.words.end(),
                                          [](const CompletionWord& word) { return !word.label.isEmpty(); });
        lines = labelled ? with_labels(completion.words, width) : in_columns(completion.words, width);
    }
    for (const QString& remark : completion.remarks)
        lines.append(core::wrapped_text(core::single_line(remark), width, gap));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace opsdeck::cli
