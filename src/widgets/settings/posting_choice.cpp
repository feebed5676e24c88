// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/posting_choice.h"

#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>

namespace opsdeck::widgets {

PostingChoice::PostingChoice(const Theme& theme, const QString& room, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_name(new TextLabel(theme, TextStyle::body, Role::text, room, this))
    , m_box(new QComboBox(this))
{
    m_name->set_elided(true);
    auto* line = new QHBoxLayout(this);
    line->addWidget(m_name, 1);
    line->addWidget(m_box);
    for (const auto policy :
         {opsflow::PostingPolicy::ask, opsflow::PostingPolicy::post, opsflow::PostingPolicy::read_only})
        m_box->addItem(QString(), static_cast<int>(policy));
    retranslate();
    connect(m_box, &QComboBox::activated, this, [this] { Q_EMIT chosen(policy()); });
    const auto restyle = [this, line] {
        line->setContentsMargins(0, m_theme.space(Space::hair), 0, m_theme.space(Space::hair));
    };
    connect(&theme, &Theme::changed, this, restyle);
    restyle();
}

void PostingChoice::set_policy(opsflow::PostingPolicy policy)
{
    m_box->setCurrentIndex(m_box->findData(static_cast<int>(policy)));
}

opsflow::PostingPolicy PostingChoice::policy() const
{
    return static_cast<opsflow::PostingPolicy>(m_box->currentData().toInt());
}

void PostingChoice::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PostingChoice::retranslate()
{
    m_box->setItemText(0, tr("Ask each time"));
    m_box->setItemText(1, tr("Post"));
    m_box->setItemText(2, tr("Read only"));
    m_box->setAccessibleName(tr("What may be posted in %1").arg(m_name->full_text()));
}

} // namespace opsdeck::widgets
