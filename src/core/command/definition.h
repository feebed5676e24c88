// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/command/parameter.h"
#include "core/ids.h"
#include "core/run/limits.h"
#include "core/run/parse_rule.h"
#include "core/run/redaction_rule.h"
#include "core/run/run_state.h"

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace opsdeck::core {

/// What a line asks for: do it, or only show what it would do.
enum class Verb { run, plan };

/// One word of a typed form: a literal, or the place of a parameter.
struct SayWord {
    bool slot = false;
    QString text; ///< the literal, or the parameter's name

    bool operator==(const SayWord&) const = default;
};

/// One way to type an automation: "deploy {app} {version} to {env}".
struct SayForm {
    QString text;
    std::vector<SayWord> words;
    Verb verb = Verb::run;

    bool operator==(const SayForm&) const = default;
};

/// A program with its arguments and surroundings; every text may hold `${...}` look-ups. Never a shell string.
struct CommandTemplate {
    QStringList argv;
    std::optional<QString> stdin_text;
    QMap<QString, QString> environment; ///< added to the minimal environment of a child
    QString cwd;                        ///< empty: the pack's folder
    QStringList skip_empty;             ///< flags dropped together with their value when it is empty
};

/// What runs: a command, or something of Opsdeck's own ("help", "report.velocity", "status").
struct RunDefinition {
    CommandTemplate command;
    QString builtin; ///< empty for a command
};

/// The dry run. A destructive automation has one, or says why there is none.
struct PlanDefinition {
    std::optional<CommandTemplate> command;
    bool declared_none = false;
    QString none_reason;
};

/// A check after the run that decides the outcome.
struct VerifyDefinition {
    CommandTemplate command;
    QString expect = QStringLiteral("exit == 0"); ///< JavaScript over exit and out
    Millis every{1'000};
    Millis lasting{10'000}; ///< `for`: how long it may take until it holds
};

enum class Attach { when_longer, always, never };

struct ResultTable {
    QString rows; ///< JavaScript; empty: the parsed rows
    QStringList columns;
    int limit = 12;
};

struct ResultDefinition {
    QString headline; ///< template; empty: made from title and outcome
    std::optional<ResultTable> table;
    Attach attach = Attach::when_longer;
};

/// What is offered when the run has ended.
struct FollowupDefinition {
    QString label; ///< template
    AutomationId run;
    QMap<QString, QString> with; ///< parameter -> template
    QString when;                ///< JavaScript; empty: always
};

struct RollbackDefinition {
    enum class OnFailure { ask, never };

    AutomationId run;
    QMap<QString, QString> with;
    OnFailure on_failure = OnFailure::ask;
    QString when; ///< JavaScript; empty: after every failure of a program that was started
};

enum class ConfirmMode { none, ask, type };

struct ConfirmDefinition {
    ConfirmMode mode = ConfirmMode::none;
    QString phrase; ///< template; what has to be typed with mode type
};

/// Where a field was written, for remarks that are made after reading.
struct DefinitionPlace {
    int line = 0;
    int column = 0;
};

/// One automation, checked. Immutable once read; handed around as DefinitionPtr.
struct AutomationDefinition {
    AutomationId id;
    QString title;
    QString help;
    std::vector<SayForm> say;
    QStringList tags;
    Danger danger = Danger::read;
    std::vector<ParameterDefinition> params; ///< in the order of the file
    RunDefinition run;
    PlanDefinition plan;
    std::optional<VerifyDefinition> verify;
    RunLimits limits{.kill_after = std::chrono::seconds(10)};
    ParseRule parse;
    std::vector<RedactionRule> redact; ///< the preset "tokens" is always in it
    ResultDefinition result;
    std::vector<FollowupDefinition> followups;
    std::optional<RollbackDefinition> rollback;
    ConfirmDefinition confirm; ///< what was written, or the default of the danger
    double minutes_saved = 0;

    QString digest; ///< SHA-256 (hex) of the definition's content, the pack's id and its version
    PackId pack;
    QString pack_version;
    QString pack_folder; ///< absolute; `pack.dir`
    QString file;        ///< as given to the reader
    int line = 0;
    QHash<QString, DefinitionPlace> places; ///< field -> where it stands

    [[nodiscard]] const ParameterDefinition* parameter(const QString& name) const;
    /// True when a plan can be shown.
    [[nodiscard]] bool can_plan() const { return plan.command.has_value(); }
};

using DefinitionPtr = std::shared_ptr<const AutomationDefinition>;
using Definitions = std::vector<DefinitionPtr>;

[[nodiscard]] QString to_text(Verb verb);
[[nodiscard]] QString to_text(ParseKind kind);

} // namespace opsdeck::core
