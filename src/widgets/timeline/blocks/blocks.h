// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/markdown_document.h"
#include "widgets/timeline/layout/layout_builder.h"

namespace opsdeck::widgets {

/// Where blocks stand and how quiet they are.
struct BlockPlace {
    int left = 0;
    int top = 0;
    int width = 0;
    int wide = 0; ///< what tables and code may take where `width` is not enough; not less than it counts
    Role ink = Role::text;
    TextStyle style = TextStyle::body;
    QString suffix;                           ///< behind the last word of the last paragraph: "(edited)"
    QString separator = QStringLiteral("\n"); ///< in front of the first text, when copied
};

/// Each gives the lower edge of what it has put into the item.
int add_blocks(LayoutBuilder& builder, const std::vector<core::MarkdownBlock>& blocks, const BlockPlace& place);
int add_code(LayoutBuilder& builder, const core::MarkdownCode& code, const BlockPlace& place);
int add_list(LayoutBuilder& builder, const core::MarkdownList& list, const BlockPlace& place);
int add_quote(LayoutBuilder& builder, const core::MarkdownQuote& quote, const BlockPlace& place);
int add_table(LayoutBuilder& builder, const core::MarkdownTable& table, const BlockPlace& place);

/// Lines of code and rows of a table that are shown before the rest is folded away.
inline constexpr int folded_lines = 20;

/// "Show all 214 lines", and "Show less" once it is open.
int add_fold_button(LayoutBuilder& builder, QPoint at, const QString& part, const QString& words);

} // namespace opsdeck::widgets
