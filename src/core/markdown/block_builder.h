// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/markdown_document.h"
#include "core/markdown/text_builder.h"

#include <optional>
#include <vector>

namespace opsdeck::core {

/// Builds the blocks from "begins" and "ends", in the order of the text. Knows no parser.
class BlockBuilder final {
public:
    BlockBuilder();

    void enter_quote();
    void leave_quote();
    void enter_list(bool is_ordered, int first_number);
    void leave_list();
    void enter_item(MarkdownListItem::Task task);
    void leave_item();
    void enter_paragraph();
    void enter_heading(int level);
    void enter_code(const QString& language);
    void enter_table();
    void enter_row();
    void enter_cell(MarkdownTable::Align align);
    void leave_table();
    void add_rule();
    /// Ends a paragraph, heading, code block or cell.
    void leave_text();

    [[nodiscard]] TextBuilder& text() { return m_text; }
    void add_text(const QString& text);

    /// More than a post could mean: a table that explodes, a hundred thousand marks. The text is better shown plain.
    [[nodiscard]] bool is_too_much() const { return m_steps > 50'000; }
    [[nodiscard]] std::vector<MarkdownBlock> take();

private:
    enum class Open { none, paragraph, heading, code, cell };
    /// A quote, list item or the document; lists hold items until they end.
    struct Frame {
        enum class Kind { document, quote, list, item };
        Kind kind = Kind::document;
        std::vector<MarkdownBlock> blocks;
        MarkdownList list;
        MarkdownListItem::Task task = MarkdownListItem::Task::none;
    };

    void enter(Frame frame);
    [[nodiscard]] std::optional<Frame> leave();
    void add(MarkdownBlock block);
    void begin_text(Open open);
    /// Text straight in a list item has no paragraph of its own.
    void end_loose_text();

    std::vector<Frame> m_frames;
    int m_flattened = 0; ///< frames left out because they are too deep
    Open m_open = Open::none;
    TextBuilder m_text;
    QString m_code;
    int m_heading = 1;
    QString m_language;
    MarkdownTable m_table;
    int m_rows = 0;
    int m_steps = 0;
};

} // namespace opsdeck::core
