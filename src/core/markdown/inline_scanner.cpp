// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/inline_scanner.h"

#include <QStringList>

#include <algorithm>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longest_name = 64;
constexpr qsizetype longest_mail_name = 64;

bool is_word(QChar c) { return c.isLetterOrNumber() || c == u'_'; }
bool is_name(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-' ||
           c == u'_';
}
bool is_ascii_word(QChar c) { return is_name(c) && c != u'.' && c != u'-'; }
bool is_emoji_name(QChar c) { return is_ascii_word(c) || c == u'+' || c == u'-'; }
bool ends_address(QChar c) { return c.isSpace() || QStringView(u"<>\"`|\\^{}[]").contains(c) || c.unicode() < 0x21; }

QChar at(QStringView text, qsizetype i) { return i >= 0 && i < text.size() ? text.at(i) : QChar(); }

/// Signs that end a sentence or an emphasis, and a bracket that was opened outside, do not belong to an address.
qsizetype trimmed_end(QStringView text, qsizetype start, qsizetype end)
{
    const qsizetype opened = text.sliced(start, end - start).count(u'(');
    qsizetype closed = text.sliced(start, end - start).count(u')');
    for (; end > start; --end) {
        const QChar last = text.at(end - 1);
        if (last == u')' && closed > opened)
            --closed;
        else if (!QStringView(u".,;:!?'*_~").contains(last))
            break;
    }
    return end;
}

const QStringList& bare_schemes()
{
    static const QStringList schemes{u"https"_s, u"http"_s,    u"ftp"_s,       u"sftp"_s,
                                     u"ssh"_s,   u"opsdeck"_s, u"mattermost"_s};
    return schemes;
}

/// A name of letters, digits and . - _ after the sign at `i`; an end in punctuation belongs to the sentence.
QStringView name_after(QStringView text, qsizetype i)
{
    qsizetype end = i + 1;
    while (end < text.size() && is_name(text.at(end)) && end - i <= longest_name)
        ++end;
    while (end > i + 1 && !is_ascii_word(text.at(end - 1)))
        --end;
    while (end > i + 2 && text.at(end - 1) == u'_')
        --end;
    return text.sliced(i + 1, end - i - 1);
}

/// The mail address around the "@" at `i`.
TextRange mail_around(QStringView text, qsizetype i, qsizetype from)
{
    qsizetype start = i;
    while (start > from && i - start < longest_mail_name &&
           (is_name(text.at(start - 1)) || text.at(start - 1) == u'+' || text.at(start - 1) == u'%'))
        --start;
    qsizetype end = i + 1;
    while (end < text.size() && end - i < 255 && is_name(text.at(end)) && text.at(end) != u'_')
        ++end;
    while (end > i + 1 && !at(text, end - 1).isLetterOrNumber())
        --end;
    const QStringView host = end > i + 1 ? text.sliced(i + 1, end - i - 1) : QStringView();
    const qsizetype dot = host.lastIndexOf(u'.');
    if (start == i || dot < 1 || host.size() - dot < 3)
        return {};
    return {start, end - start};
}

class Scanner final {
public:
    Scanner(QStringView text, QChar before)
        : m_text(text)
        , m_before(before)
    {}

    std::vector<InlineFind> scan()
    {
        for (qsizetype i = 0; i < m_text.size(); ++i) {
            const QChar c = m_text.at(i);
            switch (c.unicode()) {
            case u':':
                (void)(address(i) || emoji(i));
                break;
            case u'.':
                address(i);
                break;
            case u'@':
                (void)(mail(i) || named(i, MarkdownSpan::Kind::mention));
                break;
            case u'~':
                named(i, MarkdownSpan::Kind::room);
                break;
            default:
                break;
            }
            i = std::max(i, m_done - 1);
        }
        return std::move(m_finds);
    }

private:
    QChar before(qsizetype i) const { return i > 0 ? m_text.at(i - 1) : m_before; }

