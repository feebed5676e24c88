// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keys/key_caps.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int corner = 4;

} // namespace

KeyCaps::KeyCaps(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    const auto restyle = [this] {
        setFont(m_theme.font(TextStyle::small));
        updateGeometry();
        update();
    };
    connect(&theme, &Theme::changed, this, restyle);
    restyle();
}

void KeyCaps::set(const QList<QKeySequence>& keys)
{
    m_keys = keys;
    setAccessibleName(keys.isEmpty() ? m_nothing : QKeySequence::listToString(keys, QKeySequence::NativeText));
    updateGeometry();
    update();
}

void KeyCaps::set_nothing_text(const QString& text)
{
    m_nothing = text;
    set(m_keys);
}

int KeyCaps::cap_width(const QString& text) const
{
    const int height = fontMetrics().height() + 2 * m_theme.space(Space::hair);
    return std::max(
        fontMetrics().horizontalAdvance(text) + 2 * m_theme.space(Space::small) - m_theme.space(Space::hair), height);
}

QSize KeyCaps::sizeHint() const
{
    int width = m_keys.isEmpty() ? fontMetrics().horizontalAdvance(m_nothing) + 1 : -m_theme.space(Space::tight);
    for (const QKeySequence& key : m_keys)
        width += cap_width(key.toString(QKeySequence::NativeText)) + m_theme.space(Space::tight);
    return {width, fontMetrics().height() + 2 * m_theme.space(Space::hair) + 2};
}

void KeyCaps::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    if (m_keys.isEmpty()) {
        painter.setPen(m_theme.color(Role::muted));
        painter.drawText(rect(), Qt::AlignTrailing | Qt::AlignVCenter, m_nothing);
        return;
    }
    // From the end of the line, so that lists of them stand flush there.
    int end = width();
    for (auto key = m_keys.crbegin(); key != m_keys.crend(); ++key) {
        const QString text = key->toString(QKeySequence::NativeText);
        const int wide = cap_width(text);
        const QRect cap = QStyle::visualRect(layoutDirection(), rect(), QRect(end - wide, 0, wide, height()));
        painter.setPen(QPen(m_theme.color(Role::border), 1));
        painter.setBrush(m_theme.color(Role::sunken));
        painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.scaled(corner),
                                m_theme.scaled(corner));
        painter.setPen(m_theme.color(Role::text));
        painter.drawText(cap, Qt::AlignCenter, text);
        end -= wide + m_theme.space(Space::tight);
    }
}

} // namespace opsdeck::widgets
