// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/markdown/markdown_document.h"

namespace opsdeck::core {

/// The longest text that is read, in UTF-16 units: twice the longest post of any server.
inline constexpr int longest_markdown = 64 * 1024;
/// Quotes and lists nested deeper than this are shown at this depth.
inline constexpr int deepest_markdown = 8;

/// Never fails: what is not Markdown, or would cost too much to read as such, is plain text. In the place of control
/// characters and of Unicode's direction overrides stands an invisible space (U+200B).
[[nodiscard]] MarkdownDocument parse_markdown(const QString& text);

} // namespace opsdeck::core
