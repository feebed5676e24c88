// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/choices/choice.h"
#include "core/command/arguments.h"
#include "core/command/definition.h"
#include "core/result.h"
#include "core/run/run.h"

#include <qcoro/qcorotask.h>

#include <vector>

namespace opsdeck::cli {

/// What a completer asks. Everything but the definitions may take its time or fail.
class CompletionSources {
public:
    virtual ~CompletionSources() = default;

    [[nodiscard]] virtual const core::Definitions& definitions() const = 0;
    /// What was last known of a computed choice, of any age; runs nothing.
    [[nodiscard]] virtual QCoro::Task<core::Result<automation::Choices>>
    known_choices(core::DefinitionPtr definition, QString parameter, core::ParameterTexts texts) = 0;
    /// Asks its source when the ttl is over.
    [[nodiscard]] virtual QCoro::Task<core::Result<automation::Choices>>
    fetch_choices(core::DefinitionPtr definition, QString parameter, core::ParameterTexts texts) = 0;
    /// Newest first.
    [[nodiscard]] virtual QCoro::Task<std::vector<core::Run>> runs() = 0;
    /// Names of rooms.
    [[nodiscard]] virtual QCoro::Task<QStringList> rooms() = 0;
};

} // namespace opsdeck::cli
