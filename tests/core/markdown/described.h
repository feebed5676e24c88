// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/markdown_document.h"

#include <QStringList>

namespace opsdeck::core {

/// A document as one line that a test can be compared with: "p(a {strong:b} {link>http://x:c})".
inline QString described(const MarkdownText& text)
{
    static const QStringList kinds{QString(),
                                   QStringLiteral("link"),
                                   QStringLiteral("image"),
                                   QStringLiteral("mention"),
                                   QStringLiteral("room"),
                                   QStringLiteral("emoji")};
    QString out;
    qsizetype done = 0;
    for (const MarkdownSpan& span : text.spans) {
        out += QStringView(text.text).sliced(done, span.start - done);
        QStringList marks;
        if (span.kind != MarkdownSpan::Kind::text)
            marks << kinds.at(int(span.kind)) + QLatin1Char('>') + span.target;
        if (span.is_strong)
            marks << QStringLiteral("strong");
        if (span.is_emphasis)
            marks << QStringLiteral("em");
        if (span.is_strike)
            marks << QStringLiteral("strike");
        if (span.is_code)
            marks << QStringLiteral("code");
        const QStringView letters = QStringView(text.text).sliced(span.start, span.length);
        out += QStringLiteral("{%1:%2}").arg(marks.join(QLatin1Char(' ')), letters);
        done = span.start + span.length;
    }
    out += QStringView(text.text).sliced(done);
    return out.replace(QLatin1Char('\n'), QStringLiteral("↵"));
}

QString described(const std::vector<MarkdownBlock>& blocks);

struct Described {
    QString operator()(const MarkdownParagraph& block) const
    {
        return QStringLiteral("p(") + described(block.text) + QLatin1Char(')');
    }
    QString operator()(const MarkdownHeading& block) const
    {
        return QStringLiteral("h%1(").arg(block.level) + described(block.text) + QLatin1Char(')');
    }
    QString operator()(const MarkdownCode& block) const
    {
        QString text = block.text;
        return QStringLiteral("code[%1](").arg(block.language) + text.replace(QLatin1Char('\n'), QStringLiteral("↵")) +
               QLatin1Char(')');
    }
    QString operator()(const MarkdownRule&) const { return QStringLiteral("rule"); }
    QString operator()(const MarkdownQuote& block) const
    {
        return QStringLiteral("quote(") + described(block.blocks) + QLatin1Char(')');
    }
    QString operator()(const MarkdownList& block) const
    {
        QStringList items;
        for (const MarkdownListItem& item : block.items) {
            const QString box = item.task == MarkdownListItem::Task::none   ? QString()
                                : item.task == MarkdownListItem::Task::done ? QStringLiteral("[x]")
                                                                            : QStringLiteral("[ ]");
            items << box + described(item.blocks);
        }
        const QString name = block.is_ordered ? QStringLiteral("ol%1(").arg(block.first_number) : QStringLiteral("ul(");
        return name + items.join(QStringLiteral(" | ")) + QLatin1Char(')');
    }
    QString operator()(const MarkdownTable& block) const
    {
        QStringList lines;
        const auto line = [](const std::vector<MarkdownText>& cells) {
            QStringList texts;
            for (const MarkdownText& cell : cells)
                texts << described(cell);
            return texts.join(QLatin1Char(','));
        };
        QString aligns;
        for (const MarkdownTable::Align align : block.aligns)
            aligns += QLatin1Char("sce"[int(align)]);
        lines << line(block.header);
        for (const auto& row : block.rows)
            lines << line(row);
        return QStringLiteral("table[%1](").arg(aligns) + lines.join(QStringLiteral(" / ")) + QLatin1Char(')');
    }
};

inline QString described(const std::vector<MarkdownBlock>& blocks)
{
    QStringList parts;
    for (const MarkdownBlock& block : blocks)
        parts << std::visit(Described{}, block.body);
    return parts.join(QLatin1Char(' '));
}

inline QString described(const MarkdownDocument& document) { return described(document.blocks); }

} // namespace opsdeck::core
