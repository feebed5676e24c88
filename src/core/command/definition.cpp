// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/definition.h"

#include <array>

namespace opsdeck::core {

const ParameterDefinition* AutomationDefinition::parameter(const QString& name) const
{
    for (const ParameterDefinition& parameter : params) {
        if (parameter.name == name)
            return &parameter;
    }
    return nullptr;
}

QString to_text(Verb verb) { return verb == Verb::run ? QStringLiteral("run") : QStringLiteral("plan"); }

QString to_text(ParseKind kind)
{
    static constexpr std::array<QStringView, 7> names{u"text", u"log", u"table", u"json", u"ndjson", u"kv", u"junit"};
    return names.at(static_cast<size_t>(kind)).toString();
}

} // namespace opsdeck::core
