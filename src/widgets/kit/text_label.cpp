// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/text_label.h"

#include "widgets/theme/theme.h"

#include <QResizeEvent>

namespace opsdeck::widgets {

TextLabel::TextLabel(const Theme& theme, TextStyle style, Role role, QWidget* parent)
    : QLabel(parent)
    , m_theme(theme)
    , m_style(style)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    connect(&theme, &Theme::changed, this, &TextLabel::restyle);
    restyle();
}

TextLabel::TextLabel(const Theme& theme, TextStyle style, Role role, const QString& text, QWidget* parent)
    : TextLabel(theme, style, role, parent)
{
    set_text(text);
}

void TextLabel::set_role(Role role)
{
    m_role = role;
    restyle();
}

void TextLabel::set_style(TextStyle style)
{
    m_style = style;
    restyle();
}

void TextLabel::set_elided(bool elided)
{
    m_elided = elided;
    show_text();
}

void TextLabel::set_text(const QString& text)
{
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    show_text();
}

QSize TextLabel::minimumSizeHint() const
{
    return m_elided ? QSize(fontMetrics().averageCharWidth() * 4, fontMetrics().height()) : QLabel::minimumSizeHint();
}

QSize TextLabel::sizeHint() const
{
    return m_elided ? QSize(fontMetrics().horizontalAdvance(m_text) + 1, fontMetrics().height()) : QLabel::sizeHint();
}

void TextLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    show_text();
}

void TextLabel::restyle()
{
    setFont(m_theme.font(m_style));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, m_theme.color(m_role));
    setPalette(colors);
    show_text();
}

void TextLabel::show_text()
{
    if (!m_elided) {
        setText(m_text);
        return;
    }
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideRight, width());
    setText(shown);
    setToolTip(shown == m_text ? QString() : m_text);
}

} // namespace opsdeck::widgets
