// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/confirm/framed_edit.h"

#include "widgets/kit/keyed_edit.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace opsdeck::widgets {
namespace {

constexpr int corner = 6;
constexpr int least_height = 34;

} // namespace

FramedEdit::FramedEdit(const Theme& theme, TextStyle style, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_edit(new KeyedEdit(theme, style, this))
{
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_edit, 1);
    setFocusProxy(m_edit);
    m_edit->set_key_handler([this](QKeyEvent& key) {
        if (key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter)
            return false;
        Q_EMIT enter_pressed(&key);
        return true;
    });
    connect(m_edit, &KeyedEdit::got_focus, this, qOverload<>(&QWidget::update));
    connect(m_edit, &KeyedEdit::lost_focus, this, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, &FramedEdit::restyle);
    restyle();
}

void FramedEdit::add_at_end(QWidget* widget) { static_cast<QHBoxLayout*>(layout())->addWidget(widget); }

void FramedEdit::set_edge(Role role)
{
    m_edge = role;
    update();
}

void FramedEdit::restyle()
{
    layout()->setContentsMargins(m_theme.space(Space::small), m_theme.space(Space::hair), m_theme.space(Space::tight),
                                 m_theme.space(Space::hair));
    layout()->setSpacing(m_theme.space(Space::tight));
    setMinimumHeight(m_theme.scaled(least_height));
    update();
}

void FramedEdit::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool has_focus = m_edit->hasFocus();
    const Role edge = m_edge == Role::border_strong && has_focus ? Role::focus : m_edge;
    const qreal width = has_focus ? 2 : 1;
    painter.setPen(QPen(m_theme.color(edge), width));
    painter.setBrush(m_theme.color(Role::surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2),
                            m_theme.scaled(corner), m_theme.scaled(corner));
}

} // namespace opsdeck::widgets
