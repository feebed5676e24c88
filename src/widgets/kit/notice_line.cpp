// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/notice_line.h"

#include "widgets/kit/wrapped_text.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace opsdeck::widgets {
namespace {

constexpr int icon_side = 16;
constexpr int corner = 6;

} // namespace

NoticeLine::NoticeLine(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_drawing(new QLabel(this))
    , m_label(new WrappedText(theme, TextStyle::body, Role::text, this))
{
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_drawing, 0, Qt::AlignTop);
    row->addWidget(m_label, 1);
    connect(&theme, &Theme::changed, this, &NoticeLine::restyle);
    restyle();
    hide();
}

void NoticeLine::set(const QString& icon, const QString& text, Role ink, Role ground)
{
    m_icon = icon;
    m_ink = ink;
    m_ground = ground;
    m_label->set_text(text);
    setAccessibleName(text);
    restyle();
    setVisible(!text.isEmpty());
}

QString NoticeLine::text() const { return m_label->text(); }

void NoticeLine::restyle()
{
    const int side = m_theme.scaled(icon_side);
    m_drawing->setFixedSize(side, std::max(side, QFontMetrics(m_label->font()).height()));
    m_drawing->setPixmap(m_icon.isEmpty() ? QPixmap() : m_theme.pixmap(m_icon, m_ink, side, devicePixelRatioF()));
    const int edge = m_theme.space(Space::small);
    layout()->setContentsMargins(m_theme.space(Space::medium), edge, m_theme.space(Space::medium), edge);
    layout()->setSpacing(edge);
    update();
}

void NoticeLine::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(m_ground));
    painter.drawRoundedRect(rect(), m_theme.scaled(corner), m_theme.scaled(corner));
}

} // namespace opsdeck::widgets
