// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/progress_line.h"

#include "widgets/theme/theme.h"

#include <QPainter>

#include <algorithm>

namespace opsdeck::widgets {
namespace {

constexpr int thickness = 4;
constexpr int steps = 8;

} // namespace

ProgressLine::ProgressLine(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void ProgressLine::set(double done, double total)
{
    m_share = total > 0 ? std::clamp(done / total, 0.0, 1.0) : -1;
    setAccessibleName(m_share < 0 ? tr("Under way") : tr("%1 percent done").arg(qRound(100 * m_share)));
    update();
}

void ProgressLine::tick()
{
    if (!m_theme.settings().reduced_motion)
        m_step = (m_step + 1) % steps;
    update();
}

QSize ProgressLine::sizeHint() const { return {m_theme.scaled(80), m_theme.scaled(thickness)}; }

void ProgressLine::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal radius = height() / 2.0;
    painter.setBrush(m_theme.color(Role::neutral_soft));
    painter.drawRoundedRect(rect(), radius, radius);
    QRectF filled = rect();
    if (m_share >= 0) {
        filled.setWidth(std::max(width() * m_share, 2 * radius));
    } else {
        filled.setWidth(width() / 4.0);
        filled.moveLeft((width() - filled.width()) * m_step / (steps - 1));
    }
    if (layoutDirection() == Qt::RightToLeft)
        filled.moveRight(width() - filled.left());
    painter.setBrush(m_theme.color(Role::info));
    painter.drawRoundedRect(filled, radius, radius);
}

} // namespace opsdeck::widgets
