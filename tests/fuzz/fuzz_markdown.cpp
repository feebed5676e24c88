// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/markdown_parser.h"
#include "core/text/markdown_escape.h"

#include <cstdlib>

using namespace opsdeck::core;

namespace {

void check(const MarkdownText& text)
{
    int done = 0;
    for (const MarkdownSpan& span : text.spans) {
        if (span.start < done || span.length <= 0)
            std::abort();
        done = span.start + span.length;
    }
    if (done > text.text.size())
        std::abort();
}

/// No span lies outside its text, no row is longer than its header; `depth` is limited.
struct Check {
    int depth = 0;

    void all(const std::vector<MarkdownBlock>& blocks) const
    {
        if (depth > deepest_markdown + 1)
            std::abort();
        for (const MarkdownBlock& block : blocks)
            std::visit(*this, block.body);
    }
    void operator()(const MarkdownParagraph& block) const { check(block.text); }
    void operator()(const MarkdownHeading& block) const { check(block.text); }
    void operator()(const MarkdownCode&) const {}
    void operator()(const MarkdownRule&) const {}
    void operator()(const MarkdownQuote& block) const { Check{depth + 1}.all(block.blocks); }
    void operator()(const MarkdownList& block) const
    {
        for (const MarkdownListItem& item : block.items)
            Check{depth + 1}.all(item.blocks);
    }
    void operator()(const MarkdownTable& block) const
    {
        for (const MarkdownText& cell : block.header)
            check(cell);
        for (const auto& row : block.rows) {
            if (row.size() != block.header.size())
                std::abort();
        }
    }
};

} // namespace

/// Any bytes are read soundly, and what we escape is read back as one plain paragraph.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const MarkdownDocument document = parse_markdown(text);
    Check{}.all(document.blocks);
    (void)plain_text(document);

    const MarkdownDocument escaped = parse_markdown(escape_markdown(text.left(2000)));
    for (const MarkdownBlock& block : escaped.blocks) {
        const auto* paragraph = std::get_if<MarkdownParagraph>(&block.body);
        if (!paragraph)
            std::abort();
        for (const MarkdownSpan& span : paragraph->text.spans) {
            if (span.kind != MarkdownSpan::Kind::text)
                std::abort();
        }
    }
    return 0;
}
