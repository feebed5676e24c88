// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palette_footer.h"

#include "opsflow/timeline/run_cards.h"
#include "widgets/kit/danger_look.h"
#include "widgets/kit/state_chip.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr int card_corner = 10; ///< of the overlay's card

} // namespace

PaletteFooter::PaletteFooter(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_danger(new StateChip(theme, this))
    , m_environment(new StateChip(theme, this))
    , m_sentence(new TextLabel(theme, TextStyle::small, Role::text, this))
    , m_keys(new KeyHints(theme, this))
{
    auto* column = new QVBoxLayout(this);
    auto* first = new QHBoxLayout;
    first->addWidget(m_environment, 0, Qt::AlignTop);
    first->addWidget(m_danger, 0, Qt::AlignTop);
    first->addWidget(m_sentence, 1);
    column->addLayout(first);
    column->addWidget(m_keys);
    m_sentence->setWordWrap(true);
    m_danger->hide();
    m_environment->hide();
    connect(m_keys, &KeyHints::clicked, this,
            [this](int hint) { Q_EMIT key_clicked(m_keys->hints()[static_cast<size_t>(hint)].key); });
    connect(&theme, &Theme::changed, this, &PaletteFooter::restyle);
    restyle();
}

void PaletteFooter::set_sentence(const QString& sentence, std::optional<core::Danger> danger,
                                 const QString& environment)
{
    m_sentence->set_text(sentence);
    const bool is_dangerous = danger && *danger != core::Danger::read;
    if (is_dangerous) {
        const DangerLook look = look_of(*danger);
        m_danger->set(look.icon, look.word, look.ink, look.ground);
    }
    m_danger->setVisible(is_dangerous);
    if (opsflow::is_production(environment))
        m_environment->set(QStringLiteral("shield"), environment.toUpper(), Role::on_production, Role::production);
    else
        m_environment->set({}, environment, Role::muted, Role::neutral_soft);
    m_environment->setVisible(!environment.isEmpty());
}

QString PaletteFooter::sentence() const { return m_sentence->full_text(); }

void PaletteFooter::restyle()
{
    const int edge = m_theme.space(Space::medium) + m_theme.space(Space::small);
    layout()->setContentsMargins(edge, m_theme.space(Space::small), edge, m_theme.space(Space::small));
    layout()->setSpacing(m_theme.space(Space::tight));
    layout()->itemAt(0)->layout()->setSpacing(m_theme.space(Space::small));
    update();
}

void PaletteFooter::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    // Its lower corners are the card's.
    QPainterPath ground;
    ground.addRoundedRect(QRectF(rect()).adjusted(1, -card_corner, -1, -1), card_corner - 1, card_corner - 1);
    painter.setClipRect(rect());
    painter.fillPath(ground, m_theme.color(Role::sunken));
    painter.fillRect(QRect(0, 0, width(), 1), m_theme.color(Role::border));
}

} // namespace opsdeck::widgets
