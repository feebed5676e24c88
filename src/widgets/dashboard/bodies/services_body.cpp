// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/bodies/services_body.h"

#include "widgets/dashboard/level_look.h"
#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace opsdeck::widgets {
namespace {

constexpr int least_width = 150;
constexpr int corner = 6;

} // namespace

void ServicesBody::paint(QPainter& painter, const QRect& area)
{
    const auto& items = m_live.content.items;
    if (items.empty())
        return;
    const int gap = m_theme.space(Space::small);
    const int columns =
        std::clamp((area.width() + gap) / (m_theme.scaled(least_width) + gap), 1, static_cast<int>(items.size()));
    const int width = (area.width() - (columns - 1) * gap) / columns;
    const QFontMetrics strong(m_theme.font(TextStyle::body_strong));
    const QFontMetrics small(m_theme.font(TextStyle::small));
    const int height = strong.height() + small.height() + 2 * m_theme.space(Space::small);
    const int rows = std::max(1, (area.height() + gap) / (height + gap));
    const int room = rows * columns;
    const bool is_cut = static_cast<int>(items.size()) > room;
    const int shown = is_cut ? room - 1 : static_cast<int>(items.size());
    const auto cell = [&](int i) {
        return mirrored(
            {area.left() + i % columns * (width + gap), area.top() + i / columns * (height + gap), width, height});
    };
    for (int i = 0; i < shown; ++i)
        paint_item(painter, items[static_cast<size_t>(i)], cell(i));
    if (is_cut) {
        painter.setFont(m_theme.font(TextStyle::small));
        painter.setPen(m_theme.color(Role::muted));
        painter.drawText(cell(shown), Qt::AlignCenter, tr("+%n more", nullptr, static_cast<int>(items.size()) - shown));
    }
}

void ServicesBody::paint_item(QPainter& painter, const opsflow::NamedState& item, const QRect& cell)
{
    const LevelLook look = look_of(item.state.level);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(look.ground));
    painter.drawRoundedRect(cell, m_theme.scaled(corner), m_theme.scaled(corner));
    const bool is_rtl = layoutDirection() == Qt::RightToLeft;
    const int side = m_theme.scaled(18);
    const int pad = m_theme.space(Space::small);
    const QRect icon(is_rtl ? cell.right() - pad - side + 1 : cell.left() + pad, cell.center().y() - side / 2, side,
                     side);
    painter.drawPixmap(icon, m_theme.pixmap(look.icon, look.ink, side, devicePixelRatioF()));
    QRect words = cell.adjusted(is_rtl ? pad : 2 * pad + side, pad, is_rtl ? -2 * pad - side : -pad, -pad);
    painter.setFont(m_theme.font(TextStyle::body_strong));
    painter.setPen(m_theme.color(Role::text));
    const QFontMetrics strong = painter.fontMetrics();
    painter.drawText(QRect(words.left(), words.top(), words.width(), strong.height()),
                     Qt::AlignLeading | Qt::AlignVCenter, strong.elidedText(item.name, Qt::ElideRight, words.width()));
    words.setTop(words.top() + strong.height());
    painter.setFont(m_theme.font(TextStyle::small));
    painter.setPen(m_theme.color(look.ink));
    const QFontMetrics small = painter.fontMetrics();
    const QString word = small.elidedText(item.state.word, Qt::ElideRight, words.width());
    painter.drawText(words, Qt::AlignLeading | Qt::AlignVCenter, word);
    const int used = small.horizontalAdvance(word) + m_theme.space(Space::small);
    if (item.detail.isEmpty() || words.width() - used < m_theme.scaled(20))
        return;
    painter.setPen(m_theme.color(Role::muted));
    painter.drawText(words.adjusted(is_rtl ? 0 : used, 0, is_rtl ? -used : 0, 0), Qt::AlignLeading | Qt::AlignVCenter,
                     small.elidedText(item.detail, Qt::ElideRight, words.width() - used));
}

} // namespace opsdeck::widgets
