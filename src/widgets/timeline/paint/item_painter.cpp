// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/paint/item_painter.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace opsdeck::widgets {
namespace {

constexpr qreal avatar_tint = 0.18;
constexpr int sweep_ms = 2800;    ///< of a bar whose end is not known, to and fro
constexpr qreal still_tint = 0.4; ///< of such a bar where motion is not wanted

struct PaintPiece {
    QPainter& painter;
    const Theme& theme;
    const ItemLayout& layout;
    const ItemState& state;

    [[nodiscard]] bool is_hovered(int spot) const { return spot >= 0 && spot == state.hovered_spot; }
    [[nodiscard]] bool is_pressed(int spot) const { return is_hovered(spot) && spot == state.pressed_spot; }

    void operator()(const BoxPiece& box) const
    {
        QColor fill = box.own_fill.isValid() ? box.own_fill : QColor(Qt::transparent);
        if (!box.own_fill.isValid() && box.fill)
            fill = theme.color(*box.fill);
        if (is_hovered(box.spot))
            fill = theme.color(is_pressed(box.spot) ? Role::pressed : Role::hover);
        if (box.rect.height() <= 1 && !box.border) {
            painter.fillRect(box.rect, fill);
            return;
        }
        QPen pen(Qt::NoPen);
        QRectF rect = box.rect;
        if (box.border) {
            pen = QPen(theme.color(*box.border), 1, box.is_dashed ? Qt::DashLine : Qt::SolidLine);
            rect.adjust(0.5, 0.5, -0.5, -0.5);
        }
        painter.setPen(pen);
        painter.setBrush(fill);
        painter.drawRoundedRect(rect, box.radius, box.radius);
    }

    void operator()(const TextPiece& text) const
    {
        painter.setPen(Qt::NoPen);
        for (const TextPiece::Ground& ground : text.grounds) {
            painter.setBrush(theme.color(ground.role));
            painter.drawRoundedRect(ground.rect, theme.scaled(3), theme.scaled(3));
        }
        QList<QTextLayout::FormatRange> selections;
        const int from = std::max(state.selected_from, text.start) - text.start;
        const int to = std::min(state.selected_to, text.start + text.length) - text.start;
        if (text.start >= 0 && from < to) {
            QTextCharFormat format;
            format.setBackground(theme.color(Role::selection));
            selections.append({from, to - from, format});
        }
        painter.setPen(theme.color(text.ink));
        text.lines->draw(&painter, text.at, selections);
    }

    void operator()(const IconPiece& icon) const
    {
        const qreal ratio = painter.device()->devicePixelRatioF();
        painter.drawPixmap(icon.rect.topLeft(), theme.pixmap(icon.name, icon.ink, icon.rect.width(), ratio));
    }

    void operator()(const AvatarPiece& avatar) const
    {
        QColor ground = theme.color(avatar.role);
        ground.setAlphaF(avatar_tint);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ground);
        painter.drawRoundedRect(avatar.rect, theme.scaled(8), theme.scaled(8));
        if (!avatar.icon.isEmpty()) {
            const int inset = avatar.rect.width() / 4;
            (*this)(IconPiece{avatar.rect.adjusted(inset, inset, -inset, -inset), avatar.icon, avatar.role});
            return;
        }
        QFont font = theme.font(TextStyle::small);
        font.setWeight(QFont::DemiBold);
        painter.setFont(font);
        painter.setPen(theme.color(avatar.role));
        painter.drawText(avatar.rect, Qt::AlignCenter, avatar.initials);
    }

    void operator()(const ButtonPiece& button) const
    {
        const auto spot = static_cast<int>(button.spot);
        paint_button(painter, theme, button, is_hovered(spot), is_pressed(spot));
    }

    void operator()(const ClockPiece& clock) const
    {
        painter.setFont(theme.font(TextStyle::small));
        painter.setPen(theme.color(clock.ink));
        painter.drawText(clock.rect, Qt::AlignLeft | Qt::AlignVCenter, running_time(state.now - clock.since));
    }

    void operator()(const BarPiece& bar) const
    {
        const qreal radius = bar.rect.height() / 2.0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(Role::neutral_soft));
        painter.drawRoundedRect(bar.rect, radius, radius);
        QRectF filled = bar.rect;
        QColor ink = theme.color(bar.ink);
        if (bar.share >= 0) {
            filled.setWidth(std::max(bar.rect.width() * bar.share, 2 * radius));
        } else if (theme.settings().reduced_motion) {
            ink.setAlphaF(still_tint);
        } else {
            // To and fro, slow at both ends.
            const qreal way = static_cast<qreal>(core::to_ms(state.now) % sweep_ms) / sweep_ms;
            filled.setWidth(bar.rect.width() / 4.0);
            filled.translate((1 - std::cos(2 * M_PI * way)) / 2 * (bar.rect.width() - filled.width()), 0);
        }
        if (painter.layoutDirection() == Qt::RightToLeft)
            filled.moveLeft(bar.rect.left() + bar.rect.right() + 1 - filled.right());
        painter.setBrush(ink);
        painter.drawRoundedRect(filled, radius, radius);
    }
};

