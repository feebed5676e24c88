// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <variant>
#include <vector>

namespace opsdeck::core {

/// Letters that look or act unlike plain text. Positions are UTF-16 units of the text it belongs to.
struct MarkdownSpan {
    enum class Kind {
        text,    ///< only styled
        link,    ///< `target`: an address with a scheme we know, or a path of the server ("/ops/pl/...")
        image,   ///< never shown by itself; the letters are its description, `target` its address
        mention, ///< `target`: the name without "@"
        room,    ///< `target`: the room's address without "~"
        emoji,   ///< `target`: the name without colons; the letters are the character, or ":name:" if unknown
    };
    Kind kind = Kind::text;
    int start = 0;
    int length = 0;
    bool is_strong = false;
    bool is_emphasis = false;
    bool is_strike = false;
    bool is_code = false;
    QString target;

    bool operator==(const MarkdownSpan&) const = default;
};

/// One run of text; "\n" is a break inside it. Spans are in order and do not overlap; what is in none is plain.
struct MarkdownText {
    QString text;
    std::vector<MarkdownSpan> spans;

    bool operator==(const MarkdownText&) const = default;
};

struct MarkdownBlock;

struct MarkdownParagraph {
    MarkdownText text;
};

struct MarkdownHeading {
    int level = 1; ///< 1 to 6
    MarkdownText text;
};

struct MarkdownListItem {
    enum class Task { none, open, done };
    Task task = Task::none;
    std::vector<MarkdownBlock> blocks;
};

struct MarkdownList {
    bool is_ordered = false;
    int first_number = 1;
    std::vector<MarkdownListItem> items;
};

struct MarkdownQuote {
    std::vector<MarkdownBlock> blocks;
};

struct MarkdownCode {
    QString language; ///< as written behind the fence; may be empty
    QString text;     ///< without the last line feed
};

struct MarkdownTable {
    enum class Align { start, center, end };
    std::vector<Align> aligns; ///< one a column
    std::vector<MarkdownText> header;
    std::vector<std::vector<MarkdownText>> rows; ///< each as long as the header
};

struct MarkdownRule {};

struct MarkdownBlock {
    std::variant<MarkdownParagraph, MarkdownHeading, MarkdownList, MarkdownQuote, MarkdownCode, MarkdownTable,
                 MarkdownRule>
        body;
};

struct MarkdownDocument {
    std::vector<MarkdownBlock> blocks;
    bool is_cut = false; ///< the text was longer than anything a post may hold; its end is not here
};

/// What a person reads, without marks: for copying, one-line quotes and screen readers. Cells are separated by tabs.
[[nodiscard]] QString plain_text(const MarkdownDocument& document);
[[nodiscard]] QString plain_text(const std::vector<MarkdownBlock>& blocks);

} // namespace opsdeck::core
