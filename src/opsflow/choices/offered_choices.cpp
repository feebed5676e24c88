// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/choices/offered_choices.h"

#include <QJsonObject>

#include <utility>

namespace opsdeck::opsflow {

OfferedChoices::OfferedChoices(automation::ChoiceResolver* resolver, Place place)
    : m_resolver(resolver)
    , m_place(std::move(place))
{}

QJsonObject OfferedChoices::scope_of(const core::AutomationDefinition& definition) const
{
    const QString state = m_place.state_dir + QLatin1Char('/') + definition.pack.value();
    return {{QStringLiteral("pack"), QJsonObject{{QStringLiteral("state"), state}}},
            {QStringLiteral("room"), QJsonObject{{QStringLiteral("name"), m_place.room_name}}},
            {QStringLiteral("run"), QJsonObject{{QStringLiteral("by"), m_place.username}}}};
}

QCoro::Task<core::Result<automation::Choices>> OfferedChoices::fetch(core::DefinitionPtr definition, QString parameter,
                                                                     core::ParameterTexts texts) const
{
    QJsonObject scope = scope_of(*definition);
    return m_resolver->resolve(std::move(definition), std::move(parameter), std::move(texts), std::move(scope));
}

QCoro::Task<core::Result<automation::Choices>> OfferedChoices::known(core::DefinitionPtr definition, QString parameter,
                                                                     core::ParameterTexts texts) const
{
    QJsonObject scope = scope_of(*definition);
    return m_resolver->known(std::move(definition), std::move(parameter), std::move(texts), std::move(scope));
}

} // namespace opsdeck::opsflow
