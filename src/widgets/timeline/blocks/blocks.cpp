// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/blocks/blocks.h"

#include "widgets/timeline/words.h"

namespace opsdeck::widgets {
namespace {

/// Puts one block into the item and says where it ends.
struct AddBlock {
    LayoutBuilder& builder;
    const BlockPlace& place;

    int operator()(const core::MarkdownParagraph& block) const
    {
        TextLook look;
        look.style = place.style;
        look.suffix = place.suffix;
        const TextPlace text{{place.left, place.top}, place.width, place.ink, true, place.separator, 0};
        return builder.add_text(block.text, text, look).bottom() + 1;
    }
    int operator()(const core::MarkdownHeading& block) const
    {
        TextLook look;
        look.style = block.level == 1   ? TextStyle::headline
                     : block.level == 2 ? TextStyle::title
                                        : TextStyle::body_strong;
        const TextPlace text{{place.left, place.top}, place.width, place.ink, true, place.separator, 0};
        return builder.add_text(block.text, text, look).bottom() + 1;
    }
    int operator()(const core::MarkdownList& block) const { return add_list(builder, block, place); }
    int operator()(const core::MarkdownQuote& block) const { return add_quote(builder, block, place); }
    int operator()(const core::MarkdownCode& block) const { return add_code(builder, block, place); }
    int operator()(const core::MarkdownTable& block) const { return add_table(builder, block, place); }
    int operator()(const core::MarkdownRule&) const
    {
        const int gap = builder.theme().space(Space::tight);
        builder.add(BoxPiece{QRectF(place.left, place.top + gap, place.width, 1), 0, Role::border, {}, {}, false});
        return place.top + 2 * gap + 1;
    }
};

int gap_before(const Theme& theme, const core::MarkdownBlock& above, const core::MarkdownBlock& block)
{
    if (std::holds_alternative<core::MarkdownHeading>(above.body))
        return theme.space(Space::tight);
    if (std::holds_alternative<core::MarkdownHeading>(block.body))
        return theme.space(Space::medium);
    const bool is_text_above_list = std::holds_alternative<core::MarkdownParagraph>(above.body) &&
                                    std::holds_alternative<core::MarkdownList>(block.body);
    return theme.space(is_text_above_list ? Space::tight : Space::small);
}

} // namespace

int add_blocks(LayoutBuilder& builder, const std::vector<core::MarkdownBlock>& blocks, const BlockPlace& place)
{
    BlockPlace next = place;
    for (size_t i = 0; i < blocks.size(); ++i) {
        if (i > 0)
            next.top += gap_before(builder.theme(), blocks[i - 1], blocks[i]);
        const bool is_last_text =
            i + 1 == blocks.size() && std::holds_alternative<core::MarkdownParagraph>(blocks[i].body);
        next.suffix = is_last_text ? place.suffix : QString();
        next.top = std::visit(AddBlock{builder, next}, blocks[i].body);
        next.separator = QStringLiteral("\n");
    }
    // Behind a table or code there is no last word: the mark gets a line of its own.
    const bool has_text_end = !blocks.empty() && std::holds_alternative<core::MarkdownParagraph>(blocks.back().body);
    if (!place.suffix.isEmpty() && !has_text_end) {
        TextPlace mark{{next.left, next.top}, next.width, Role::muted, false, {}, 1};
        next.top = builder.add_label(place.suffix.trimmed(), mark, TextStyle::caption).bottom() + 1;
    }
    return next.top;
}

int add_fold_button(LayoutBuilder& builder, QPoint at, const QString& part, const QString& words)
{
    const bool is_open = builder.is_unfolded(part);
    ItemAction action;
    action.verb = ItemAction::Verb::toggle_fold;
    action.text = part;
    const QString label = is_open ? Words::tr("Show less") : words;
    return builder
               .add_button(at, label, is_open ? QStringLiteral("chevron_up") : QStringLiteral("chevron_down"),
                           ButtonPiece::Look::quiet, action)
               .bottom() +
           1;
}

} // namespace opsdeck::widgets
