// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/markdown/inline_scanner.h"
#include "core/markdown/markdown_parser.h"
#include "widgets/timeline/blocks/blocks.h"
#include "widgets/timeline/items/parts.h"
#include "widgets/timeline/words.h"

#include <QJsonArray>

namespace opsdeck::widgets {
namespace {

constexpr int most_attachments = 20;
constexpr int most_fields = 40;
constexpr int two_columns_from = 360;

QString text_of(const QJsonObject& attachment, const char* name)
{
    const QJsonValue value = attachment.value(QLatin1String(name));
    // Mattermost itself writes numbers where people send numbers.
    return value.isDouble() ? QString::number(value.toDouble()) : value.toString();
}

/// The words the server's own clients know, or "#rrggbb".
CardLook colour_of(const QString& colour)
{
    CardLook look;
    look.bar = Role::border_strong;
    if (colour == QLatin1String("good"))
        look.bar = Role::success;
    else if (colour == QLatin1String("warning"))
        look.bar = Role::warning;
    else if (colour == QLatin1String("danger"))
        look.bar = Role::danger;
    else if (colour.startsWith(QLatin1Char('#')) && QColor::isValidColor(colour))
        look.own_bar = QColor(colour);
    return look;
}

core::MarkdownText linked(const QString& text, const QString& address)
{
    core::MarkdownText out{text, {}};
    const QString target = core::safe_target(address);
    if (!target.isEmpty() && !text.isEmpty()) {
        core::MarkdownSpan span;
        span.kind = core::MarkdownSpan::Kind::link;
        span.length = static_cast<int>(text.size());
        span.target = target;
        out.spans.push_back(span);
    }
    return out;
}

void add_words(LayoutBuilder& builder, const core::MarkdownText& text, const Card& card, TextStyle style, Role ink)
{
    if (text.text.isEmpty())
        return;
    TextLook look;
    look.style = style;
    const TextPlace place{{card.inner.left(), builder.y}, card.inner.width(), ink, true, QStringLiteral("\n"), 0};
    builder.y = builder.add_text(text, place, look).bottom() + 1;
}

int add_field(LayoutBuilder& builder, const QJsonObject& field, int left, int top, int width)
{
    const TextPlace title{{left, top}, width, Role::muted, true, QStringLiteral("\n"), 1};
    BlockPlace value;
    value.left = left;
    value.top = builder.add_label(text_of(field, "title"), title, TextStyle::caption).bottom() + 1;
    value.width = width;
    value.separator = QStringLiteral(": ");
    return add_blocks(builder, core::parse_markdown(text_of(field, "value")).blocks, value);
}

/// Short fields stand two in a row.
void add_fields(LayoutBuilder& builder, const QJsonArray& fields, const Card& card)
{
    const Theme& theme = builder.theme();
    const bool has_columns = card.inner.width() >= theme.scaled(two_columns_from);
    const int gap = theme.space(Space::large);
    const int half = (card.inner.width() - gap) / 2;
    int bottom = builder.y;
    bool is_right = false;
    for (qsizetype i = 0; i < std::min<qsizetype>(fields.size(), most_fields); ++i) {
        const QJsonObject field = fields.at(i).toObject();
        const bool is_short = has_columns && field.value(QLatin1String("short")).toBool();
        if (!is_short || !is_right) {
            builder.y = bottom + theme.space(Space::small);
            is_right = false;
        }
        const int left = card.inner.left() + (is_right ? half + gap : 0);
        const int end = add_field(builder, field, left, builder.y, is_short ? half : card.inner.width());
        bottom = std::max(bottom, end);
        is_right = is_short && !is_right;
    }
    builder.y = bottom;
}

/// Buttons and menus of integrations are named, so that nobody wonders what a text speaks of.
void add_actions_note(LayoutBuilder& builder, const QJsonArray& actions, const Card& card)
{
    QStringList names;
    for (const QJsonValue& action : actions)
        names << text_of(action.toObject(), "name");
    names.removeAll(QString());
    if (names.isEmpty())
        return;
    builder.y += builder.theme().space(Space::small);
    const QString words = Words::tr("To be pressed in Mattermost: %1").arg(names.join(QStringLiteral(" · ")));
    add_words(builder, {words, {}}, card, TextStyle::small, Role::muted);
}

void add_attachment(LayoutBuilder& builder, const QJsonObject& attachment)
{
    const Theme& theme = builder.theme();
    const QString above = text_of(attachment, "pretext");
    if (!above.isEmpty()) {
        add_markdown(builder, above, builder.text_left(), builder.text_width());
        builder.y += theme.space(Space::tight);
    }
    const Card card = open_card(builder);
    const int begin = builder.y;
    add_words(builder, linked(text_of(attachment, "author_name"), text_of(attachment, "author_link")), card,
              TextStyle::small, Role::muted);
    add_words(builder, linked(text_of(attachment, "title"), text_of(attachment, "title_link")), card,
              TextStyle::body_strong, Role::text);
    const QString text = text_of(attachment, "text");
    if (!text.isEmpty()) {
        builder.y += builder.y > begin ? theme.space(Space::hair) : 0;
        add_markdown(builder, text, card.inner.left(), card.inner.width());
    }
    add_fields(builder, attachment.value(QLatin1String("fields")).toArray(), card);
    for (const char* picture : {"image_url", "thumb_url"})
        add_words(builder, linked(text_of(attachment, picture), text_of(attachment, picture)), card, TextStyle::small,
                  Role::text);
    add_actions_note(builder, attachment.value(QLatin1String("actions")).toArray(), card);
    const QString footer = text_of(attachment, "footer");
    if (!footer.isEmpty()) {
        builder.y += theme.space(Space::tight);
        add_words(builder, {footer, {}}, card, TextStyle::caption, Role::muted);
    }
    if (builder.y == begin)
        add_words(builder, {text_of(attachment, "fallback"), {}}, card, TextStyle::body, Role::text);
    close_card(builder, card, colour_of(text_of(attachment, "color")));
}

} // namespace

void add_attachments(LayoutBuilder& builder)
{
    const QJsonArray attachments = builder.item().post.props.value(QLatin1String("attachments")).toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(attachments.size(), most_attachments); ++i) {
        builder.y += builder.theme().space(Space::tight);
        add_attachment(builder, attachments.at(i).toObject());
    }
}

} // namespace opsdeck::widgets
