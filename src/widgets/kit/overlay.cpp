// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/overlay.h"

#include "widgets/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLayout>
#include <QPainter>

namespace opsdeck::widgets {
namespace {

constexpr int corner = 10;
constexpr int margin = 24;

/// The raised ground that everything in an overlay stands on.
class Card final : public QWidget {
public:
    Card(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
    {}

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Role::border), 1));
        painter.setBrush(m_theme.color(Role::raised));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), corner, corner);
    }
    void mousePressEvent(QMouseEvent* event) override { event->accept(); }

private:
    const Theme& m_theme;
};

} // namespace

Overlay::Overlay(const Theme& theme, QWidget* host, Place place)
    : QWidget(host)
    , m_theme(theme)
    , m_card(new Card(theme, this))
    , m_place(place)
{
    hide();
    host->installEventFilter(this);
    m_card->installEventFilter(this);
    connect(&theme, &Theme::changed, this, &Overlay::place_card);
}

void Overlay::set_card_width(int pixels)
{
    m_card_width = pixels;
    place_card();
}

void Overlay::open(QWidget* first)
{
    if (!isVisible())
        m_focus_before = window()->focusWidget();
    setGeometry(parentWidget()->rect());
    place_card();
    raise();
    show();
    if (first)
        first->setFocus(Qt::PopupFocusReason);
}

void Overlay::dismiss()
{
    if (!isVisible())
        return;
    // One that was opened over this one gives the focus back to where it was before both.
    const auto siblings = parentWidget()->findChildren<Overlay*>(QString(), Qt::FindDirectChildrenOnly);
    for (Overlay* other : siblings) {
        if (other != this && other->m_focus_before && isAncestorOf(other->m_focus_before))
            other->m_focus_before = m_focus_before;
    }
    // First the focus, while there is something to take it from: a hidden widget's focus would wander on its own. What
    // got it meanwhile keeps it.
    const QWidget* now = window()->focusWidget();
    QWidget* before = m_focus_before;
    if (before && before->isVisible() && (!now || now == this || isAncestorOf(now)))
        before->setFocus(Qt::PopupFocusReason);
    hide();
    Q_EMIT closed();
}

int Overlay::card_width() const { return std::min(m_theme.scaled(m_card_width), width() - 2 * m_theme.scaled(margin)); }

void Overlay::place_card()
{
    const int edge = m_theme.scaled(margin);
    const int width = card_width();
    int wanted = m_card->sizeHint().height();
    if (m_card->layout() && m_card->layout()->hasHeightForWidth())
        wanted = m_card->layout()->totalHeightForWidth(width);
    const int height = std::min(wanted, this->height() - 2 * edge);
    const int top = m_place == Place::top ? std::min(this->height() / 8, (this->height() - height) / 2)
                                          : (this->height() - height) / 2;
    m_card->setGeometry((this->width() - width) / 2, top, width, height);
}

void Overlay::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    QColor dim(Qt::black);
    dim.setAlphaF(m_theme.is_dark() ? 0.55F : 0.28F);
    painter.fillRect(rect(), dim);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    for (int ring = 8; ring > 0; --ring) {
        QColor shade(Qt::black);
        shade.setAlphaF(0.025F);
        painter.setBrush(shade);
        painter.drawRoundedRect(m_card->geometry().adjusted(-ring, -ring + 3, ring, ring + 3), corner + ring,
                                corner + ring);
    }
}

void Overlay::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    if (may_dismiss())
        dismiss();
}

void Overlay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && may_dismiss())
        dismiss();
    event->accept(); // nothing below hears the keyboard while it is open
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize) {
        setGeometry(parentWidget()->rect());
        place_card();
    }
    if (watched == m_card && event->type() == QEvent::LayoutRequest && isVisible())
        place_card();
    return QWidget::eventFilter(watched, event);
}

bool Overlay::focusNextPrevChild(bool next)
{
    // Round and round inside: what lies below is not reachable.
    QWidget* from = QApplication::focusWidget();
    if (!from || !isAncestorOf(from))
        from = m_card;
    for (QWidget* step = next ? from->nextInFocusChain() : from->previousInFocusChain(); step != from;
         step = next ? step->nextInFocusChain() : step->previousInFocusChain()) {
        const bool takes = (step->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && step->isEnabled();
        if (takes && isAncestorOf(step) && step->isVisibleTo(this)) {
            step->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    }
    return true;
}

bool Overlay::event(QEvent* event)
{
    // The window's shortcuts rest while it is open; the card's own keys come through.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

} // namespace opsdeck::widgets
