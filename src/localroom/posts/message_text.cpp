// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/message_text.h"

#include <QRegularExpression>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longest_hashtags = 1000;

bool is_name_letter(QChar c)
{
    return (c >= 'a'_L1 && c <= 'z'_L1) || (c >= '0'_L1 && c <= '9'_L1) || c == '.'_L1 || c == '-'_L1 || c == '_'_L1;
}

/// The name that starts at `from`, in lower case; a letter right before the sign (an e-mail address) makes it none.
QString name_at(const QString& text, qsizetype from)
{
    qsizetype end = from;
    while (end < text.size() && is_name_letter(text.at(end).toLower()))
        ++end;
    return text.mid(from, end - from).toLower();
}

} // namespace

QString without_code(const QString& message)
{
    QString kept;
    kept.reserve(message.size());
    bool in_fence = false;
    bool after_blank = true;
    const auto lines = QStringView(message).split('\n'_L1);
    for (const QStringView line : lines) {
        const QStringView trimmed = line.trimmed();
        if (trimmed.startsWith("```"_L1) || trimmed.startsWith("~~~"_L1)) {
            in_fence = !in_fence;
            after_blank = false;
            kept += '\n'_L1;
            continue;
        }
        const bool indented = line.startsWith("    "_L1) || line.startsWith('\t'_L1);
        if (in_fence || (after_blank && indented)) {
            kept += '\n'_L1;
            continue;
        }
        after_blank = trimmed.isEmpty();
        kept += line;
        kept += '\n'_L1;
    }
    // A span runs from a group of backticks to the next group of the same length.
    static const QRegularExpression span(u"(?<!`)(`+)(?!`)(.*?)(?<!`)\\1(?!`)"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    return kept.contains('`'_L1) ? kept.replace(span, u" "_s) : kept;
}

Mentions find_mentions(const QString& message)
{
    Mentions found;
    if (!message.contains('@'_L1) && !message.contains('~'_L1))
        return found;
    const QString text = without_code(message);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar sign = text.at(i);
        if (sign != '@'_L1 && sign != '~'_L1)
            continue;
        if (i > 0 && (text.at(i - 1).isLetterOrNumber() || text.at(i - 1) == sign))
            continue;
        QString name = name_at(text, i + 1);
        if (sign == '~'_L1) {
            while (name.endsWith('.'_L1))
                name.chop(1);
            if (!name.isEmpty() && !found.rooms.contains(name))
                found.rooms.append(name);
            continue;
        }
        // "@bob." is bob at the end of a sentence, unless somebody is really called "bob.".
        while (!name.isEmpty()) {
            found.channel = found.channel || name == "channel"_L1 || name == "all"_L1;
            found.here = found.here || name == "here"_L1;
            if (!found.names.contains(name))
                found.names.append(name);
            if (name.back().isLetterOrNumber())
                break;
            name.chop(1);
        }
    }
    return found;
}

QString find_hashtags(const QString& message)
{
    if (!message.contains('#'_L1))
        return {};
    static const QRegularExpression several(u"^#{2,}"_s);
    static const QRegularExpression before(u"^[^\\p{L}\\d\\s#]+"_s);
    static const QRegularExpression after(u"[^\\p{L}\\d\\s]+$"_s);
    static const QRegularExpression valid(u"^#\\p{L}[\\p{L}\\d\\-_.]*[\\p{L}\\d]$"_s);
    static const QRegularExpression blanks(u"\\s+"_s);
    QString tags;
    for (QString word : message.split(blanks, Qt::SkipEmptyParts)) {
        if (!word.contains('#'_L1))
            continue;
        word.remove(before).remove(after).replace(several, u"#"_s);
        if (!valid.match(word).hasMatch() || tags.size() + word.size() + 1 > longest_hashtags)
            continue;
        tags += tags.isEmpty() ? word : ' '_L1 + word;
    }
    return tags;
}

qsizetype count_code_points(const QString& text)
{
    qsizetype count = text.size();
    for (const QChar c : text)
        count -= c.isLowSurrogate() ? 1 : 0;
    return count;
}

QString find_permalink(const QString& message, const QString& site_url)
{
    const qsizetype start = message.indexOf(site_url + '/'_L1);
    if (site_url.isEmpty() || start < 0)
        return {};
    static const QRegularExpression link(u"^/[a-z0-9\\-_]+/pl/([a-z0-9]{26})(?![a-z0-9])"_s);
    const auto match = link.match(message.mid(start + site_url.size(), 200));
    return match.hasMatch() ? match.captured(1) : QString();
}

} // namespace opsdeck::localroom