void underline(QPainter& painter, const Theme& theme, const Spot& spot)
{
    for (const QRect& rect : spot.rects)
        painter.fillRect(QRect(rect.left(), rect.bottom() - theme.scaled(1), rect.width(), 1), theme.color(Role::link));
}

} // namespace

void paint_button(QPainter& painter, const Theme& theme, const ButtonPiece& button, bool is_hovered, bool is_pressed)
{
    using Look = ButtonPiece::Look;
    std::optional<Role> fill;
    std::optional<Role> border = Role::border;
    Role ink = Role::text;
    switch (button.look) {
    case Look::normal:
        fill = Role::raised;
        break;
    case Look::primary:
        fill = Role::accent;
        border.reset();
        ink = Role::on_accent;
        break;
    case Look::danger:
        fill = Role::raised;
        ink = Role::danger;
        break;
    case Look::quiet:
        border.reset();
        ink = Role::muted;
        break;
    case Look::chip:
        fill = Role::surface;
        break;
    case Look::chip_on:
        fill = Role::accent_soft;
        border = Role::accent;
        break;
    }
    if (is_hovered && button.look != Look::primary)
        fill = is_pressed ? Role::pressed : Role::hover;
    const bool is_chip = button.look == Look::chip || button.look == Look::chip_on;
    const qreal radius = is_chip ? button.rect.height() / 2.0 : theme.scaled(5);
    painter.setPen(border ? QPen(theme.color(*border), 1) : QPen(Qt::NoPen));
    painter.setBrush(fill ? QBrush(theme.color(*fill)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(button.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);

    const int side = theme.scaled(14);
    const QFont font = theme.font(TextStyle::small);
    const QFontMetricsF metrics(font);
    const int gap = button.icon.isEmpty() || button.label.isEmpty() ? 0 : theme.scaled(6);
    const qreal words = button.label.isEmpty() ? 0 : std::ceil(metrics.horizontalAdvance(button.label));
    const qreal content = words + gap + (button.icon.isEmpty() ? 0 : side);
    qreal x = button.rect.left() + std::floor((button.rect.width() - content) / 2);
    if (!button.icon.isEmpty()) {
        const qreal ratio = painter.device()->devicePixelRatioF();
        const Role icon_ink = ink == Role::text ? Role::muted : ink;
        const bool is_first = painter.layoutDirection() == Qt::LeftToRight;
        painter.drawPixmap(
            QPointF(is_first ? x : x + words + gap, button.rect.top() + (button.rect.height() - side) / 2),
            theme.pixmap(button.icon, icon_ink, side, ratio));
        x += is_first ? side + gap : 0;
    }
    painter.setFont(font);
    painter.setPen(theme.color(ink));
    painter.drawText(QRectF(x, button.rect.top(), words + 1, button.rect.height()), Qt::AlignLeft | Qt::AlignVCenter,
                     button.label);
}

void paint_focus(QPainter& painter, const Theme& theme, const QRectF& around, qreal radius)
{
    painter.setPen(QPen(theme.color(Role::focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(around.adjusted(1, 1, -1, -1), radius, radius);
}

void paint_item(QPainter& painter, const Theme& theme, const ItemLayout& layout, const ItemState& state)
{
    const PaintPiece paint{painter, theme, layout, state};
    for (const Piece& piece : layout.pieces)
        std::visit(paint, piece);
    const auto spot_at = [&layout](int index) -> const Spot* {
        return index >= 0 && index < int(layout.spots.size()) ? &layout.spots[size_t(index)] : nullptr;
    };
    if (const Spot* spot = spot_at(state.hovered_spot); spot && spot->is_link)
        underline(painter, theme, *spot);
    if (const Spot* spot = spot_at(state.focused_spot)) {
        for (const QRect& rect : spot->rects)
            paint_focus(painter, theme, QRectF(rect).adjusted(-3, -3, 3, 3), theme.scaled(6));
    }
}

QString running_time(core::Millis time)
{
    const qint64 seconds = std::max<qint64>(0, time.count() / 1000);
    const QString rest = QStringLiteral("%1").arg(seconds % 60, 2, 10, QLatin1Char('0'));
    if (seconds < 3600)
        return QStringLiteral("%1:%2").arg(seconds / 60).arg(rest);
    return QStringLiteral("%1:%2:%3").arg(seconds / 3600).arg(seconds / 60 % 60, 2, 10, QLatin1Char('0')).arg(rest);
}

} // namespace opsdeck::widgets
