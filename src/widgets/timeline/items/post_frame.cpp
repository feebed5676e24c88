// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/markdown_parser.h"
#include "widgets/timeline/blocks/blocks.h"
#include "widgets/timeline/items/parts.h"
#include "widgets/timeline/words.h"

#include <array>

namespace opsdeck::widgets {
namespace {

using opsflow::Delivery;
using opsflow::TimelineItem;

/// "ana.lopez" -> "AL", "li" -> "LI"
QString initials_of(const QString& author)
{
    QString initials;
    bool is_start = true;
    for (const QChar c : author) {
        if (c.isLetterOrNumber() && is_start)
            initials += c.toUpper();
        is_start = !c.isLetterOrNumber();
        if (initials.size() == 2)
            return initials;
    }
    const bool has_second = initials.size() == 1 && author.size() > 1 && author.at(1).isLetterOrNumber();
    return has_second ? initials + author.at(1).toLower() : initials;
}

Role avatar_role(const TimelineItem& item)
{
    static constexpr std::array roles{Role::chart_1, Role::chart_2, Role::chart_3,
                                      Role::chart_4, Role::chart_5, Role::chart_6};
    const QString who = item.post.user.is_empty() ? item.author : item.post.user.value();
    uint sum = 7;
    for (const QChar c : who)
        sum = sum * 31 + c.unicode();
    return roles.at(sum % roles.size());
}

/// The words of a post on its way, in the header or behind its text.
QString delivery_words(const TimelineItem& item)
{
    if (item.delivery == Delivery::queued)
        return Words::tr("Waits for the server");
    return item.delivery == Delivery::sending ? Words::tr("Sending…") : QString();
}

void add_header(LayoutBuilder& builder)
{
    const Theme& theme = builder.theme();
    const TimelineItem& item = builder.item();
    const int side = builder.avatar_size();
    AvatarPiece avatar{{builder.margin(), builder.y + theme.space(Space::hair), side, side},
                       initials_of(item.author),
                       item.is_bot ? QStringLiteral("bot") : QString(),
                       avatar_role(item)};
    builder.add(avatar);

    const QString time = builder.context().clock_text(item.post.created_at);
    const QString sending = delivery_words(item);
    const int gap = theme.space(Space::small);
    const int height = builder.line_height(TextStyle::body_strong);
    const int lower = builder.baseline(TextStyle::body_strong) - builder.baseline(TextStyle::caption);
    int x = builder.text_left();
    const int rest = builder.text_width() - builder.label_width(time + sending, TextStyle::caption) - 4 * gap -
                     (item.is_bot ? chip_width(builder, Words::tr("BOT")) : 0);
    const TextPlace author{{x, builder.y}, std::max(rest, theme.scaled(40)), Role::text, false, {}, 1};
    x = builder.add_label(item.author, author, TextStyle::body_strong).right() + 1 + gap;
    if (item.is_bot)
        x = add_chip(builder, {x, builder.y}, height, Words::tr("BOT"), Role::neutral_soft, Role::muted).right() + 1 +
            gap;
    const TextPlace at{{x, builder.y + lower}, theme.scaled(80), Role::muted, false, {}, 1};
    x = builder.add_label(time, at, TextStyle::caption).right() + 1 + gap;
    const QString origin = item.kind == TimelineItem::Kind::run && item.run ? item.run->origin : QString();
    if (!origin.isEmpty()) {
        const TextPlace from{at.at + QPoint(x - at.at.x(), 0),
                             builder.text_left() + builder.text_width() - x,
                             Role::muted,
                             true,
                             QStringLiteral("\n"),
                             1};
        builder.add_label(origin, from, TextStyle::caption);
    } else if (!sending.isEmpty()) {
        const int icon = theme.scaled(12);
        builder.add_icon(QStringLiteral("clock"), {x, builder.y + (height - icon) / 2 + 1, icon, icon}, Role::muted);
        const int left = x + icon + theme.space(Space::tight);
        const int end = builder.text_left() + builder.text_width();
        const TextPlace note{{left, at.at.y()}, std::max(0, end - left), Role::muted, false, {}, 1};
        builder.add_label(sending, note, TextStyle::caption);
    }
    builder.y += height;
}

/// A post of the same author shortly after has only its time, in the column of the avatars.
void add_side_time(LayoutBuilder& builder)
{
    const QString time = builder.context().clock_text(builder.item().post.created_at);
    const int width = builder.label_width(time, TextStyle::caption) + 1;
    const int right = builder.margin() + builder.avatar_size();
    const int lower = builder.baseline(TextStyle::body) - builder.baseline(TextStyle::caption);
    builder.add_label(time, {{right - width, builder.y + lower}, width, Role::muted, false, {}, 1}, TextStyle::caption);
}

} // namespace

QString suffix_of(const TimelineItem& item)
{
    QString suffix;
    if (core::to_ms(item.post.edited_at) > 0 && !item.post.is_deleted())
        suffix += QStringLiteral("  ") + Words::tr("(edited)");
    if (!item.starts_group && item.delivery != Delivery::sent && item.delivery != Delivery::failed)
        suffix += QStringLiteral("  ") + delivery_words(item);
    return suffix;
}

OpenPost open_post(LayoutBuilder& builder)
{
    const Theme& theme = builder.theme();
    const TimelineItem& item = builder.item();
    OpenPost post;
    post.ground = builder.begin_box();
    builder.y = theme.space(item.starts_group ? Space::small : Space::hair);
    builder.set_copy_head(item.author + QLatin1Char(' ') + builder.context().clock_text(item.post.created_at));
    if (item.parent && item.starts_group)
        add_parent_quote(builder);
    if (item.starts_group)
        add_header(builder);
    else
        add_side_time(builder);
    return post;
}

void close_post(LayoutBuilder& builder, const OpenPost& post)
{
    const Theme& theme = builder.theme();
    const TimelineItem& item = builder.item();
    if (!item.post.is_deleted()) {
        add_files(builder);
        add_reactions(builder);
    }
    add_thread(builder);
    add_delivery_problem(builder);
    const int avatar_end = theme.space(Space::small) + theme.space(Space::hair) + builder.avatar_size();
    if (item.starts_group && !item.parent)
        builder.y = std::max(builder.y, avatar_end);
    builder.y += theme.space(item.starts_group ? Space::tight : Space::hair);
    if (!item.mentions_me)
        return;
    builder.end_box(post.ground,
                    {QRectF(0, 0, builder.context().width, builder.y), 0, Role::accent_soft, {}, {}, false, -1});
    builder.add(BoxPiece{QRectF(0, 0, theme.scaled(3), builder.y), 0, Role::mention, {}, {}, false, -1});
}

void add_markdown(LayoutBuilder& builder, const QString& text, int left, int width, const QString& suffix)
{
    const core::MarkdownDocument document = core::parse_markdown(text);
    BlockPlace place;
    place.left = left;
    place.top = builder.y;
    place.width = width;
    if (left == builder.text_left())
        place.wide = builder.context().width - builder.margin() - left;
    place.suffix = document.is_cut ? suffix + QStringLiteral("  ") + Words::tr("(too long to be shown whole)") : suffix;
    builder.y = add_blocks(builder, document.blocks, place);
}

} // namespace opsdeck::widgets
