// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/console_sources.h"

#include "automation/catalog/catalog.h"
#include "opsflow/choices/offered_choices.h"

namespace opsdeck::cli {
namespace {

constexpr int runs_to_offer = 100;

} // namespace

const core::Definitions& ConsoleSources::definitions() const { return m_console.catalog().all(); }

QCoro::Task<core::Result<automation::Choices>>
ConsoleSources::known_choices(core::DefinitionPtr definition, QString parameter, core::ParameterTexts texts)
{
    return m_console.choices().known(std::move(definition), std::move(parameter), std::move(texts));
}

QCoro::Task<core::Result<automation::Choices>>
ConsoleSources::fetch_choices(core::DefinitionPtr definition, QString parameter, core::ParameterTexts texts)
{
    return m_console.choices().fetch(std::move(definition), std::move(parameter), std::move(texts));
}

QCoro::Task<std::vector<core::Run>> ConsoleSources::runs()
{
    const auto runs = co_await m_console.runs(runs_to_offer);
    co_return runs.value_or(std::vector<core::Run>());
}

QCoro::Task<QStringList> ConsoleSources::rooms()
{
    const auto rooms = co_await m_console.rooms();
    QStringList names;
    for (const core::Room& room : rooms.value_or(std::vector<core::Room>()))
        names.append(room.name);
    co_return names;
}

} // namespace opsdeck::cli