    bool add(MarkdownSpan::Kind kind, qsizetype start, qsizetype length, QString target)
    {
        m_finds.push_back({kind, start, length, std::move(target)});
        m_done = start + length;
        return true;
    }
    bool address(qsizetype i)
    {
        const TextRange range = address_around(m_text, i);
        if (range.length == 0 || range.start < m_done || (range.start == 0 && is_word(m_before)))
            return false;
        const QString address = m_text.sliced(range.start, range.length).toString();
        return add(MarkdownSpan::Kind::link, range.start, range.length,
                   m_text.at(i) == u'.' ? u"http://"_s + address : address);
    }
    bool emoji(qsizetype i)
    {
        qsizetype end = i + 1;
        while (end < m_text.size() && is_emoji_name(m_text.at(end)) && end - i <= longest_name)
            ++end;
        if (at(m_text, end) != u':' || end == i + 1 || is_word(before(i)) || is_word(at(m_text, end + 1)))
            return false;
        const QStringView name = m_text.sliced(i + 1, end - i - 1);
        const bool has_letter = std::any_of(name.begin(), name.end(), [](QChar c) { return c.isLetter(); });
        if (!has_letter && name != u"+1" && name != u"-1" && name != u"100" && name != u"1234")
            return false;
        return add(MarkdownSpan::Kind::emoji, i, end + 1 - i, name.toString());
    }
    bool mail(qsizetype i)
    {
        const TextRange range = mail_around(m_text, i, m_done);
        if (range.length == 0)
            return false;
        return add(MarkdownSpan::Kind::link, range.start, range.length,
                   u"mailto:"_s + m_text.sliced(range.start, range.length).toString());
    }
    bool named(qsizetype i, MarkdownSpan::Kind kind)
    {
        const QChar previous = before(i);
        const bool follows = previous == u'@' || previous == u'~' || previous == u'/' || is_word(previous);
        const QStringView name = name_after(m_text, i);
        if (follows || name.isEmpty() || !name.front().isLetterOrNumber())
            return false;
        // "~/bin", "~5 min" and a home folder are no rooms.
        if (kind == MarkdownSpan::Kind::room && (name.front().isDigit() || at(m_text, i + 1 + name.size()) == u'/'))
            return false;
        return add(kind, i, name.size() + 1, name.toString());
    }

    QStringView m_text;
    QChar m_before;
    qsizetype m_done = 0;
    std::vector<InlineFind> m_finds;
};

} // namespace

std::vector<InlineFind> scan_inline(QStringView text, QChar before) { return Scanner(text, before).scan(); }

TextRange address_around(QStringView text, qsizetype i)
{
    qsizetype start = i;
    qsizetype body = i + 1;
    if (at(text, i) == u':') {
        if (at(text, i + 1) != u'/' || at(text, i + 2) != u'/')
            return {};
        while (start > 0 && i - start < 12 && text.at(start - 1).unicode() < 0x80 && text.at(start - 1).isLetter())
            --start;
        if (!bare_schemes().contains(text.sliced(start, i - start).toString().toLower()))
            return {};
        body = i + 3;
    } else {
        start = i - 3;
        if (start < 0 || text.sliced(start, 3).compare(u"www", Qt::CaseInsensitive) != 0)
            return {};
    }
    // Looked at before the end is sought, so that a row of beginnings costs no more than its length.
    if (is_word(at(text, start - 1)) || !(is_word(at(text, body)) || at(text, body).unicode() >= 0x80))
        return {};
    qsizetype end = body;
    while (end < text.size() && !ends_address(text.at(end)))
        ++end;
    end = trimmed_end(text, body, end);
    if (end == body || (body == i + 1 && !text.sliced(body, end - body).contains(u'.')))
        return {};
    return {start, end - start};
}

QString safe_target(const QString& target)
{
    const QString trimmed = target.trimmed();
    if (trimmed.isEmpty() || trimmed.startsWith(u"//"))
        return {};
    if (trimmed.startsWith(u'/') || trimmed.startsWith(u'#'))
        return trimmed;
    const qsizetype colon = trimmed.indexOf(u':');
    const qsizetype slash = trimmed.indexOf(u'/');
    const bool has_scheme = colon > 0 && (slash < 0 || colon < slash);
    if (!has_scheme)
        return u"http://"_s + trimmed;
    const QString scheme = trimmed.first(colon).toLower();
    if (bare_schemes().contains(scheme) || scheme == u"mailto" || scheme == u"tel")
        return trimmed;
    // "web-04:8080/health" has a port, not a scheme.
    const QChar next = at(trimmed, colon + 1);
    return next.isDigit() ? u"http://"_s + trimmed : QString();
}

} // namespace opsdeck::core
