// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/confirm/secret_peek.h"

#include "widgets/theme/theme.h"

#include <QLineEdit>
#include <QPainter>

namespace opsdeck::widgets {
namespace {

constexpr int corner = 6;

} // namespace

SecretPeek::SecretPeek(const QLineEdit& field, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_field(field)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("The secret is shown on the screen"));
    connect(&field, &QLineEdit::textChanged, this, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, &QWidget::updateGeometry);
}

QSize SecretPeek::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::mono));
    return {m_theme.scaled(120), metrics.height() + 2 * m_theme.space(Space::small)};
}

void SecretPeek::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::code_ground));
    painter.drawRoundedRect(rect(), m_theme.scaled(corner), m_theme.scaled(corner));
    painter.setFont(m_theme.font(TextStyle::mono));
    const int edge = m_theme.space(Space::small);
    const QRect words = rect().adjusted(edge, 0, -edge, 0);
    const bool is_empty = m_field.text().isEmpty();
    painter.setPen(m_theme.color(is_empty ? Role::muted : Role::code));
    // The end is where one is typing.
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     is_empty ? tr("nothing yet")
                              : painter.fontMetrics().elidedText(m_field.text(), Qt::ElideLeft, words.width()));
}

} // namespace opsdeck::widgets
