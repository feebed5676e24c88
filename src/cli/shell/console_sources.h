// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/shell/completion/completion_sources.h"
#include "opsflow/console.h"

namespace opsdeck::cli {

/// Completion asks the console. The console must outlive it.
class ConsoleSources final : public CompletionSources {
public:
    explicit ConsoleSources(opsflow::Console& console)
        : m_console(console)
    {}

    [[nodiscard]] const core::Definitions& definitions() const override;
    [[nodiscard]] QCoro::Task<core::Result<automation::Choices>>
    known_choices(core::DefinitionPtr definition, QString parameter, core::ParameterTexts texts) override;
    [[nodiscard]] QCoro::Task<core::Result<automation::Choices>>
    fetch_choices(core::DefinitionPtr definition, QString parameter, core::ParameterTexts texts) override;
    [[nodiscard]] QCoro::Task<std::vector<core::Run>> runs() override;
    [[nodiscard]] QCoro::Task<QStringList> rooms() override;

private:
    opsflow::Console& m_console;
};

} // namespace opsdeck::cli
