// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/welcome/welcome_step.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int disc = 24;
constexpr int corner = 6;
constexpr int wanted_width = 220;
constexpr int least_width = 150;

} // namespace

WelcomeStep::WelcomeStep(const Theme& theme, int number, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_number(number)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    const auto restyle = [this] {
        updateGeometry();
        update();
    };
    connect(&theme, &Theme::changed, this, restyle);
}

void WelcomeStep::set_texts(const QString& title, const QString& explanation)
{
    setText(title);
    m_explanation = explanation;
    name();
    updateGeometry();
    update();
}

void WelcomeStep::tick()
{
    m_is_ticked = true;
    name();
    update();
}

void WelcomeStep::name()
{
    const QString words = tr("%1. %2", "a thing to try and what it teaches").arg(text(), m_explanation);
    setAccessibleName(m_is_ticked ? tr("%1, done").arg(words) : words);
}

int WelcomeStep::text_start() const
{
    return m_theme.space(Space::small) + m_theme.scaled(disc) + m_theme.space(Space::medium);
}

QRect WelcomeStep::text_rect(const QFont& font, const QString& words, int width) const
{
    const int room = std::max(1, width - text_start() - m_theme.space(Space::small));
    return QFontMetrics(font).boundingRect(QRect(0, 0, room, 10'000), Qt::TextWordWrap | Qt::AlignLeading, words);
}

QSize WelcomeStep::sizeHint() const
{
    const int width = m_theme.scaled(wanted_width);
    return {width, heightForWidth(width)};
}

QSize WelcomeStep::minimumSizeHint() const
{
    const int width = m_theme.scaled(least_width);
    return {width, std::min(heightForWidth(width), heightForWidth(m_theme.scaled(wanted_width)))};
}

int WelcomeStep::heightForWidth(int width) const
{
    const int words = text_rect(m_theme.font(TextStyle::body_strong), text(), width).height() +
                      m_theme.space(Space::hair) +
                      text_rect(m_theme.font(TextStyle::small), m_explanation, width).height();
    return std::max(words, m_theme.scaled(disc)) + 2 * m_theme.space(Space::small);
}

void WelcomeStep::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const qreal round = m_theme.scaled(corner);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(isDown() ? Role::pressed : Role::hover));
        painter.drawRoundedRect(rect(), round, round);
    }
    const int inset = m_theme.space(Space::small);
    const int side = m_theme.scaled(disc);
    const QRect at = QStyle::visualRect(layoutDirection(), rect(), QRect(inset, inset, side, side));
    painter.setPen(m_is_ticked ? QPen(Qt::NoPen) : QPen(m_theme.color(Role::accent), m_theme.scaled(2)));
    painter.setBrush(m_is_ticked ? m_theme.color(Role::success) : QColor(Qt::transparent));
    painter.drawEllipse(QRectF(at).adjusted(1, 1, -1, -1));
    if (m_is_ticked) {
        const int mark = m_theme.scaled(14);
        painter.drawPixmap(at.center() - QPoint(mark / 2 - 1, mark / 2 - 1),
                           m_theme.pixmap(QStringLiteral("check"), Role::on_accent, mark, devicePixelRatioF()));
    } else {
        painter.setPen(m_theme.color(Role::accent));
        painter.setFont(m_theme.font(TextStyle::body_strong));
        painter.drawText(at, Qt::AlignCenter, locale().toString(m_number));
    }

    const int room = width() - text_start() - inset;
    int top = inset;
    const auto write = [&](TextStyle style, Role role, const QString& words) {
        painter.setFont(m_theme.font(style));
        painter.setPen(m_theme.color(role));
        const int high = text_rect(m_theme.font(style), words, width()).height();
        const QRect block = QStyle::visualRect(layoutDirection(), rect(), QRect(text_start(), top, room, high));
        painter.drawText(block, Qt::TextWordWrap | Qt::AlignLeading, words);
        top += high + m_theme.space(Space::hair);
    };
    write(TextStyle::body_strong, Role::text, text());
    write(TextStyle::small, Role::muted, m_explanation);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(Role::focus), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), round, round);
    }
}

} // namespace opsdeck::widgets
