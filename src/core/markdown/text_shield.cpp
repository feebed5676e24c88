// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/text_shield.h"

#include "core/markdown/inline_scanner.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

constexpr char16_t first_stand_in = 0xFDD0;
constexpr char16_t last_noncharacter = 0xFDEF;
/// In the place of what is taken out, so that its neighbours do not become a mention or a mark together.
constexpr QChar invisible(0x200B);
constexpr QStringView swapped = u"~*_&-";

bool is_unwanted(char16_t c)
{
    if (c == u'\n' || c == u'\t')
        return false;
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

QString cleaned(const QString& text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        if (c == u'\r') {
            if (i + 1 == text.size() || text.at(i + 1) != u'\n')
                out += u'\n';
        } else if (c >= first_stand_in && c <= last_noncharacter) {
            out += QChar::ReplacementCharacter;
        } else {
            out += is_unwanted(c) ? invisible : QChar(c);
        }
    }
    return out;
}

void swap_out(QChar& c)
{
    const qsizetype place = swapped.indexOf(c);
    if (place >= 0)
        c = QChar(static_cast<char16_t>(first_stand_in + place));
}

bool is_escaped(QStringView text, qsizetype at)
{
    qsizetype strokes = 0;
    while (strokes < at && text.at(at - 1 - strokes) == u'\\')
        ++strokes;
    return strokes % 2 == 1;
}

/// The line under a table's header: nothing but | - : and spaces, and a dash in every cell.
bool is_delimiter_row(QStringView line)
{
    static const QRegularExpression row(u"\\A\\|? *:?-+:? *(?:\\| *:?-+:? *)*\\|? *\\z"_s);
    return line.contains(u'|') && line.contains(u'-') && line.size() < 2000 && row.match(line).hasMatch();
}

qsizetype count_cells(QStringView line)
{
    line = line.trimmed();
    qsizetype bars = 0;
    for (qsizetype i = 0; i < line.size(); ++i)
        bars += line.at(i) == u'|' && !is_escaped(line, i) ? 1 : 0;
    const bool ends_open = line.size() < 2 || !line.endsWith(u'|') || is_escaped(line, line.size() - 1);
    return bars + 1 - (line.startsWith(u'|') ? 1 : 0) - (ends_open ? 0 : 1);
}

/// md4c wants three signs in each cell of that line, Mattermost one dash; and md4c drops the cells of a header that has
/// more than the line. Code keeps its dashes.
QString with_fitting_dashes(const QString& text)
{
    static const QRegularExpression short_run(u"(?<![-:])(:?)-{1,2}(:?)(?![-:])"_s);
    if (!text.contains(u"|"_s))
        return text;
    QStringList lines = text.split(u'\n');
    bool is_code = false;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QStringView line = QStringView(lines.at(i)).trimmed();
        if (line.startsWith(u"```") || line.startsWith(u"~~~"))
            is_code = !is_code;
        else if (is_code || i == 0 || !is_delimiter_row(line))
            continue;
        else if (count_cells(lines.at(i - 1)) == count_cells(line))
            lines[i].replace(short_run, u"\\1---\\2"_s);
        else
            std::for_each(lines[i].begin(), lines[i].end(), swap_out);
    }
    return lines.join(u'\n');
}

} // namespace

QString shielded(const QString& text)
{
    QString out = with_fitting_dashes(cleaned(text));
    const auto at = [&out](qsizetype i) { return i >= 0 && i < out.size() ? out.at(i) : QChar(); };
    for (qsizetype i = 0; i < out.size(); ++i) {
        if (out.at(i) == u'~' && at(i - 1) != u'~' && at(i + 1) != u'~' && !is_escaped(out, i))
            swap_out(out[i]);
        if (out.at(i) != u':' && out.at(i) != u'.')
            continue;
        const auto [start, length] = address_around(out, i);
        for (qsizetype k = start; k < start + length; ++k)
            swap_out(out[k]);
        if (length > 0)
            i = start + length - 1;
    }
    return out;
}

QString unshielded(QString text)
{
    for (QChar& c : text) {
        const qsizetype place = c.unicode() - first_stand_in;
        if (place >= 0 && place < swapped.size())
            c = swapped.at(place);
    }
    return text;
}

} // namespace opsdeck::core
