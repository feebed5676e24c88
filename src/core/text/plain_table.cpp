// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/plain_table.h"

#include "core/text/control_strip.h"
#include "core/text/markdown_escape.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

struct Range {
    char32_t first;
    char32_t last;
};

/// East Asian wide and full-width, and emoji shown as pictures.
constexpr std::array<Range, 28> wide{
    {{0x1100, 0x115F}, {0x231A, 0x231B}, {0x23E9, 0x23EC},   {0x23F0, 0x23F0},  {0x23F3, 0x23F3}, {0x25FD, 0x25FE},
     {0x2614, 0x2615}, {0x2648, 0x2653}, {0x267F, 0x267F},   {0x2693, 0x2693},  {0x26A1, 0x26A1}, {0x26AA, 0x26AB},
     {0x26BD, 0x26BE}, {0x26D4, 0x26D4}, {0x2705, 0x2705},   {0x270A, 0x270B},  {0x2728, 0x2728}, {0x274C, 0x274C},
     {0x2753, 0x2755}, {0x2E80, 0x303E}, {0x3041, 0xA4CF},   {0xA960, 0xA97C},  {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
     {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD}}};

int cell_width(char32_t c)
{
    if (c == 0 || c == 0x200B || c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F))
        return 0;
    const auto category = QChar::category(c);
    if (category == QChar::Mark_NonSpacing || category == QChar::Mark_Enclosing || category == QChar::Other_Format)
        return 0;
    const auto* range =
        std::lower_bound(wide.begin(), wide.end(), c, [](const Range& r, char32_t value) { return r.last < value; });
    return range != wide.end() && range->first <= c ? 2 : 1;
}

/// Cut to `width` cells, with "…" where something is missing.
QString fit(const QString& text, int width)
{
    if (display_width(text) <= width)
        return text;
    QString out;
    int used = 0;
    for (const char32_t c : text.toUcs4()) {
        const int cells = cell_width(c);
        if (used + cells > width - 1)
            break;
        out += QString::fromUcs4(&c, 1);
        used += cells;
    }
    return out + u'…';
}

bool is_number(const QString& text)
{
    bool ok = false;
    const double value = text.toDouble(&ok);
    Q_UNUSED(value)
    return ok;
}

QString pad(const QString& text, int width, bool right)
{
    const QString space(std::max(0, width - display_width(text)), u' ');
    return right ? space + text : text + space;
}

size_t column_count(const PlainTable& table)
{
    if (!table.columns.isEmpty())
        return static_cast<size_t>(table.columns.size());
    qsizetype count = 0;
    for (const QStringList& row : table.rows)
        count = std::max(count, row.size());
    return static_cast<size_t>(count);
}

} // namespace

int display_width(const QString& text)
{
    int width = 0;
    for (const char32_t c : text.toUcs4())
        width += cell_width(c);
    return width;
}

QString markdown_table(const PlainTable& table, int max_rows)
{
    const size_t count = column_count(table);
    if (count == 0)
        return {};
    const auto row_text = [count](const QStringList& cells) {
        QString line = u"|"_s;
        for (size_t i = 0; i < count; ++i)
            line += u' ' + escape_markdown(strip_controls(cells.value(static_cast<qsizetype>(i)))) + u" |"_s;
        return line + u'\n';
    };
    QString out = row_text(table.columns);
    out += u'|';
    for (size_t i = 0; i < count; ++i) {
        const auto column = static_cast<qsizetype>(i);
        const bool numbers =
            !table.rows.empty() && std::all_of(table.rows.begin(), table.rows.end(), [&](const auto& r) {
                return r.value(column).isEmpty() || is_number(r.value(column));
            });
        out += numbers ? u" ---: |"_s : u" --- |"_s;
    }
    out += u'\n';
    const auto shown = std::min(table.rows.size(), static_cast<size_t>(std::max(0, max_rows)));
    for (size_t i = 0; i < shown; ++i)
        out += row_text(table.rows[i]);
    if (shown < table.rows.size())
        out += u'\n' + QCoreApplication::translate("PlainTable", "and %1 more rows").arg(table.rows.size() - shown) +
               u'\n';
    return out;
}

QString terminal_table(const PlainTable& table, int width)
{
    const size_t count = column_count(table);
    if (count == 0)
        return {};
    std::vector<QStringList> lines;
    if (!table.columns.isEmpty())
        lines.push_back(table.columns);
    lines.insert(lines.end(), table.rows.begin(), table.rows.end());

    std::vector<int> widths(count, 0);
    std::vector<bool> numbers(count, true);
    for (size_t l = 0; l < lines.size(); ++l) {
        for (size_t i = 0; i < count; ++i) {
            const auto column = static_cast<qsizetype>(i);
            if (column < lines[l].size())
                lines[l][column] = single_line(lines[l][column]);
            const QString cell = lines[l].value(column);
            widths[i] = std::max(widths[i], display_width(cell));
            const bool heading = l == 0 && !table.columns.isEmpty();
            if (!heading && !cell.isEmpty() && !is_number(cell))
                numbers[i] = false;
        }
    }
    constexpr int gap = 2;
    constexpr int least = 4;
    if (width > 0) {
        const auto total = [&] {
            int sum = gap * (static_cast<int>(count) - 1);
            for (const int w : widths)
                sum += w;
            return sum;
        };
        while (total() > width) {
            auto widest = std::max_element(widths.begin(), widths.end());
            if (*widest <= least)
                break;
            --*widest;
        }
    }
    QString out;
    for (const QStringList& line : lines) {
        QString text;
        for (size_t i = 0; i < count; ++i) {
            if (i > 0)
                text += QString(gap, u' ');
            text += pad(fit(line.value(static_cast<qsizetype>(i)), widths[i]), widths[i], numbers[i]);
        }
        while (text.endsWith(u' '))
            text.chop(1);
        out += text + u'\n';
    }
    return out;
}

} // namespace opsdeck::core
