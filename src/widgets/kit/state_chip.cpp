// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/state_chip.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int icon_side = 12;

} // namespace

StateChip::StateChip(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void StateChip::set(const QString& icon, const QString& word, Role ink, Role ground)
{
    m_icon = icon;
    m_word = word;
    m_ink = ink;
    m_ground = ground;
    setAccessibleName(word);
    updateGeometry();
    update();
}

QSize StateChip::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::caption));
    const int drawing = m_icon.isEmpty() ? 0 : m_theme.scaled(icon_side) + m_theme.space(Space::tight);
    return {drawing + metrics.horizontalAdvance(m_word) + 2 * m_theme.space(Space::small),
            metrics.height() + 2 * m_theme.space(Space::hair) + 2};
}

void StateChip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(m_ground));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    const int side = m_theme.scaled(icon_side);
    QRect words = rect().adjusted(m_theme.space(Space::small), 0, -m_theme.space(Space::small), 0);
    if (!m_icon.isEmpty()) {
        const QRect drawing(words.left(), (height() - side) / 2, side, side);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), drawing),
                           m_theme.pixmap(m_icon, m_ink, side, devicePixelRatioF()));
        words.setLeft(drawing.right() + 1 + m_theme.space(Space::tight));
    }
    painter.setPen(m_theme.color(m_ink));
    painter.setFont(m_theme.font(TextStyle::caption));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignVCenter | Qt::AlignLeading, m_word);
}

} // namespace opsdeck::widgets
