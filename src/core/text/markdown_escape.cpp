// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/markdown_escape.h"

#include <QRegularExpression>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

constexpr QChar invisible(0x200B);

bool is_word(QChar c) { return c.isLetterOrNumber(); }

/// True where ":" opens something like :smile: or :+1: (but not in 14:02:07).
bool opens_emoji(QStringView rest)
{
    static const QRegularExpression emoji(u"\\A:(?=[A-Za-z0-9_+-]*[A-Za-z]|[+-]1:|100:|1234:)[A-Za-z0-9_+-]+:"_s);
    return emoji.match(rest.first(std::min<qsizetype>(rest.size(), 80)).toString()).hasMatch();
}

/// Signs that begin a block when they stand first: headings, quotes, lists, rules.
bool begins_block(QStringView text)
{
    static const QRegularExpression block(u"\\A(?:[#>+=-]|\\d{1,9}[.)])"_s);
    return block.match(text.first(std::min<qsizetype>(text.size(), 12)).toString()).hasMatch();
}

qsizetype longest_run(const QString& text, QChar sign)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : text) {
        run = c == sign ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

QString one_line(QString text)
{
    static const QRegularExpression breaks(u"\\r\\n|[\\r\\n\\x{2028}\\x{2029}\\x{0B}\\x{0C}\\x{85}]"_s);
    return text.replace(breaks, u" "_s);
}

} // namespace

QString escape_markdown(const QString& text)
{
    const QString line = one_line(text).trimmed();
    const QStringView view(line);
    QString out;
    out.reserve(line.size() + 16);
    for (qsizetype i = 0; i < view.size(); ++i) {
        const QChar c = view[i];
        const QChar previous = i > 0 ? view[i - 1] : QChar(u' ');
        const QChar next = i + 1 < view.size() ? view[i + 1] : QChar(u' ');
        switch (c.unicode()) {
        case u'\\':
        case u'`':
        case u'*':
        case u'[':
        case u']':
        case u'|':
            out += u'\\';
            out += c;
            break;
        case u'_':
            if (!is_word(previous) || !is_word(next))
                out += u'\\';
            out += c;
            break;
        case u'~':
            out += next == u'~' || previous == u'~' ? u"\\~"_s : u"~"_s;
            if (!next.isSpace())
                out += invisible;
            break;
        case u'@':
        case u'<':
        case u'&':
            out += c;
            if (!next.isSpace())
                out += invisible;
            break;
        case u':':
            out += c;
            if (view.sliced(i + 1).startsWith(u"//") || opens_emoji(view.sliced(i)))
                out += invisible;
            break;
        case u'#':
            if (i == 0)
                out += u'\\';
            out += c;
            if (is_word(next))
                out += invisible;
            break;
        case u'.':
            if (i >= 3 && view.sliced(i - 3, 3).compare(u"www", Qt::CaseInsensitive) == 0)
                out += invisible;
            out += c;
            break;
        default:
            if (i == 0 && !c.isDigit() && begins_block(view))
                out += u'\\';
            out += c;
        }
    }
    if (!line.isEmpty() && line.front().isDigit() && begins_block(view)) {
        const qsizetype sign = out.indexOf(QRegularExpression(u"[.)]"_s));
        if (sign >= 0)
            out.insert(sign, u'\\');
    }
    return out;
}

QString inline_code(const QString& text)
{
    const QString line = one_line(text);
    if (line.trimmed().isEmpty())
        return u"` `"_s;
    const QString fence(longest_run(line, u'`') + 1, u'`');
    const bool pad = line.startsWith(u'`') || line.endsWith(u'`');
    return fence + (pad ? u" "_s : QString()) + line + (pad ? u" "_s : QString()) + fence;
}

QString code_block(const QString& text, const QString& language)
{
    const QString fence(std::max<qsizetype>(3, longest_run(text, u'`') + 1), u'`');
    static const QRegularExpression odd(u"[^A-Za-z0-9+#-]"_s);
    QString name = language;
    name.remove(odd);
    return fence + name + u'\n' + text + (text.endsWith(u'\n') ? QString() : u"\n"_s) + fence;
}

QString defuse_mentions(QString text)
{
    static const QRegularExpression mention(u"([@~])(?=[A-Za-z0-9_])"_s);
    return text.replace(mention, u"\\1"_s + invisible);
}

} // namespace opsdeck::core
