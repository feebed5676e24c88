// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/welcome/welcome_panel.h"

#include "widgets/kit/flow_layout.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/panel.h"
#include "widgets/kit/state_chip.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"
#include "widgets/welcome/welcome_step.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace opsdeck::widgets {

WelcomePanel::WelcomePanel(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_panel(new Panel(theme, this))
    , m_title(new TextLabel(theme, TextStyle::title, Role::text, m_panel))
    , m_private(new StateChip(theme, m_panel))
    , m_lead(new TextLabel(theme, TextStyle::body, Role::muted, m_panel))
    , m_steps{new WelcomeStep(theme, 1, m_panel), new WelcomeStep(theme, 2, m_panel),
              new WelcomeStep(theme, 3, m_panel)}
    , m_buttons(new QWidget(m_panel))
    , m_incident(new IconButton(theme, QStringLiteral("play"), {}, m_buttons))
    , m_connect(new IconButton(theme, QStringLiteral("server"), {}, m_buttons))
    , m_add(new IconButton(theme, QStringLiteral("plus"), {}, m_buttons))
    , m_skip(new IconButton(theme, {}, {}, m_panel))
    , m_palette_key(QStringLiteral("Ctrl+K"))
{
    build();
    for (size_t index = 0; index < m_steps.size(); ++index) {
        connect(m_steps.at(index), &WelcomeStep::clicked, this,
                [this, index] { Q_EMIT try_wanted(static_cast<Step>(index)); });
    }
    connect(m_incident, &IconButton::clicked, this, [this] {
        if (m_to_play > 0)
            Q_EMIT incident_cancel_wanted();
        else
            Q_EMIT incident_wanted();
    });
    connect(m_connect, &IconButton::clicked, this, &WelcomePanel::connect_wanted);
    connect(m_add, &IconButton::clicked, this, &WelcomePanel::add_command_wanted);
    connect(m_skip, &IconButton::clicked, this, &WelcomePanel::skip_wanted);
    connect(&theme, &Theme::changed, this, &WelcomePanel::restyle);
    retranslate();
    restyle();
}

void WelcomePanel::build()
{
    m_lead->setWordWrap(true);
    m_incident->set_look(IconButton::Look::primary);
    m_connect->set_look(IconButton::Look::outline);
    m_add->set_look(IconButton::Look::outline);
    auto* outside = new QVBoxLayout(this);
    outside->addWidget(m_panel);
    auto* column = new QVBoxLayout(m_panel);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addWidget(m_private);
    head->addStretch(1);
    head->addWidget(m_skip);
    column->addLayout(head);
    column->addWidget(m_lead);
    auto* steps = new QHBoxLayout;
    for (WelcomeStep* step : m_steps)
        steps->addWidget(step, 1, Qt::AlignTop);
    column->addLayout(steps);
    auto* buttons = new FlowLayout(m_buttons);
    for (IconButton* button : {m_incident, m_connect, m_add})
        buttons->addWidget(button);
    column->addWidget(m_buttons);
}

void WelcomePanel::set_palette_key(const QString& key)
{
    m_palette_key = key;
    retranslate();
}

void WelcomePanel::tick(Step step)
{
    m_steps.at(static_cast<size_t>(step))->tick();
    retranslate();
}

bool WelcomePanel::is_ticked(Step step) const { return m_steps.at(static_cast<size_t>(step))->is_ticked(); }

bool WelcomePanel::is_complete() const
{
    return std::all_of(m_steps.begin(), m_steps.end(), [](const WelcomeStep* step) { return step->is_ticked(); });
}

void WelcomePanel::show_incident(int step, int steps)
{
    m_played = step;
    m_to_play = steps;
    retranslate();
}

void WelcomePanel::retranslate()
{
    m_title->set_text(is_complete() ? tr("That is all there is to it") : tr("Welcome. Three things to try"));
    m_private->set(QStringLiteral("lock"), tr("Nobody else sees this"), Role::info, Role::info_soft);
    m_lead->set_text(
        is_complete()
            ? tr("A line, a palette entry or a tile runs something real, and the room says what was asked and "
                 "what came out. What nobody has automated yet, you can simply ask for.")
            : tr("This is your local room, a small server on this computer only. What you run here is real."));
    m_steps[0]->set_texts(tr("Type /status"), tr("A line in the room runs something; the answer is a post."));
    m_steps[1]->set_texts(m_palette_key.isEmpty() ? tr("Open the palette") : tr("Press %1").arg(m_palette_key),
                          tr("Finds every command, room and person."));
    m_steps[2]->set_texts(tr("Click a tile"), tr("A dashboard shows this machine, and acts in the room."));
    const bool is_playing = m_to_play > 0;
    m_incident->set_icon(is_playing ? QStringLiteral("stop") : QStringLiteral("play"));
    m_incident->set_word(is_playing ? tr("Stop the incident (%1 of %2)").arg(m_played).arg(m_to_play)
                                    : tr("Run the ninety-second incident"));
    m_incident->set_name(is_playing ? tr("Stop the practice incident")
                                    : tr("Deploys a version of the sample service that breaks, and repairs it"));
    m_connect->set_word(tr("Connect a Mattermost server"));
    m_connect->set_name(m_connect->text());
    m_add->set_word(tr("Add a command of my own"));
    m_add->set_name(m_add->text());
    m_skip->set_word(is_complete() ? tr("Close") : tr("Skip tour"));
    m_skip->set_name(tr("Close this panel"));
    setAccessibleName(m_title->full_text());
}

void WelcomePanel::restyle()
{
    const int large = m_theme.space(Space::large);
    layout()->setContentsMargins(large, m_theme.space(Space::medium), large, m_theme.space(Space::small));
    m_panel->layout()->setContentsMargins(large, large, large, large);
    m_panel->layout()->setSpacing(m_theme.space(Space::medium));
}

void WelcomePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace opsdeck::widgets
