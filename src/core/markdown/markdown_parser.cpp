// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/markdown_parser.h"

#include "core/markdown/block_builder.h"
#include "core/markdown/text_shield.h"

#include <md4c.h>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

constexpr int too_much_work = 1;

QString decoded(const MD_CHAR* text, MD_SIZE size) { return unshielded(QString::fromUtf8(text, qsizetype(size))); }

QString decoded(const MD_ATTRIBUTE& attribute)
{
    QString out;
    for (unsigned i = 0; attribute.text && attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET from = attribute.substr_offsets[i];
        const QString part = decoded(attribute.text + from, attribute.substr_offsets[i + 1] - from);
        out += attribute.substr_types[i] == MD_TEXT_ENTITY ? entity_text(part) : part;
    }
    return out;
}

MarkdownTable::Align align_of(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_CENTER:
        return MarkdownTable::Align::center;
    case MD_ALIGN_RIGHT:
        return MarkdownTable::Align::end;
    case MD_ALIGN_DEFAULT:
    case MD_ALIGN_LEFT:
        break;
    }
    return MarkdownTable::Align::start;
}

int enter_block(MD_BLOCKTYPE type, void* detail, void* user)
{
    BlockBuilder& builder = *static_cast<BlockBuilder*>(user);
    switch (type) {
    case MD_BLOCK_QUOTE:
        builder.enter_quote();
        break;
    case MD_BLOCK_UL:
        builder.enter_list(false, 1);
        break;
    case MD_BLOCK_OL:
        builder.enter_list(true, int(std::min(static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start, 999'999'999U)));
        break;
    case MD_BLOCK_LI: {
        const auto* item = static_cast<MD_BLOCK_LI_DETAIL*>(detail);
        using Task = MarkdownListItem::Task;
        builder.enter_item(!item->is_task ? Task::none : item->task_mark == ' ' ? Task::open : Task::done);
        break;
    }
    case MD_BLOCK_HR:
        builder.add_rule();
        break;
    case MD_BLOCK_H:
        builder.enter_heading(int(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level));
        break;
    case MD_BLOCK_CODE:
        builder.enter_code(decoded(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->lang));
        break;
    case MD_BLOCK_P:
        builder.enter_paragraph();
        break;
    case MD_BLOCK_TABLE:
        builder.enter_table();
        break;
    case MD_BLOCK_TR:
        builder.enter_row();
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        builder.enter_cell(align_of(static_cast<MD_BLOCK_TD_DETAIL*>(detail)->align));
        break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HTML:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
        break;
    }
    return builder.is_too_much() ? too_much_work : 0;
}

int leave_block(MD_BLOCKTYPE type, void*, void* user)
{
    BlockBuilder& builder = *static_cast<BlockBuilder*>(user);
    switch (type) {
    case MD_BLOCK_QUOTE:
        builder.leave_quote();
        break;
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
        builder.leave_list();
        break;
    case MD_BLOCK_LI:
        builder.leave_item();
        break;
    case MD_BLOCK_H:
    case MD_BLOCK_CODE:
    case MD_BLOCK_P:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        builder.leave_text();
        break;
    case MD_BLOCK_TABLE:
        builder.leave_table();
        break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HR:
    case MD_BLOCK_HTML:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TR:
        break;
    }
    return 0;
}

int change_span(MD_SPANTYPE type, void* detail, int by, TextBuilder& text)
{
    switch (type) {
    case MD_SPAN_STRONG:
        text.strong += by;
        break;
    case MD_SPAN_EM:
        text.emphasis += by;
        break;
    case MD_SPAN_DEL:
        text.strike += by;
        break;
    case MD_SPAN_CODE:
        text.code += by;
        break;
    case MD_SPAN_A:
        by > 0 ? text.enter_link(decoded(static_cast<MD_SPAN_A_DETAIL*>(detail)->href)) : text.leave_link();
        break;
    case MD_SPAN_IMG:
        by > 0 ? text.enter_image(decoded(static_cast<MD_SPAN_IMG_DETAIL*>(detail)->src)) : text.leave_image();
        break;
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
    case MD_SPAN_WIKILINK:
    case MD_SPAN_U:
        break;
    }
    return 0;
}

int enter_span(MD_SPANTYPE type, void* detail, void* user)
{
    return change_span(type, detail, 1, static_cast<BlockBuilder*>(user)->text());
}

int leave_span(MD_SPANTYPE type, void* detail, void* user)
{
    return change_span(type, detail, -1, static_cast<BlockBuilder*>(user)->text());
}

int add_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user)
{
    BlockBuilder& builder = *static_cast<BlockBuilder*>(user);
    switch (type) {
    case MD_TEXT_NULLCHAR:
        builder.add_text(QString(QChar::ReplacementCharacter));
        break;
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        builder.add_text(u"\n"_s);
        break;
    case MD_TEXT_ENTITY:
        builder.add_text(entity_text(decoded(text, size)));
        break;
    case MD_TEXT_NORMAL:
    case MD_TEXT_CODE:
    case MD_TEXT_HTML:
    case MD_TEXT_LATEXMATH:
        builder.add_text(decoded(text, size));
        break;
    }
    return builder.is_too_much() ? too_much_work : 0;
}

} // namespace

MarkdownDocument parse_markdown(const QString& text)
{
    MarkdownDocument document;
    document.is_cut = text.size() > longest_markdown;
    const QString source = shielded(text.first(std::min<qsizetype>(text.size(), longest_markdown)));
    const QByteArray bytes = source.toUtf8();

    MD_PARSER parser{};
    // Bare addresses are found by our own scanner: md4c knows no host without a dot.
    parser.flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;
    parser.enter_block = enter_block;
    parser.leave_block = leave_block;
    parser.enter_span = enter_span;
    parser.leave_span = leave_span;
    parser.text = add_text;
    BlockBuilder builder;
    if (md_parse(bytes.constData(), MD_SIZE(bytes.size()), &parser, &builder) == 0)
        document.blocks = builder.take();
    else
        document.blocks = {{MarkdownParagraph{{unshielded(source), {}}}}};
    return document;
}

} // namespace opsdeck::core
