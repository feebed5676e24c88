// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/wrapped_text.h"

#include "core/text/control_strip.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

constexpr int gap = 2;         ///< between columns
constexpr int cell_indent = 2; ///< what goes on in the first column is no new row

QStringList wrapped_line(const QString& line, int width, int hanging)
{
    qsizetype in = 0;
    while (in < line.size() && line[in] == u' ')
        ++in;
    const QString first = line.left(in);
    const QString next(in + hanging, u' ');
    QStringList out;
    QString current = first;
    bool has_word = false;
    for (const QString& word : line.split(u' ', Qt::SkipEmptyParts)) {
        if (has_word && display_width(current) + 1 + display_width(word) > width) {
            out.append(current);
            current = next;
            has_word = false;
        }
        current += (has_word ? u" "_s : QString()) + word;
        has_word = true;
    }
    out.append(current);
    return out;
}

int longest_word(const QString& text)
{
    int longest = 0;
    for (const QString& word : text.split(u' ', Qt::SkipEmptyParts))
        longest = std::max(longest, display_width(word));
    return longest;
}

int sum_of(const std::vector<int>& widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0) + gap * (static_cast<int>(widths.size()) - 1);
}

/// The widths of the columns; empty when the table does not fit with whole words.
std::vector<int> fitting_widths(const std::vector<QStringList>& lines, size_t columns, int width)
{
    std::vector<int> wanted(columns, 0);
    std::vector<int> least(columns, 1);
    for (const QStringList& line : lines) {
        for (size_t i = 0; i < columns; ++i) {
            const QString cell = line.value(static_cast<qsizetype>(i));
            const int needed = longest_word(cell);
            const bool breaks = i == 0 && needed < display_width(cell);
            wanted[i] = std::max(wanted[i], display_width(cell));
            least[i] = std::max(least[i], needed + (breaks ? cell_indent : 0));
        }
    }
    for (size_t i = 0; i < columns; ++i)
        least[i] = std::min(least[i], wanted[i]);
    while (sum_of(wanted) > width) {
        size_t widest = columns;
        for (size_t i = 0; i < columns; ++i) {
            if (wanted[i] > least[i] && (widest == columns || wanted[i] > wanted[widest]))
                widest = i;
        }
        if (widest == columns)
            return {};
        --wanted[widest];
    }
    return wanted;
}

QString side_by_side(const QStringList& line, const std::vector<int>& widths)
{
    std::vector<QStringList> cells;
    qsizetype height = 1;
    for (size_t i = 0; i < widths.size(); ++i) {
        cells.push_back(wrapped_line(line.value(static_cast<qsizetype>(i)), widths[i], i == 0 ? cell_indent : 0));
        height = std::max(height, cells.back().size());
    }
    QString out;
    for (qsizetype row = 0; row < height; ++row) {
        QString text;
        int used = 0;
        int column_at = 0;
        for (size_t i = 0; i < widths.size(); ++i) {
            const QString cell = cells[i].value(row);
            if (!cell.isEmpty()) {
                text += QString(column_at - used, u' ') + cell;
                used = column_at + display_width(cell);
            }
            column_at += widths[i] + gap;
        }
        out += text + u'\n';
    }
    return out;
}

QString below_each_other(const std::vector<QStringList>& rows, int width)
{
    constexpr int in = 4;
    QString out;
    for (const QStringList& row : rows) {
        out += wrapped_text(row.value(0), width, cell_indent) + u'\n';
        for (qsizetype i = 1; i < row.size(); ++i) {
            if (!row[i].isEmpty())
                out += wrapped_text(QString(in, u' ') + row[i], width) + u'\n';
        }
    }
    return out;
}

} // namespace

QString wrapped_text(const QString& text, int width, int hanging)
{
    if (width <= 0)
        return text;
    QStringList out;
    for (const QString& line : text.split(u'\n'))
        out += display_width(line) <= width ? QStringList{line} : wrapped_line(line, width, hanging);
    return out.join(u'\n');
}

QString wrapped_table(const PlainTable& table, int width)
{
    const auto columns = static_cast<size_t>(table.columns.size());
    if (width <= 0 || columns == 0)
        return terminal_table(table);
    std::vector<QStringList> lines{table.columns};
    for (const QStringList& row : table.rows) {
        QStringList cells = row.mid(0, table.columns.size());
        for (QString& cell : cells)
            cell = single_line(cell);
        lines.push_back(std::move(cells));
    }
    const std::vector<int> widths = fitting_widths(lines, columns, width);
    if (widths.empty())
        return below_each_other({lines.begin() + 1, lines.end()}, width);
    QString out;
    for (const QStringList& line : lines)
        out += side_by_side(line, widths);
    return out;
}

} // namespace opsdeck::core
