// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/choices/choice_resolver.h"

#include <QString>

namespace opsdeck::opsflow {

/// What a front end may offer while a line or a form is filled in. One thread.
class OfferedChoices final {
public:
    /// What a source may look up besides the parameters.
    struct Place {
        QString state_dir; ///< one folder for each pack is below it
        QString room_name;
        QString username;
    };
    /// The resolver must outlive it.
    OfferedChoices(automation::ChoiceResolver* resolver, Place place);

    /// As a run would check them: from the source, or what it said within its ttl. Takes as long as the source does.
    [[nodiscard]] QCoro::Task<core::Result<automation::Choices>>
    fetch(core::DefinitionPtr definition, QString parameter, core::ParameterTexts texts) const;
    /// What the source said last, of any age; runs nothing. not_found: nothing is known.
    [[nodiscard]] QCoro::Task<core::Result<automation::Choices>>
    known(core::DefinitionPtr definition, QString parameter, core::ParameterTexts texts) const;

private:
    [[nodiscard]] QJsonObject scope_of(const core::AutomationDefinition& definition) const;

    automation::ChoiceResolver* m_resolver;
    Place m_place;
};

} // namespace opsdeck::opsflow
