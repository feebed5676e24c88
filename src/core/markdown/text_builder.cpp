// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/text_builder.h"

#include "core/markdown/emoji_table.h"
#include "core/markdown/inline_scanner.h"

#include <QHash>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

bool looks_alike(const MarkdownSpan& a, const MarkdownSpan& b)
{
    return a.kind == b.kind && a.is_strong == b.is_strong && a.is_emphasis == b.is_emphasis &&
           a.is_strike == b.is_strike && a.is_code == b.is_code && a.target == b.target;
}

bool is_plain(const MarkdownSpan& span) { return looks_alike(span, MarkdownSpan{}); }

void append(MarkdownText& to, MarkdownSpan span, QStringView letters)
{
    if (letters.isEmpty())
        return;
    span.start = static_cast<int>(to.text.size());
    span.length = static_cast<int>(letters.size());
    to.text += letters;
    const bool joins = !to.spans.empty() && span.kind != MarkdownSpan::Kind::emoji &&
                       span.kind != MarkdownSpan::Kind::mention && looks_alike(to.spans.back(), span);
    if (joins)
        to.spans.back().length += span.length;
    else
        to.spans.push_back(std::move(span));
}

} // namespace

void TextBuilder::enter_link(const QString& target)
{
    m_link = safe_target(target);
    m_bad_link = m_link.isEmpty() ? target.trimmed() : QString();
}

void TextBuilder::leave_link()
{
    m_link.clear();
    if (!m_bad_link.isEmpty())
        add(u" ("_s + m_bad_link + u')');
    m_bad_link.clear();
}

void TextBuilder::enter_image(const QString& target)
{
    if (m_images++ == 0) {
        m_image = safe_target(target);
        m_image_start = m_text.text.size();
    }
}

void TextBuilder::leave_image()
{
    if (--m_images > 0)
        return;
    m_images = 1;
    if (m_text.text.size() == m_image_start)
        add(m_image.isEmpty() ? u"?"_s : m_image);
    m_images = 0;
    m_image.clear();
}

MarkdownSpan TextBuilder::current() const
{
    MarkdownSpan span;
    span.is_strong = strong > 0;
    span.is_emphasis = emphasis > 0;
    span.is_strike = strike > 0;
    span.is_code = code > 0;
    if (m_images > 0) {
        span.kind = MarkdownSpan::Kind::image;
        span.target = m_image;
    } else if (!m_link.isEmpty()) {
        span.kind = MarkdownSpan::Kind::link;
        span.target = m_link;
    }
    return span;
}

void TextBuilder::add(const QString& text) { append(m_text, current(), text); }

MarkdownText TextBuilder::with_finds() const
{
    MarkdownText out;
    const QStringView all(m_text.text);
    for (const MarkdownSpan& span : m_text.spans) {
        const QStringView letters = all.sliced(span.start, span.length);
        if (span.kind != MarkdownSpan::Kind::text || span.is_code) {
            append(out, span, letters);
            continue;
        }
        qsizetype done = 0;
        const QChar before = span.start > 0 ? all.at(span.start - 1) : QChar();
        for (const InlineFind& find : scan_inline(letters, before)) {
            append(out, span, letters.sliced(done, find.start - done));
            MarkdownSpan found = span;
            found.kind = find.kind;
            found.target = find.target;
            const QString character = find.kind == MarkdownSpan::Kind::emoji ? emoji_character(find.target) : QString();
            append(out, found, character.isEmpty() ? letters.sliced(find.start, find.length) : QStringView(character));
            done = find.start + find.length;
        }
        append(out, span, letters.sliced(done));
    }
    return out;
}

MarkdownText TextBuilder::take()
{
    while (m_text.text.endsWith(u'\n')) {
        m_text.text.chop(1);
        if (--m_text.spans.back().length == 0)
            m_text.spans.pop_back();
    }
    MarkdownText out = with_finds();
    std::erase_if(out.spans, is_plain);
    *this = TextBuilder();
    return out;
}

QString entity_text(const QString& entity)
{
    static const QHash<QString, char16_t> names{
        {u"&amp;"_s, u'&'},        {u"&lt;"_s, u'<'},          {u"&gt;"_s, u'>'},          {u"&quot;"_s, u'"'},
        {u"&apos;"_s, u'\''},      {u"&nbsp;"_s, u'\u00A0'},   {u"&copy;"_s, u'\u00A9'},   {u"&reg;"_s, u'\u00AE'},
        {u"&deg;"_s, u'\u00B0'},   {u"&plusmn;"_s, u'\u00B1'}, {u"&middot;"_s, u'\u00B7'}, {u"&times;"_s, u'\u00D7'},
        {u"&ndash;"_s, u'\u2013'}, {u"&mdash;"_s, u'\u2014'},  {u"&bull;"_s, u'\u2022'},   {u"&hellip;"_s, u'\u2026'},
        {u"&euro;"_s, u'\u20AC'},  {u"&trade;"_s, u'\u2122'},  {u"&larr;"_s, u'\u2190'},   {u"&rarr;"_s, u'\u2192'},
    };
    if (const auto found = names.constFind(entity); found != names.constEnd())
        return QChar(*found);
    if (!entity.startsWith(u"&#") || !entity.endsWith(u';'))
        return entity;
    const bool is_hex = entity.size() > 3 && (entity.at(2) == u'x' || entity.at(2) == u'X');
    bool is_number = false;
    const QStringView digits = QStringView(entity).sliced(is_hex ? 3 : 2).chopped(1);
    const uint code_point = digits.toUInt(&is_number, is_hex ? 16 : 10);
    const bool is_letter =
        is_number && code_point >= 0x20 && code_point <= 0x10FFFF && !(code_point >= 0x7F && code_point <= 0x9F) &&
        !(code_point >= 0xD800 && code_point <= 0xDFFF) && !(code_point >= 0x202A && code_point <= 0x202E) &&
        !(code_point >= 0x2066 && code_point <= 0x2069);
    const char32_t letter = is_letter ? code_point : 0xFFFD;
    return QString::fromUcs4(&letter, 1);
}

} // namespace opsdeck::core
