// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/palette_lines.h"

#include "opsflow/palette/palette_sources.h"
#include "opsflow/palette/ranking/line_fit.h"

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr size_t lines_looked_at = 200;

/// The entry for the verb; "plan deploy web" has none of its own unless the file gives it a form.
std::optional<uint32_t> entry_for(const PaletteIndex& index, const core::AutomationId& id, core::Verb verb)
{
    const auto entry = index.find(automation_key(id, verb));
    return entry ? entry : index.find(automation_key(id));
}

bool only_missing(const core::LineIncomplete& line)
{
    return std::all_of(line.problems.begin(), line.problems.end(), [](const core::ValueProblem& problem) {
        return problem.kind == core::ValueProblem::Kind::missing;
    });
}

} // namespace

PaletteReading read_as_line(const PaletteIndex& index, const QString& text, const core::BindOptions& options)
{
    PaletteReading out;
    const auto add = [&](const core::DefinitionPtr& definition, core::Verb verb, const core::ParameterTexts& texts,
                         bool is_line) {
        if (const auto entry = entry_for(index, definition->id, verb))
            out.exact.push_back({*entry, verb, texts, -1, 1, is_line});
    };
    const core::LineOutcome outcome = index.lines().read(text, options);
    out.is_answered = !std::holds_alternative<core::LineUnknown>(outcome);
    if (const auto* match = std::get_if<core::LineMatch>(&outcome)) {
        add(match->definition, match->verb, match->texts, true);
    } else if (const auto* incomplete = std::get_if<core::LineIncomplete>(&outcome)) {
        if (only_missing(*incomplete) && !incomplete->texts.isEmpty())
            add(incomplete->definition, incomplete->verb, incomplete->texts, false);
    } else if (const auto* ambiguous = std::get_if<core::LineAmbiguous>(&outcome)) {
        for (const auto& candidate : ambiguous->candidates)
            add(candidate.definition, core::Verb::run, candidate.texts, false);
    }
    return out;
}

std::vector<PaletteLine> fit_values(const PaletteIndex& index, const QString& text)
{
    std::vector<PaletteLine> out;
    if (!text.contains(u' '))
        return out;
    const QString first = text.section(u' ', 0, 0);
    for (const core::DefinitionPtr& definition : index.lines().beginning_with(first, lines_looked_at)) {
        for (const core::Verb verb : {core::Verb::run, core::Verb::plan}) {
            const auto fit = fit_line(*definition, verb, text);
            const auto entry = index.find(automation_key(definition->id, verb));
            if (fit && entry && !fit->texts.isEmpty())
                out.push_back({*entry, verb, fit->texts, static_cast<int>(fit->form), fit->text, false});
        }
    }
    return out;
}

} // namespace opsdeck::opsflow
