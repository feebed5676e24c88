// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/confirm/question_view.h"

#include "opsflow/timeline/run_cards.h"
#include "widgets/confirm/body_scroll.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/state_chip.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr int icon_side = 18;
constexpr int card_corner = 10; ///< of the overlay's card
constexpr int stripe = 4;

} // namespace

QuestionView::QuestionView(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_band_row(new QWidget(this))
    , m_band_icon(new QLabel(m_band_row))
    , m_band_text(new TextLabel(theme, TextStyle::body_strong, Role::text, m_band_row))
    , m_environment(new StateChip(theme, m_band_row))
    , m_scroll(new BodyScroll(this))
    , m_waiting(new TextLabel(theme, TextStyle::small, Role::muted, this))
    , m_cancel(new IconButton(theme, {}, tr("Cancel"), this))
    , m_accept(new IconButton(theme, {}, tr("Run"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->setContentsMargins(0, 0, 0, 0);
    auto* band = new QHBoxLayout(m_band_row);
    band->addWidget(m_band_icon, 0, Qt::AlignTop);
    band->addWidget(m_band_text, 1);
    band->addWidget(m_environment, 0, Qt::AlignTop);
    m_band_text->setWordWrap(true);
    m_environment->hide();
    auto* content = new QWidget;
    content->setAutoFillBackground(false);
    m_body = new QVBoxLayout(content);
    m_scroll->setWidget(content);
    content->setAutoFillBackground(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_waiting, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_accept);
    m_waiting->setWordWrap(true);
    m_cancel->set_look(IconButton::Look::outline);
    m_cancel->set_word(tr("Cancel"));
    m_accept->set_look(IconButton::Look::primary);
    column->addWidget(m_band_row);
    column->addWidget(m_scroll, 1);
    column->addLayout(buttons);
    connect(m_cancel, &IconButton::clicked, this, &QuestionView::cancel_wanted);
    connect(m_accept, &IconButton::clicked, this, &QuestionView::accept_wanted);
    connect(&theme, &Theme::changed, this, [this] { restyle(); });
}

void QuestionView::set_band(const Band& band, const QString& environment)
{
    m_band = band;
    m_band_text->set_text(band.text);
    m_band_text->set_role(band.ink);
    if (band.is_production)
        m_environment->set(QStringLiteral("shield"), environment.toUpper(), Role::on_production, Role::production);
    else
        m_environment->set({}, environment, Role::text, Role::raised);
    m_environment->setVisible(!environment.isEmpty());
    restyle();
}

void QuestionView::set_waiting(int questions)
{
    m_waiting->set_text(questions > 0 ? tr("%n more question(s) after this one", nullptr, questions) : QString());
}

void QuestionView::add_caption(const QString& text)
{
    m_body->addWidget(new TextLabel(m_theme, TextStyle::caption, Role::muted, text, this));
}

void QuestionView::fit(int width)
{
    m_scroll->fit(width);
    layout()->invalidate();
    updateGeometry(); // the card asks at once, not when the event of the scrolled part has come up to it
}

void QuestionView::reveal_first()
{
    if (m_scroll->isAncestorOf(first()))
        m_scroll->ensureWidgetVisible(first(), 0, m_theme.space(Space::wide));
}

void QuestionView::restyle()
{
    const int edge = m_theme.space(Space::wide);
    const int side = m_theme.scaled(icon_side);
    const int top = m_theme.space(Space::medium) + (m_band.is_production ? m_theme.scaled(stripe) : 0);
    m_band_row->layout()->setContentsMargins(edge, top, m_theme.space(Space::large), m_theme.space(Space::medium));
    m_band_row->layout()->setSpacing(m_theme.space(Space::small));
    m_band_icon->setFixedSize(side, side);
    m_band_icon->setPixmap(m_theme.pixmap(m_band.icon, m_band.ink, side, devicePixelRatioF()));
    m_body->setContentsMargins(edge, m_theme.space(Space::large), edge, m_theme.space(Space::small));
    m_body->setSpacing(m_theme.space(Space::small));
    QLayout* buttons = layout()->itemAt(2)->layout();
    buttons->setContentsMargins(edge, m_theme.space(Space::small), edge, m_theme.space(Space::large));
    buttons->setSpacing(m_theme.space(Space::small));
    update();
}

void QuestionView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // The band's upper corners are the card's.
    QPainterPath shape;
    const QRect band = m_band_row->geometry();
    shape.addRoundedRect(QRectF(band).adjusted(0, 0, 0, card_corner), card_corner - 1, card_corner - 1);
    painter.setClipRect(band);
    painter.fillPath(shape, m_theme.color(m_band.ground));
    if (m_band.is_production) {
        painter.setClipRect(QRect(band.left(), band.top(), band.width(), m_theme.scaled(stripe)));
        painter.fillPath(shape, m_theme.color(Role::production));
    }
}

} // namespace opsdeck::widgets
