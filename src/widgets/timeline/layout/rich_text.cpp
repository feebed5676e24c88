// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/layout/rich_text.h"

#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace opsdeck::widgets {
namespace {

using core::MarkdownSpan;

bool is_me(const MarkdownSpan& span, const TextLook& look)
{
    static const QStringList everybody{QStringLiteral("all"), QStringLiteral("channel"), QStringLiteral("here")};
    return span.kind == MarkdownSpan::Kind::mention &&
           (span.target.compare(look.my_name, Qt::CaseInsensitive) == 0 || everybody.contains(span.target));
}

QTextCharFormat format_of(const Theme& theme, const MarkdownSpan& span, const TextLook& look)
{
    QTextCharFormat format;
    if (span.is_code) {
        QFont mono =
            theme.font(look.style == TextStyle::small || look.style == TextStyle::caption ? TextStyle::mono_small
                                                                                          : TextStyle::mono);
        mono.setPixelSize(std::max(1, mono.pixelSize() - 1));
        format.setFont(mono, QTextCharFormat::FontPropertiesSpecifiedOnly);
        format.setForeground(theme.color(Role::code));
    }
    if (span.is_strong)
        format.setFontWeight(QFont::DemiBold);
    if (span.is_emphasis)
        format.setFontItalic(true);
    if (span.is_strike) {
        format.setFontStrikeOut(true);
        format.setForeground(theme.color(Role::muted));
    }
    switch (span.kind) {
    case MarkdownSpan::Kind::text:
    case MarkdownSpan::Kind::emoji:
        break;
    case MarkdownSpan::Kind::link:
    case MarkdownSpan::Kind::image:
    case MarkdownSpan::Kind::room:
        format.setForeground(theme.color(Role::link));
        break;
    case MarkdownSpan::Kind::mention:
        format.setForeground(theme.color(is_me(span, look) ? Role::mention : Role::link));
        format.setFontWeight(is_me(span, look) ? QFont::DemiBold : QFont::Medium);
        break;
    }
    return format;
}

} // namespace

std::shared_ptr<QTextLayout> make_text(const Theme& theme, const core::MarkdownText& text, const TextLook& look)
{
    QString letters = text.text;
    letters.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QFont font = theme.font(look.style);
    font.setItalic(look.is_italic);
    QList<QTextLayout::FormatRange> formats;
    for (const MarkdownSpan& span : text.spans)
        formats.append({span.start, span.length, format_of(theme, span, look)});
    if (!look.suffix.isEmpty()) {
        QTextCharFormat quiet;
        quiet.setFont(theme.font(TextStyle::caption), QTextCharFormat::FontPropertiesSpecifiedOnly);
        quiet.setForeground(theme.color(Role::muted));
        formats.append({int(letters.size()), int(look.suffix.size()), quiet});
        letters += look.suffix;
    }
    auto layout = std::make_shared<QTextLayout>(letters, font);
    // A layout takes "left" literally.
    const bool begins_right = look.align == Qt::AlignLeft && letters.isRightToLeft();
    QTextOption option(begins_right ? Qt::AlignRight : look.align);
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTabStopDistance(8 * QFontMetricsF(font).horizontalAdvance(QLatin1Char(' ')));
    layout->setTextOption(option);
    layout->setFormats(formats);
    layout->setCacheEnabled(true);
    return layout;
}

QSizeF break_lines(QTextLayout& layout, qreal width, int max_lines)
{
    // An airier line than the font's own: long reading on a dense screen.
    const QFontMetricsF metrics(layout.font());
    const qreal leading = std::round(metrics.height() * 0.16);
    qreal y = 0;
    qreal widest = 0;
    layout.beginLayout();
    for (int count = 0; max_lines == 0 || count < max_lines; ++count) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(std::max<qreal>(width, 1));
        line.setPosition(QPointF(0, y + std::floor(leading / 2)));
        y += std::ceil(std::max(line.height(), metrics.height()) + leading);
        widest = std::max(widest, line.naturalTextWidth());
    }
    layout.endLayout();
    return {std::ceil(widest), y};
}

std::vector<QRectF> letter_rects(const QTextLayout& layout, int start, int length)
{
    std::vector<QRectF> rects;
    for (int i = 0; i < layout.lineCount(); ++i) {
        const QTextLine line = layout.lineAt(i);
        const int from = std::max(start, line.textStart());
        const int to = std::min(start + length, line.textStart() + line.textLength());
        if (from >= to)
            continue;
        const qreal a = line.cursorToX(from);
        const qreal b = line.cursorToX(to);
        rects.emplace_back(std::min(a, b), line.y(), std::abs(b - a), line.height());
    }
    return rects;
}

} // namespace opsdeck::widgets
