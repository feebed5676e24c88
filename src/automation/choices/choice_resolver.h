// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// One offered value.
struct Choice {
    QString value;
    QString label; ///< for people; equal to the value when nothing better is known

    bool operator==(const Choice&) const = default;
};

/// What can be chosen now.
struct Choices {
    std::vector<Choice> list;
    core::Timestamp fetched_at; ///< "never" for values written in the definition
    bool free = false;          ///< anything may be typed: not a choice, or its source failed and on_error is free
    core::Error source_error;   ///< why the source failed, with `free`
    bool source_failed = false;

    [[nodiscard]] bool contains(const QString& value) const;
};

/// A command to fetch choices with.
struct ChoiceCommand {
    QStringList argv;
    core::PackId pack;
    QString pack_folder; ///< also the working folder
};

/// Runs a command within small limits and gives its standard output; an error when it ended badly.
using ChoiceRunner = std::function<QCoro::Task<core::Result<QByteArray>>(ChoiceCommand)>;

/// Looks up what a parameter offers, with a cache by command for the source's ttl. One thread, event loop needed. The
/// owner must not destroy it while a task of it is awaited.
class ChoiceResolver final : public QObject {
    Q_OBJECT

public:
    ChoiceResolver(ChoiceRunner runner, const core::Clock& clock, QObject* parent = nullptr);

    /// `texts` are the other parameters as far as they are known. `base_scope` adds names such as pack.state and room.
    /// A parameter that the source needs and that is missing is an invalid_input error that names it.
    [[nodiscard]] QCoro::Task<core::Result<Choices>> resolve(core::DefinitionPtr definition, QString parameter,
                                                             core::ParameterTexts texts, QJsonObject base_scope);

    /// Checks every choice of a run against its source; the error names the parameter, what is allowed and the nearest.
    [[nodiscard]] QCoro::Task<core::Done> check(core::DefinitionPtr definition, core::Arguments arguments,
                                                QJsonObject base_scope);

    void forget(); ///< empties the cache

private:
    struct Cached {
        std::vector<Choice> list;
        core::Timestamp at;
    };

    ChoiceRunner m_runner;
    const core::Clock* m_clock;
    ExpressionEngine m_engine;
    QHash<QByteArray, Cached> m_cache;
};

} // namespace opsdeck::automation
