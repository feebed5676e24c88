// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/arguments.h"

namespace opsdeck::core {

const Argument* Arguments::find(const QString& name) const
{
    for (const Argument& argument : m_list) {
        if (argument.name == name)
            return &argument;
    }
    return nullptr;
}

QJsonObject Arguments::typed(const std::vector<ParameterDefinition>& params) const
{
    QJsonObject out;
    for (const ParameterDefinition& parameter : params) {
        const Argument* argument = find(parameter.name);
        if (argument && argument->is_secret())
            out.insert(parameter.name, secret_mask());
        else
            out.insert(parameter.name, argument ? argument->value : QJsonValue(QJsonValue::Null));
    }
    return out;
}

QJsonObject Arguments::texts(const std::vector<ParameterDefinition>& params, bool with_secrets) const
{
    QJsonObject out;
    for (const ParameterDefinition& parameter : params) {
        const Argument* argument = find(parameter.name);
        if (argument && argument->is_secret() && !with_secrets)
            out.insert(parameter.name, secret_mask());
        else
            out.insert(parameter.name, argument ? argument->text : QString());
    }
    return out;
}

QJsonObject Arguments::masked() const
{
    QJsonObject out;
    for (const Argument& argument : m_list)
        out.insert(argument.name, argument.is_secret() ? secret_mask() : argument.text);
    return out;
}

QStringList Arguments::secrets() const
{
    QStringList out;
    for (const Argument& argument : m_list) {
        if (argument.is_secret() && !argument.text.isEmpty())
            out.append(argument.text);
    }
    return out;
}

QString secret_mask() { return QStringLiteral("***"); }

} // namespace opsdeck::core
