// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/markdown_document.h"

#include <QStringList>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

QString row_text(const std::vector<MarkdownText>& cells)
{
    QStringList texts;
    for (const MarkdownText& cell : cells)
        texts << cell.text;
    return texts.join(u'\t');
}

QString indented(const QString& text, qsizetype by)
{
    const QString margin(by, u' ');
    QStringList lines = text.split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i)
        lines[i].prepend(margin);
    return lines.join(u'\n');
}

struct PlainText {
    QString operator()(const MarkdownParagraph& block) const { return block.text.text; }
    QString operator()(const MarkdownHeading& block) const { return block.text.text; }
    QString operator()(const MarkdownCode& block) const { return block.text; }
    QString operator()(const MarkdownRule&) const { return u"---"_s; }
    QString operator()(const MarkdownQuote& block) const
    {
        QStringList lines = plain_text(block.blocks).split(u'\n');
        for (QString& line : lines)
            line.prepend(u"> "_s);
        return lines.join(u'\n');
    }
    QString operator()(const MarkdownList& block) const
    {
        QStringList items;
        int number = block.first_number;
        for (const MarkdownListItem& item : block.items) {
            QString mark = block.is_ordered ? QString::number(number++) + u". "_s : u"- "_s;
            if (item.task != MarkdownListItem::Task::none)
                mark += item.task == MarkdownListItem::Task::done ? u"[x] "_s : u"[ ] "_s;
            items << mark + indented(plain_text(item.blocks), mark.size());
        }
        return items.join(u'\n');
    }
    QString operator()(const MarkdownTable& block) const
    {
        QStringList lines{row_text(block.header)};
        for (const std::vector<MarkdownText>& row : block.rows)
            lines << row_text(row);
        return lines.join(u'\n');
    }
};

} // namespace

QString plain_text(const std::vector<MarkdownBlock>& blocks)
{
    QStringList texts;
    for (const MarkdownBlock& block : blocks)
        texts << std::visit(PlainText{}, block.body);
    return texts.join(u'\n');
}

QString plain_text(const MarkdownDocument& document) { return plain_text(document.blocks); }

} // namespace opsdeck::core
