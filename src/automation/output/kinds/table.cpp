// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/kinds/parsers.h"

#include <QJsonObject>

namespace opsdeck::automation::kinds {
namespace {

// Cells of a line with a delimiter; a cell in double quotes may contain it (CSV, quotes doubled inside).
QStringList delimited_cells(const QString& line, const QString& delimiter, int most)
{
    QStringList cells;
    QString cell;
    bool quoted = false;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const QChar c = line.at(at);
        if (quoted) {
            if (c != QLatin1Char('"'))
                cell += c;
            else if (at + 1 < line.size() && line.at(at + 1) == QLatin1Char('"'))
                cell += line.at(++at);
            else
                quoted = false;
        } else if (c == QLatin1Char('"') && cell.trimmed().isEmpty()) {
            cell.clear();
            quoted = true;
        } else if (QStringView(line).sliced(at).startsWith(delimiter)) {
            cells.append(cell.trimmed());
            cell.clear();
            at += delimiter.size() - 1;
            if (cells.size() >= most)
                return cells;
        } else {
            cell += c;
        }
    }
    cells.append(cell.trimmed());
    return cells;
}

// Columns of an aligned table begin where, over all lines, a gap ends: a place where every line has a blank (or has
// ended) followed by one where some line has not. With a header only places count where a word of it begins, so that
// blanks inside of cells do not matter.
std::vector<qsizetype> column_starts(const QStringList& lines, bool header)
{
    qsizetype width = 0;
    for (const QString& line : lines)
        width = std::max(width, line.size());
    std::vector<bool> blank(std::size_t(width), true);
    for (const QString& line : lines) {
        for (qsizetype at = 0; at < line.size(); ++at) {
            if (!line.at(at).isSpace())
                blank[std::size_t(at)] = false;
        }
    }
    std::vector<qsizetype> starts;
    for (qsizetype at = 0; at < width; ++at) {
        const bool begins = !blank[std::size_t(at)] && (at == 0 || blank[std::size_t(at) - 1]);
        const QString& first = lines.first();
        const bool named = !header || starts.empty() || [&] {
            // Right-aligned numbers may begin before the name above them: the name only has to be in the column.
            qsizetype end = at;
            while (end < width && !blank[std::size_t(end)])
                ++end;
            return !QStringView(first)
                        .sliced(std::min(at, first.size()))
                        .first(std::max<qsizetype>(0, std::min(end, first.size()) - at))
                        .trimmed()
                        .isEmpty();
        }();
        if (begins && named)
            starts.push_back(at);
    }
    return starts;
}

QStringList aligned_cells(const QString& line, const std::vector<qsizetype>& starts)
{
    QStringList cells;
    for (std::size_t index = 0; index < starts.size(); ++index) {
        const qsizetype begin = std::min(starts[index], line.size());
        const qsizetype end = index + 1 < starts.size() ? std::min(starts[index + 1], line.size()) : line.size();
        cells.append(line.mid(begin, end - begin).trimmed());
    }
    return cells;
}

bool is_ruler(const QString& line)
{
    return std::all_of(line.begin(), line.end(), [](QChar c) {
        return c == QLatin1Char('-') || c == QLatin1Char('=') || c == QLatin1Char('+') || c == QLatin1Char('|') ||
               c.isSpace();
    });
}

QStringList table_lines(const Input& input, qint64& total)
{
    QStringList lines;
    total = 0;
    Input all = input;
    for (const QString& line : lines_of(all)) {
        if (line.trimmed().isEmpty() || is_ruler(line))
            continue;
        ++total;
        if (lines.size() <= input.limits.rows)
            lines.append(line);
    }
    return lines;
}

} // namespace

ParsedOutput parse_table(const Input& input)
{
    qint64 total = 0;
    const QStringList lines = table_lines(input, total);
    if (lines.isEmpty())
        return as_text(input, say("A table was expected, but nothing was printed."));
    const QString& delimiter = input.rule.delimiter;
    std::vector<QStringList> cells;
    if (delimiter.isEmpty()) {
        auto starts = column_starts(lines, input.rule.header);
        if (starts.size() > std::size_t(input.limits.columns))
            starts.resize(std::size_t(input.limits.columns));
        for (const QString& line : lines)
            cells.push_back(aligned_cells(line, starts));
    } else {
        for (const QString& line : lines)
            cells.push_back(delimited_cells(line, delimiter, input.limits.columns));
        if (cells.front().size() < 2 && input.rule.columns.size() != 1)
            return as_text(input, say("A table was expected, but its first line has no \"%1\".").arg(delimiter));
    }
    QStringList names = input.rule.header ? cells.front() : QStringList();
    if (!input.rule.columns.isEmpty())
        names = input.rule.columns;
    for (const QStringList& row : cells) {
        while (names.size() < row.size())
            names.append(QStringLiteral("column%1").arg(names.size() + 1));
    }

    QJsonArray list;
    for (std::size_t line = input.rule.header ? 1 : 0; line < cells.size(); ++line) {
        QJsonObject object;
        for (qsizetype column = 0; column < names.size(); ++column)
            object[names.at(column)] = cell_text(cells[line].value(column), input.limits.cell);
        list.append(object);
    }
    while (list.size() > input.limits.rows)
        list.removeLast();
    ParsedOutput parsed;
    parsed.kind = core::ParseKind::table;
    parsed.out = list;
    core::ParseRule named = input.rule;
    named.columns = names;
    fill_rows(parsed, list, Input{named, input.bytes, input.limits});
    parsed.total_rows = total - (input.rule.header ? 1 : 0);
    if (parsed.total_rows > list.size())
        parsed.note = say("Only the first %1 of %2 rows are kept.").arg(list.size()).arg(parsed.total_rows);
    return parsed;
}

} // namespace opsdeck::automation::kinds
