// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace opsdeck::core {

enum class ParameterType { text, integer, number, boolean, choice, duration, file, url, host, secret };

/// Computed choices: a read-only program prints them, expressions pick the values.
struct ChoiceSource {
    enum class OnError { block, free }; ///< free: the person may type anything when the source fails

    QStringList argv;
    QString rows;  ///< JavaScript over out; empty: out itself
    QString value; ///< JavaScript over row, or a field's name; empty: the row itself
    QString label; ///< likewise; empty: the value
    Millis ttl{60'000};
    QStringList needs; ///< parameters that must be known first
    OnError on_error = OnError::block;
};

/// How a secret reaches the child; never in argv.
enum class SecretPass { standard_input, environment };

struct ParameterDefinition {
    QString name;
    ParameterType type = ParameterType::text;
    bool required = false;
    std::optional<QString> default_text; ///< as a person would type it
    QStringList values;                  ///< of a choice
    std::optional<ChoiceSource> choices;
    QString pattern;           ///< regular expression that the whole value must match
    std::optional<double> min; ///< numbers; durations in seconds
    std::optional<double> max;
    int max_length = 4000; ///< UTF-16 units
    QString help;
    bool positional = true;  ///< false: only as name=value
    bool allow_dash = false; ///< may start with "-"
    bool exists = false;     ///< a file that must be there
    QString source;          ///< of a secret: "prompt", or "keyring:NAME"
    SecretPass pass = SecretPass::standard_input;
    QString pass_name; ///< variable, with SecretPass::environment

    [[nodiscard]] bool is_secret() const { return type == ParameterType::secret; }
};

[[nodiscard]] QString to_text(ParameterType type); ///< as in the file: "int", "bool"
[[nodiscard]] std::optional<ParameterType> parameter_type_from_text(const QString& text);
/// Names and everything else that is written between braces: a letter, then letters, digits, "_" or "-".
[[nodiscard]] bool is_parameter_name(const QString& text);

} // namespace opsdeck::core
