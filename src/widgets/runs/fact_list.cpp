// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/fact_list.h"

#include "widgets/kit/text_label.h"
#include "widgets/kit/wrapped_text.h"
#include "widgets/theme/theme.h"

#include <QGridLayout>

namespace opsdeck::widgets {

FactList::FactList(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setColumnStretch(1, 1);
    const auto restyle = [this] {
        m_grid->setHorizontalSpacing(m_theme.space(Space::medium));
        m_grid->setVerticalSpacing(m_theme.space(Space::tight));
    };
    connect(&theme, &Theme::changed, this, restyle);
    restyle();
}

void FactList::set_facts(std::vector<Fact> facts)
{
    std::erase_if(facts, [](const Fact& fact) { return fact.value.isEmpty(); });
    if (facts == m_facts)
        return;
    m_facts = std::move(facts);
    while (QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Fact& fact : m_facts) {
        auto* name = new TextLabel(m_theme, TextStyle::small, Role::muted, fact.name, this);
        auto* value = new WrappedText(m_theme, fact.is_mono ? TextStyle::mono_small : TextStyle::small, fact.ink, this);
        value->set_text(fact.value);
        value->setAccessibleName(fact.name + QStringLiteral(": ") + fact.value);
        m_grid->addWidget(name, row, 0, Qt::AlignTop | Qt::AlignLeading);
        m_grid->addWidget(value, row, 1);
        ++row;
    }
    updateGeometry();
}

QString FactList::value(const QString& name) const
{
    for (const Fact& fact : m_facts) {
        if (fact.name == name)
            return fact.value;
    }
    return {};
}

} // namespace opsdeck::widgets
