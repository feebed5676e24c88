// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connect/sample_posts.h"

#include "widgets/kit/panel.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace opsdeck::widgets {

SamplePosts::SamplePosts(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_panel(new Panel(theme, this))
    , m_author{new TextLabel(theme, TextStyle::body_strong, Role::text, m_panel),
               new TextLabel(theme, TextStyle::body_strong, Role::text, m_panel)}
    , m_line(new TextLabel(theme, TextStyle::mono, Role::code, m_panel))
    , m_from(new TextLabel(theme, TextStyle::body, Role::text, m_panel))
    , m_result(new TextLabel(theme, TextStyle::body, Role::text, m_panel))
    , m_detail(new TextLabel(theme, TextStyle::mono_small, Role::muted, m_panel))
{
    auto* outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addWidget(m_panel);
    auto* column = new QVBoxLayout(m_panel);
    column->addWidget(m_author[0]);
    auto* asked = new QHBoxLayout;
    asked->addWidget(m_line);
    asked->addWidget(m_from, 1);
    column->addLayout(asked);
    column->addWidget(m_author[1]);
    column->addWidget(m_result);
    column->addWidget(m_detail);
    m_from->setWordWrap(true);
    m_result->setWordWrap(true);
    m_detail->setWordWrap(true);
    connect(&theme, &Theme::changed, this, &SamplePosts::restyle);
    retranslate();
    restyle();
}

void SamplePosts::set_author(const QString& name)
{
    m_name = name;
    for (TextLabel* label : m_author)
        label->set_text(name);
}

void SamplePosts::retranslate()
{
    m_line->set_text(QStringLiteral("deploy web 1.4.2 to staging"));
    m_from->set_text(tr("typed in the room"));
    m_result->set_text(tr("✔ web 1.4.2 in staging, before it 1.4.1"));
    m_detail->set_text(tr("step      what\nswitch    1.4.1 → 1.4.2\nhealth    web 1.4.2 in staging is running"));
    setAccessibleName(tr("A sample of what others will see: %1, %2").arg(m_line->full_text(), m_result->full_text()));
}

void SamplePosts::restyle()
{
    const int large = m_theme.space(Space::large);
    m_panel->layout()->setContentsMargins(large, m_theme.space(Space::medium), large, m_theme.space(Space::medium));
    m_panel->layout()->setSpacing(m_theme.space(Space::tight));
    m_author[1]->setContentsMargins(0, m_theme.space(Space::small), 0, 0);
}

void SamplePosts::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace opsdeck::widgets
