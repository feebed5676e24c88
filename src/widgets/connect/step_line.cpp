// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connect/step_line.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int disc_side = 20;

} // namespace

StepLine::StepLine(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto restyle = [this] {
        updateGeometry();
        update();
    };
    connect(&theme, &Theme::changed, this, restyle);
}

void StepLine::set_steps(const QStringList& words)
{
    m_words = words;
    name();
    updateGeometry();
}

void StepLine::set_current(int step)
{
    m_current = step;
    name();
    update();
}

void StepLine::name()
{
    setAccessibleName(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_words.size()).arg(m_words.value(m_current)));
    update();
}

int StepLine::disc() const { return m_theme.scaled(disc_side); }

int StepLine::width_of(int step, bool is_named) const
{
    const TextStyle style = step == m_current ? TextStyle::body_strong : TextStyle::body;
    const int words =
        is_named ? m_theme.space(Space::small) + QFontMetrics(m_theme.font(style)).horizontalAdvance(m_words.at(step))
                 : 0;
    return disc() + words;
}

QSize StepLine::sizeHint() const
{
    int width = 0;
    for (int step = 0; step < m_words.size(); ++step)
        width += width_of(step, true) + m_theme.space(Space::wide);
    return {width, minimumSizeHint().height()};
}

QSize StepLine::minimumSizeHint() const
{
    const int height = std::max(disc(), QFontMetrics(m_theme.font(TextStyle::body_strong)).height());
    return {disc() * 4, height + 2};
}

void StepLine::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool all_named = sizeHint().width() - m_theme.space(Space::wide) <= width();
    int left = 0;
    for (int step = 0; step < m_words.size(); ++step) {
        const bool is_current = step == m_current;
        const bool is_done = step < m_current;
        const bool is_named = all_named || is_current;
        const auto mirrored = [&](const QRect& at) { return QStyle::visualRect(layoutDirection(), rect(), at); };
        const QRect at = mirrored({left, (height() - disc()) / 2, disc(), disc()});
        painter.setPen(is_current || is_done ? QPen(Qt::NoPen) : QPen(m_theme.color(Role::border_strong), 1));
        painter.setBrush(is_current ? m_theme.color(Role::accent)
                         : is_done  ? m_theme.color(Role::success)
                                    : QColor(Qt::transparent));
        painter.drawEllipse(QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5));
        if (is_done) {
            const int side = m_theme.scaled(12);
            painter.drawPixmap(at.center() - QPoint(side / 2 - 1, side / 2 - 1),
                               m_theme.pixmap(QStringLiteral("check"), Role::on_accent, side, devicePixelRatioF()));
        } else {
            painter.setFont(m_theme.font(TextStyle::caption));
            painter.setPen(m_theme.color(is_current ? Role::on_accent : Role::muted));
            painter.drawText(at, Qt::AlignCenter, locale().toString(step + 1));
        }
        const int whole = width_of(step, is_named);
        if (is_named) {
            const int start = disc() + m_theme.space(Space::small);
            painter.setFont(m_theme.font(is_current ? TextStyle::body_strong : TextStyle::body));
            painter.setPen(m_theme.color(is_current ? Role::text : Role::muted));
            painter.drawText(mirrored({left + start, 0, whole - start + 1, height()}),
                             Qt::AlignVCenter | Qt::AlignLeading, m_words.at(step));
        }
        left += whole + m_theme.space(Space::wide);
    }
}

} // namespace opsdeck::widgets
