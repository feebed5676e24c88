// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/key_hints.h"

#include "widgets/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int corner = 4;

} // namespace

KeyHints::KeyHints(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void KeyHints::set(std::vector<KeyHint> hints)
{
    if (m_hints == hints)
        return;
    m_hints = std::move(hints);
    QStringList words;
    for (const KeyHint& hint : m_hints)
        words.append(hint.key + u' ' + hint.word);
    setAccessibleName(words.join(QStringLiteral(", ")));
    set_hovered(-1);
    updateGeometry();
    update();
}

std::vector<KeyHints::Spot> KeyHints::spots() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::caption));
    const int cap_height = metrics.height() + m_theme.space(Space::hair);
    const int top = (height() - cap_height) / 2;
    std::vector<Spot> out;
    int x = 0;
    for (const KeyHint& hint : m_hints) {
        const int cap = std::max(cap_height, metrics.horizontalAdvance(hint.key) + 2 * m_theme.space(Space::tight));
        const int word = metrics.horizontalAdvance(hint.word) + 1;
        const QRect cap_rect(x, top, cap, cap_height);
        const QRect word_rect(cap_rect.right() + 1 + m_theme.space(Space::tight) + 1, top, word, cap_height);
        if (!out.empty() && word_rect.right() > width())
            break;
        out.push_back({QStyle::visualRect(layoutDirection(), rect(), cap_rect),
                       QStyle::visualRect(layoutDirection(), rect(), word_rect)});
        x = word_rect.right() + m_theme.space(Space::medium);
    }
    return out;
}

QSize KeyHints::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::caption));
    int width = 0;
    for (const KeyHint& hint : m_hints)
        width += metrics.horizontalAdvance(hint.key + hint.word) + 2 * m_theme.space(Space::wide);
    return {width, metrics.height() + 2 * m_theme.space(Space::tight)};
}

QSize KeyHints::minimumSizeHint() const { return {0, sizeHint().height()}; }

int KeyHints::hint_at(const QPoint& at) const
{
    const std::vector<Spot> all = spots();
    for (size_t i = 0; i < all.size(); ++i) {
        if (all[i].whole().adjusted(-2, -6, 2, 6).contains(at))
            return static_cast<int>(i);
    }
    return -1;
}

void KeyHints::set_hovered(int hint)
{
    if (std::exchange(m_hovered, hint) == hint)
        return;
    setCursor(hint >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void KeyHints::mouseMoveEvent(QMouseEvent* event) { set_hovered(hint_at(event->pos())); }

void KeyHints::leaveEvent(QEvent* /*event*/) { set_hovered(-1); }

void KeyHints::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    const int hint = hint_at(event->pos());
    if (hint >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT clicked(hint);
}

void KeyHints::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_theme.font(TextStyle::caption));
    const std::vector<Spot> all = spots();
    for (size_t i = 0; i < all.size(); ++i) {
        const bool is_hovered = static_cast<int>(i) == m_hovered;
        painter.setPen(QPen(m_theme.color(is_hovered ? Role::border_strong : Role::border), 1));
        painter.setBrush(m_theme.color(is_hovered ? Role::hover : Role::raised));
        painter.drawRoundedRect(QRectF(all[i].cap).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.scaled(corner),
                                m_theme.scaled(corner));
        painter.setPen(m_theme.color(Role::text));
        painter.drawText(all[i].cap, Qt::AlignCenter, m_hints[i].key);
        painter.setPen(m_theme.color(is_hovered ? Role::text : Role::muted));
        painter.drawText(all[i].word, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, m_hints[i].word);
    }
}

} // namespace opsdeck::widgets
