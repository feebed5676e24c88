// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/mode_bar.h"

#include "core/text/control_strip.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int bar_width = 3;
constexpr int icon_side = 14;
constexpr qsizetype longest_excerpt = 300;

} // namespace

ModeBar::ModeBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextStyle::small, Role::text, this))
    , m_excerpt(new TextLabel(theme, TextStyle::small, Role::muted, this))
    , m_leave(new IconButton(theme, QStringLiteral("cross"), QString(), this))
{
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_title);
    row->addWidget(m_excerpt, 1);
    row->addWidget(m_leave);
    m_title->set_elided(true);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_excerpt->set_elided(true);
    connect(m_leave, &QToolButton::clicked, this, &ModeBar::leave_wanted);
    connect(&theme, &Theme::changed, this, &ModeBar::restyle);
    restyle();
}

void ModeBar::restyle()
{
    const int begin = 2 * m_theme.space(Space::small) + m_theme.scaled(bar_width) + m_theme.scaled(icon_side);
    layout()->setContentsMargins(begin, m_theme.space(Space::hair), 0, m_theme.space(Space::hair));
    layout()->setSpacing(m_theme.space(Space::small));
    update();
}

void ModeBar::show_mode(const QString& icon, const QString& title, const QString& excerpt, const QString& leave)
{
    m_icon = icon;
    m_title->set_text(title);
    m_excerpt->set_text(core::single_line(excerpt.left(longest_excerpt)));
    m_leave->set_name(tr("%1 (Esc)").arg(leave));
    setAccessibleName(excerpt.isEmpty() ? title : title + u' ' + m_excerpt->full_text());
    update();
}

void ModeBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto visual = [this](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    const int width = m_theme.scaled(bar_width);
    const int inset = m_theme.space(Space::tight) + 1;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::accent));
    painter.drawRoundedRect(visual({0, inset, width, height() - 2 * inset}), width / 2.0, width / 2.0);
    const int side = m_theme.scaled(icon_side);
    painter.drawPixmap(visual({width + m_theme.space(Space::small), (height() - side) / 2, side, side}),
                       m_theme.pixmap(m_icon, Role::accent, side, devicePixelRatioF()));
}

} // namespace opsdeck::widgets
