// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/items/parts.h"
#include "widgets/timeline/words.h"

namespace opsdeck::widgets {

void build_post(LayoutBuilder& builder)
{
    const opsflow::TimelineItem& item = builder.item();
    const OpenPost post = open_post(builder);
    if (item.post.is_deleted()) {
        TextLook look;
        look.is_italic = true;
        const TextPlace place{{builder.text_left(), builder.y}, builder.text_width(), Role::muted, false, {}, 0};
        const QString words = Words::tr("This post was deleted.");
        builder.y = builder.add_text(words, place, look).bottom() + 1;
    } else {
        if (!item.message.isEmpty())
            add_markdown(builder, item.message, builder.text_left(), builder.text_width(), suffix_of(item));
        add_attachments(builder);
    }
    close_post(builder, post);
}

} // namespace opsdeck::widgets
