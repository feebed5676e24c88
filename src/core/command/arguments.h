// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/parameter.h"

#include <QJsonObject>
#include <QJsonValue>
#include <QMap>
#include <QString>

#include <vector>

namespace opsdeck::core {

/// Parameter name -> text, as typed.
using ParameterTexts = QMap<QString, QString>;

/// One bound parameter.
struct Argument {
    QString name;
    ParameterType type = ParameterType::text;
    QString text;       ///< normalised: what argv gets; a duration as typed ("15m"), a bool "true" or "false"
    QJsonValue value;   ///< typed: what expressions see; a duration in seconds
    bool given = false; ///< false: it is the default's value, typed or not

    [[nodiscard]] bool is_secret() const { return type == ParameterType::secret; }
    bool operator==(const Argument&) const = default;
};

/// The values of one run, in the order of the definition. Absent optional parameters are not in it.
class Arguments final {
public:
    Arguments() = default;
    explicit Arguments(std::vector<Argument> list)
        : m_list(std::move(list))
    {}

    [[nodiscard]] const std::vector<Argument>& list() const { return m_list; }
    [[nodiscard]] const Argument* find(const QString& name) const;

    /// For expressions: typed values, null for what is absent. Secrets are "***".
    [[nodiscard]] QJsonObject typed(const std::vector<ParameterDefinition>& params) const;
    /// For templates: texts, "" for what is absent. Secrets are in it only where a child gets them (stdin, env).
    [[nodiscard]] QJsonObject texts(const std::vector<ParameterDefinition>& params, bool with_secrets) const;
    /// For the ledger and posts: texts of what is there, secrets masked.
    [[nodiscard]] QJsonObject masked() const;
    /// The plain secrets, for the redactor.
    [[nodiscard]] QStringList secrets() const;

    bool operator==(const Arguments&) const = default;

private:
    std::vector<Argument> m_list;
};

/// What stands for a secret wherever people can read it.
[[nodiscard]] QString secret_mask();

} // namespace opsdeck::core
