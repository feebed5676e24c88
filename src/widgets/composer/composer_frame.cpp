// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/composer_frame.h"

#include "widgets/theme/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int corner = 8;
constexpr int icon_side = 16;

} // namespace

ComposerFrame::ComposerFrame(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sheet(new QWidget(this))
{
    m_sheet->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_sheet->hide();
    m_sheet->installEventFilter(this);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ComposerFrame::set_focused(bool focused)
{
    m_is_focused = focused;
    update();
}

void ComposerFrame::set_production(bool production)
{
    m_is_production = production;
    update();
}

void ComposerFrame::set_blocked(bool blocked)
{
    m_is_blocked = blocked;
    update();
}

void ComposerFrame::set_drop_word(const QString& word)
{
    m_drop_word = word;
    m_sheet->setGeometry(rect());
    m_sheet->raise();
    m_sheet->setVisible(!word.isEmpty());
}

void ComposerFrame::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_sheet->setGeometry(rect());
}

void ComposerFrame::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal pen = m_is_focused ? 2 : 1;
    Role edge = m_is_blocked ? Role::border : Role::border_strong;
    if (m_is_focused)
        edge = m_is_production ? Role::production : Role::focus;
    else if (m_is_production)
        edge = Role::production;
    painter.setPen(QPen(m_theme.color(edge), pen));
    painter.setBrush(m_theme.color(m_is_blocked ? Role::window : Role::surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), m_theme.scaled(corner),
                            m_theme.scaled(corner));
}

bool ComposerFrame::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_sheet && event->type() == QEvent::Paint) {
        paint_drop_sheet();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ComposerFrame::paint_drop_sheet()
{
    QPainter painter(m_sheet);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Role::accent), 2, Qt::DashLine));
    painter.setBrush(m_theme.color(Role::accent_soft));
    painter.drawRoundedRect(QRectF(m_sheet->rect()).adjusted(1, 1, -1, -1), m_theme.scaled(corner),
                            m_theme.scaled(corner));
    const int side = m_theme.scaled(icon_side);
    const QFontMetrics metrics(m_theme.font(TextStyle::body_strong));
    const int gap = m_theme.space(Space::small);
    const int width = std::min(m_sheet->width(), side + gap + metrics.horizontalAdvance(m_drop_word) + 1);
    const QRect block((m_sheet->width() - width) / 2, 0, width, m_sheet->height());
    const auto visual = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), m_sheet->rect(), r); };
    painter.drawPixmap(visual({block.left(), (block.height() - side) / 2, side, side}),
                       m_theme.pixmap(QStringLiteral("attach"), Role::accent, side, devicePixelRatioF()));
    painter.setPen(m_theme.color(Role::text));
    painter.setFont(m_theme.font(TextStyle::body_strong));
    painter.drawText(visual(block.adjusted(side + gap, 0, 0, 0)), Qt::AlignCenter | Qt::TextSingleLine, m_drop_word);
}

} // namespace opsdeck::widgets
