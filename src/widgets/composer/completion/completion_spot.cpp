// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/completion/completion_spot.h"

#include "widgets/composer/intent.h"

namespace opsdeck::widgets {
namespace {

bool is_name_letter(QChar c) { return c.isLetterOrNumber() || c == u'.' || c == u'_' || c == u'-'; }

CompletionSpot name_spot(const QString& text, qsizetype cursor)
{
    qsizetype at = cursor;
    while (at > 0 && is_name_letter(text.at(at - 1)))
        --at;
    if (at == 0)
        return {};
    const QChar sign = text.at(at - 1);
    if (sign != u'@' && sign != u'~')
        return {};
    // "li@example.org" and "~~struck~~" name nobody.
    const bool is_first = at == 1 || text.at(at - 2).isSpace() || text.at(at - 2) == u'(' || text.at(at - 2) == u'"';
    if (!is_first)
        return {};
    return {sign == u'@' ? CompletionSpot::Kind::person : CompletionSpot::Kind::room, at - 1,
            text.sliced(at, cursor - at)};
}

} // namespace

CompletionSpot completion_spot(const QString& text, qsizetype cursor, bool is_line)
{
    const CompletionSpot name = name_spot(text, cursor);
    if (name.kind != CompletionSpot::Kind::none)
        return name;
    if (!is_line)
        return {};
    const qsizetype begin = has_line_sign(text) ? 1 : 0;
    if (cursor < begin || text.left(cursor).contains(u'\n'))
        return {};
    return {CompletionSpot::Kind::line, begin, text.sliced(begin, cursor - begin)};
}

qsizetype word_end(const QString& text, qsizetype from, qsizetype cursor)
{
    const bool is_quoted = from < text.size() && (text.at(from) == u'"' || text.at(from) == u'\'');
    if (is_quoted)
        return cursor;
    qsizetype end = cursor;
    while (end < text.size() && !text.at(end).isSpace())
        ++end;
    return end;
}

} // namespace opsdeck::widgets
