// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/layout/layout_builder.h"

#include "widgets/timeline/layout/mirror.h"
#include "widgets/timeline/words.h"

#include <QFontMetrics>

#include <algorithm>
#include <cmath>

namespace opsdeck::widgets {
namespace {

constexpr int longest_line = 840;
constexpr int ground_overlap = 3; ///< of the ground of inline code over its letters
constexpr int button_icon = 14;

using core::MarkdownSpan;
using Look = ButtonPiece::Look;

ItemAction action_of(const MarkdownSpan& span)
{
    using Verb = ItemAction::Verb;
    ItemAction action;
    switch (span.kind) {
    case MarkdownSpan::Kind::link:
    case MarkdownSpan::Kind::image:
        if (!span.target.isEmpty()) {
            action.verb = Verb::open_link;
            action.url = QUrl(span.target);
        }
        break;
    case MarkdownSpan::Kind::mention:
        action.verb = Verb::open_person;
        action.text = span.target;
        break;
    case MarkdownSpan::Kind::room:
        action.verb = Verb::open_room;
        action.text = span.target;
        break;
    case MarkdownSpan::Kind::text:
    case MarkdownSpan::Kind::emoji:
        break;
    }
    return action;
}

QString spot_name(const MarkdownSpan& span, const QString& letters)
{
    switch (span.kind) {
    case MarkdownSpan::Kind::image:
        return Words::tr("Picture %1: %2").arg(letters, span.target);
    case MarkdownSpan::Kind::link:
        return letters == span.target ? letters : letters + QStringLiteral(": ") + span.target;
    default:
        return letters;
    }
}

} // namespace

LayoutBuilder::LayoutBuilder(const LayoutContext& context, const opsflow::TimelineItem& item)
    : m_context(context)
    , m_item(item)
{
    m_layout.width = context.width;
}

int LayoutBuilder::text_width() const
{
    const int room = m_context.width - text_left() - margin();
    return std::clamp(room, theme().scaled(80), theme().scaled(longest_line));
}

int LayoutBuilder::line_height(TextStyle style) const
{
    const QFontMetricsF metrics(theme().font(style));
    return static_cast<int>(std::ceil(metrics.height() + std::round(metrics.height() * 0.16)));
}

int LayoutBuilder::baseline(TextStyle style) const
{
    const QFontMetricsF metrics(theme().font(style));
    return static_cast<int>(std::floor(std::round(metrics.height() * 0.16) / 2) + std::round(metrics.ascent()));
}

int LayoutBuilder::label_width(const QString& text, TextStyle style) const
{
    return static_cast<int>(std::ceil(QFontMetricsF(theme().font(style)).horizontalAdvance(text)));
}

QRect LayoutBuilder::add_text(const core::MarkdownText& text, const TextPlace& place, const TextLook& look)
{
    TextPiece piece;
    TextLook full = look;
    full.my_name = m_context.my_name;
    piece.lines = make_text(theme(), text, full);
    QSizeF size = break_lines(*piece.lines, place.width, place.max_lines);
    // Turned round, a short text stands where the column begins; code keeps the shape of its block.
    if (m_context.is_mirrored && look.style != TextStyle::mono_small && look.align == Qt::AlignLeft)
        size = break_lines(*piece.lines, std::min<qreal>(size.width() + 1, place.width), place.max_lines);
    piece.at = place.at;
    piece.ink = place.ink;
    for (const MarkdownSpan& span : text.spans) {
        const bool has_ground =
            span.is_code || (span.kind == MarkdownSpan::Kind::mention && look.style != TextStyle::small);
        if (!has_ground)
            continue;
        const int overlap = theme().scaled(ground_overlap);
        for (const QRectF& rect : letter_rects(*piece.lines, span.start, span.length))
            piece.grounds.push_back({rect.translated(place.at).adjusted(-overlap, 0, overlap, 0),
                                     span.is_code ? Role::code_ground : Role::accent_soft});
    }
    if (place.is_selectable && !text.text.isEmpty()) {
        if (!m_layout.text.isEmpty())
            m_layout.text += place.separator;
        piece.start = static_cast<int>(m_layout.text.size());
        piece.length = static_cast<int>(text.text.size());
        m_layout.text += text.text;
    }
    add_spots_of(text, *piece.lines, place.at);
    m_layout.pieces.emplace_back(std::move(piece));
    return {place.at, QSize(static_cast<int>(size.width()), static_cast<int>(size.height()))};
}

QRect LayoutBuilder::add_text(const QString& text, const TextPlace& place, const TextLook& look)
{
    return add_text(core::MarkdownText{text, {}}, place, look);
}

QRect LayoutBuilder::add_label(const QString& text, const TextPlace& place, TextStyle style)
{
    const QFontMetricsF metrics(theme().font(style));
    TextPlace one_line = place;
    one_line.max_lines = 1;
    const QString shown = metrics.elidedText(text, Qt::ElideRight, place.width);
    // As wide as its letters: one that is read from the right begins where it is put, too. Rounding must not break it.
    one_line.width = label_width(shown, style) + 1;
    TextLook look;
    look.style = style;
    return add_text(shown, one_line, look);
}

void LayoutBuilder::add_unseen(const QString& text, const QString& separator)
{
    m_layout.text += (m_layout.text.isEmpty() ? QString() : separator) + text;
}

void LayoutBuilder::add_spots_of(const core::MarkdownText& text, const QTextLayout& lines, QPointF at)
{
    for (const MarkdownSpan& span : text.spans) {
        Spot spot;
        spot.action = action_of(span);
        if (spot.action.verb == ItemAction::Verb::none)
            continue;
        for (const QRectF& rect : letter_rects(lines, span.start, span.length))
            spot.rects.push_back(rect.translated(at).toAlignedRect());
        if (spot.rects.empty())
            continue;
        spot.name = spot_name(span, text.text.sliced(span.start, span.length));
        spot.is_link = true;
        add_spot(std::move(spot));
    }
}

void LayoutBuilder::add_icon(const QString& name, QRect rect, Role ink) { add(IconPiece{rect, name, ink}); }

size_t LayoutBuilder::begin_box()
{
    m_layout.pieces.emplace_back(BoxPiece{});
    return m_layout.pieces.size() - 1;
}

void LayoutBuilder::end_box(size_t box, const BoxPiece& piece) { m_layout.pieces[box] = piece; }

size_t LayoutBuilder::add_spot(Spot spot)
{
    m_layout.spots.push_back(std::move(spot));
    return m_layout.spots.size() - 1;
}

int LayoutBuilder::button_height(Look look) const
{
    const bool is_small = look == Look::quiet || look == Look::chip || look == Look::chip_on;
    return theme().scaled(is_small ? 24 : 26);
}

int LayoutBuilder::button_width(const QString& label, const QString& icon, Look look) const
{
    const int padding =
        theme().space(look == Look::quiet ? Space::tight : Space::small) + (look == Look::quiet ? 0 : 2);
    int width = 2 * padding;
    if (!icon.isEmpty())
        width += theme().scaled(button_icon);
    if (!icon.isEmpty() && !label.isEmpty())
        width += theme().scaled(6);
    if (!label.isEmpty())
        width += label_width(label, TextStyle::small) + 1;
    return std::max(width, button_height(look));
}

QRect LayoutBuilder::add_button(QPoint at, const QString& label, const QString& icon, Look look, ItemAction action,
                                const QString& name)
{
    const QRect rect(at, QSize(button_width(label, icon, look), button_height(look)));
    Spot spot;
    spot.rects = {rect};
    spot.action = std::move(action);
    spot.name = name.isEmpty() ? label : name;
    const size_t index = add_spot(std::move(spot));
    add(ButtonPiece{rect, label, icon, look, index});
    return rect;
}

QString LayoutBuilder::next_fold() { return QString::number(m_folds++); }

bool LayoutBuilder::is_unfolded(const QString& part) const
{
    return m_context.unfolded.contains(m_item.key + QLatin1Char('/') + part);
}

void LayoutBuilder::add_clock(const ClockPiece& clock)
{
    m_layout.has_clock = true;
    add(clock);
}

void LayoutBuilder::add_bar(const BarPiece& bar)
{
    m_layout.has_sweep = m_layout.has_sweep || bar.share < 0;
    add(bar);
}

ItemLayout LayoutBuilder::finish()
{
    m_layout.height = y;
    if (m_context.is_mirrored)
        mirror(m_layout);
    return std::move(m_layout);
}

} // namespace opsdeck::widgets
