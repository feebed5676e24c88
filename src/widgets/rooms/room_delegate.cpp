// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rooms/room_delegate.h"

#include "opsflow/rooms/room_list_model.h"
#include "widgets/rooms/room_look.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int icon_side = 16;
constexpr int small_icon = 14;
constexpr int corner = 6;

using Model = opsflow::RoomListModel;

} // namespace

RoomDelegate::RoomDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

QSize RoomDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::body));
    return {m_theme.scaled(120), std::max(m_theme.scaled(30), metrics.height() + 2 * m_theme.space(Space::tight))};
}

void RoomDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const qreal ratio = painter->device()->devicePixelRatioF();
    const int unread = index.data(Model::unread_role).toInt();
    const int mentions = index.data(Model::mentions_role).toInt();
    const bool is_muted = index.data(Model::muted_role).toBool();
    const bool is_selected = option.state & QStyle::State_Selected;
    const bool is_hovered = option.state & QStyle::State_MouseOver;
    const bool is_bold = (unread > 0 && !is_muted) || mentions > 0;

    const QRectF ground =
        QRectF(option.rect).adjusted(m_theme.space(Space::tight), 1, -m_theme.space(Space::tight), -1);
    painter->setPen(Qt::NoPen);
    if (is_selected || is_hovered) {
        painter->setBrush(m_theme.color(is_selected ? Role::selection : Role::hover));
        painter->drawRoundedRect(ground, corner, corner);
    }
    if (is_selected && (option.state & QStyle::State_HasFocus)) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(m_theme.color(Role::focus), 2));
        painter->drawRoundedRect(ground.adjusted(1, 1, -1, -1), corner, corner);
    }

    QRect inner = option.rect.adjusted(m_theme.space(Space::medium), 0, -m_theme.space(Space::medium), 0);
    const auto place = [&](const QRect& rect) { return QStyle::visualRect(option.direction, option.rect, rect); };
    const auto draw_icon = [&](const QRect& rect, const QString& name, Role role) {
        painter->drawPixmap(place(rect), m_theme.pixmap(name, role, rect.width(), ratio));
    };

    const int side = m_theme.scaled(icon_side);
    const auto type = static_cast<core::RoomType>(index.data(Model::type_role).toInt());
    draw_icon(QRect(inner.left(), inner.center().y() - side / 2 + 1, side, side), icon_of(type),
              is_bold ? Role::text : Role::muted);
    inner.setLeft(inner.left() + side + m_theme.space(Space::small));

    painter->setFont(m_theme.font(TextStyle::caption));
    const int number = mentions > 0 ? mentions : unread;
    if (number > 0 && (mentions > 0 || !is_muted)) {
        const QString count = number > 99 ? QStringLiteral("99+") : QString::number(number);
        const int height = painter->fontMetrics().height();
        const int width = std::max(height, painter->fontMetrics().horizontalAdvance(count) + height / 2);
        const QRect badge = place(QRect(inner.right() - width + 1, inner.center().y() - height / 2 + 1, width, height));
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(mentions > 0 ? Role::mention : Role::neutral_soft));
        painter->drawRoundedRect(badge, height / 2.0, height / 2.0);
        painter->setPen(m_theme.color(mentions > 0 ? Role::on_accent : Role::text));
        painter->drawText(badge, Qt::AlignCenter, count);
        inner.setRight(inner.right() - width - m_theme.space(Space::small));
    }
    const int small = m_theme.scaled(small_icon);
    const auto mark = [&](const QString& name, Role role) {
        draw_icon(QRect(inner.right() - small + 1, inner.center().y() - small / 2 + 1, small, small), name, role);
        inner.setRight(inner.right() - small - m_theme.space(Space::tight));
    };
    if (is_muted)
        mark(QStringLiteral("bell_off"), Role::muted);
    if (index.data(Model::draft_role).toBool())
        mark(QStringLiteral("edit"), Role::muted);
    if (index.data(Model::running_role).toInt() > 0)
        mark(QStringLiteral("running"), Role::info);

    painter->setFont(m_theme.font(is_bold ? TextStyle::body_strong : TextStyle::body));
    painter->setPen(m_theme.color(is_muted && !is_selected ? Role::muted
                                  : is_bold || is_selected ? Role::text
                                                           : Role::muted));
    const QString name = index.data(Qt::DisplayRole).toString();
    painter->drawText(place(inner), Qt::AlignVCenter | QStyle::visualAlignment(option.direction, Qt::AlignLeft),
                      painter->fontMetrics().elidedText(name, Qt::ElideRight, inner.width()));
    painter->restore();
}

} // namespace opsdeck::widgets
