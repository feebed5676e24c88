// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/block_builder.h"

#include "core/markdown/markdown_parser.h"

#include <algorithm>
#include <utility>

namespace opsdeck::core {

BlockBuilder::BlockBuilder() { m_frames.emplace_back(); }

void BlockBuilder::enter(Frame frame)
{
    ++m_steps;
    end_loose_text();
    // A list and its item are one level for people, but a list without its item would be none at all.
    const auto is_level = [](const Frame& open) { return open.kind != Frame::Kind::item; };
    const bool is_deep = is_level(frame) && std::ranges::count_if(m_frames, is_level) > deepest_markdown;
    if (m_flattened > 0 || is_deep)
        ++m_flattened;
    else
        m_frames.push_back(std::move(frame));
}

std::optional<BlockBuilder::Frame> BlockBuilder::leave()
{
    end_loose_text();
    if (m_flattened > 0) {
        --m_flattened;
        return {};
    }
    Frame frame = std::move(m_frames.back());
    m_frames.pop_back();
    return frame;
}

void BlockBuilder::add(MarkdownBlock block) { m_frames.back().blocks.push_back(std::move(block)); }

void BlockBuilder::enter_quote() { enter({Frame::Kind::quote, {}, {}, {}}); }

void BlockBuilder::leave_quote()
{
    if (std::optional<Frame> frame = leave())
        add({MarkdownQuote{std::move(frame->blocks)}});
}

void BlockBuilder::enter_list(bool is_ordered, int first_number)
{
    Frame frame;
    frame.kind = Frame::Kind::list;
    frame.list.is_ordered = is_ordered;
    frame.list.first_number = first_number;
    enter(std::move(frame));
}

void BlockBuilder::leave_list()
{
    if (std::optional<Frame> frame = leave())
        add({std::move(frame->list)});
}

void BlockBuilder::enter_item(MarkdownListItem::Task task) { enter({Frame::Kind::item, {}, {}, task}); }

void BlockBuilder::leave_item()
{
    if (std::optional<Frame> frame = leave())
        m_frames.back().list.items.push_back({frame->task, std::move(frame->blocks)});
}

void BlockBuilder::begin_text(Open open)
{
    ++m_steps;
    end_loose_text();
    m_open = open;
}

void BlockBuilder::enter_paragraph() { begin_text(Open::paragraph); }

void BlockBuilder::enter_heading(int level)
{
    begin_text(Open::heading);
    m_heading = level;
}

void BlockBuilder::enter_code(const QString& language)
{
    begin_text(Open::code);
    m_language = language;
}

void BlockBuilder::enter_table()
{
    end_loose_text();
    m_table = {};
    m_rows = 0;
}

void BlockBuilder::enter_row()
{
    if (++m_rows > 1)
        m_table.rows.emplace_back();
}

void BlockBuilder::enter_cell(MarkdownTable::Align align)
{
    begin_text(Open::cell);
    if (m_rows == 1)
        m_table.aligns.push_back(align);
}

void BlockBuilder::leave_table() { add({std::move(m_table)}); }

void BlockBuilder::add_rule()
{
    end_loose_text();
    ++m_steps;
    add({MarkdownRule{}});
}

void BlockBuilder::leave_text()
{
    const Open open = std::exchange(m_open, Open::none);
    switch (open) {
    case Open::none:
        break;
    case Open::paragraph:
        if (MarkdownText text = m_text.take(); !text.text.isEmpty())
            add({MarkdownParagraph{std::move(text)}});
        break;
    case Open::heading:
        add({MarkdownHeading{m_heading, m_text.take()}});
        break;
    case Open::code:
        if (m_code.endsWith(u'\n'))
            m_code.chop(1);
        add({MarkdownCode{m_language, std::exchange(m_code, {})}});
        break;
    case Open::cell:
        (m_rows == 1 ? m_table.header : m_table.rows.back()).push_back(m_text.take());
        break;
    }
}

void BlockBuilder::add_text(const QString& text)
{
    ++m_steps;
    if (m_open == Open::none)
        m_open = Open::paragraph;
    if (m_open == Open::code)
        m_code += text;
    else
        m_text.add(text);
}

void BlockBuilder::end_loose_text()
{
    if (m_open == Open::paragraph)
        leave_text();
}

std::vector<MarkdownBlock> BlockBuilder::take()
{
    end_loose_text();
    return std::move(m_frames.front().blocks);
}

} // namespace opsdeck::core
