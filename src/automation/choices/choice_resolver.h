// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/choices/choice_memory.h"
#include "automation/expression/expression.h"
#include "core/clock.h"
#include "core/command/arguments.h"
#include "core/command/definition.h"
#include "core/result.h"

#include <QHash>
#include <QObject>
#include <qcorotask.h>

#include <functional>
#include <vector>

namespace opsdeck::automation {

/// A command to fetch choices with.
struct ChoiceCommand {
    QStringList argv;
    core::PackId pack;
    QString pack_folder; ///< also the working folder
};

/// Runs a command within small limits and gives its standard output; an error when it ended badly.
using ChoiceRunner = std::function<QCoro::Task<core::Result<QByteArray>>(ChoiceCommand)>;

/// One value of a run that comes from a source, and how well that is known.
struct CheckedChoice {
    QString parameter;
    QString value;
    core::Timestamp fetched_at; ///< of the list it was found in
    core::Error unchecked;      ///< why it could not be looked up; a person has to decide
    bool is_checked = true;
};

/// Looks up what a parameter offers. An answer counts for the source's ttl, in every process that shares the memory;
/// afterwards the source is asked again, and when it fails the old answer is not used instead. One thread, event loop
/// needed. The owner must not destroy it while a task of it is awaited.
class ChoiceResolver final : public QObject {
    Q_OBJECT

public:
    /// `memory` may be null: then answers are kept for this process only.
    ChoiceResolver(ChoiceRunner runner, const core::Clock& clock, ChoiceMemory* memory = nullptr,
                   QObject* parent = nullptr);

    /// `texts` are the other parameters as far as they are known. `base_scope` adds names such as pack.state and room.
    /// A parameter that the source needs and that is missing is an invalid_input error that names it.
    [[nodiscard]] QCoro::Task<core::Result<Choices>> resolve(core::DefinitionPtr definition, QString parameter,
                                                             core::ParameterTexts texts, QJsonObject base_scope);

    /// What the source said last, of any age, to be shown while it is asked; runs nothing. not_found: nothing is known.
    [[nodiscard]] QCoro::Task<core::Result<Choices>> known(core::DefinitionPtr definition, QString parameter,
                                                           core::ParameterTexts texts, QJsonObject base_scope);

    /// Checks every choice of a run against its source, and asks it anew before it says no; the error names the
    /// parameter, what is allowed and the nearest. Values of a source that failed and has `on_error: free` are
    /// unchecked.
    [[nodiscard]] QCoro::Task<core::Result<std::vector<CheckedChoice>>>
    check(core::DefinitionPtr definition, core::Arguments arguments, QJsonObject base_scope);

    void forget(); ///< what this process knows; the memory stays

private:
    /// One question to one source.
    struct Question {
        core::ChoiceSource source;
        QString parameter;
        ChoiceCommand command;
        QJsonObject scope;
        QString key;
    };
    [[nodiscard]] core::Result<Question> question(const core::AutomationDefinition& definition,
                                                  const QString& parameter, const core::ParameterTexts& texts,
                                                  QJsonObject base_scope) const;
    [[nodiscard]] QCoro::Task<std::optional<FetchedChoices>> remembered(QString key);
    [[nodiscard]] QCoro::Task<core::Result<Choices>> fetch(Question asked);
    [[nodiscard]] QCoro::Task<core::Result<CheckedChoice>> check_one(core::DefinitionPtr definition,
                                                                     core::Argument argument,
                                                                     core::ParameterTexts texts,
                                                                     QJsonObject base_scope);

    ChoiceRunner m_runner;
    const core::Clock* m_clock;
    ChoiceMemory* m_memory;
    ExpressionEngine m_engine;
    QHash<QString, FetchedChoices> m_fetched;
};

} // namespace opsdeck::automation
