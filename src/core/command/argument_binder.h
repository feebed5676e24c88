// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/arguments.h"
#include "core/command/definition.h"

namespace opsdeck::core {

/// Why a value cannot be used. The text names the parameter and says what is allowed; it never quotes a secret.
struct ValueProblem {
    enum class Kind {
        missing,
        invalid,
        not_there, ///< it looks right, but there is no such file
        unknown_parameter,
    };

    Kind kind = Kind::invalid;
    QString parameter;
    QString text;

    bool operator==(const ValueProblem&) const = default;
};

struct BindOptions {
    QString working_folder;  ///< relative file parameters are made absolute with it; empty: they stay as they are
    QString home_folder;     ///< for a leading "~/"; empty: it stays
    bool check_files = true; ///< look whether `exists` files are there
};

struct Binding {
    Arguments arguments; ///< what could be bound, also when there are problems
    std::vector<ValueProblem> problems;

    [[nodiscard]] bool is_complete() const { return problems.empty(); }
    [[nodiscard]] QStringList missing() const;
};

/// Texts into typed values: defaults, required, type, pattern, range, length, a leading "-". Values of computed choices
/// are not checked here, see automation/choices.
[[nodiscard]] Binding bind_arguments(const AutomationDefinition& definition, const ParameterTexts& texts,
                                     const BindOptions& options = {});

/// One value, for a form that checks while it is typed.
[[nodiscard]] tl::expected<Argument, ValueProblem> bind_value(const ParameterDefinition& parameter, const QString& text,
                                                              const BindOptions& options = {});

/// "text up to 200 characters", "one of debug, info, warn", "a whole number from 1 to 10".
[[nodiscard]] QString describe_allowed(const ParameterDefinition& parameter);

} // namespace opsdeck::core
