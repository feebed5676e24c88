// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/argument_binder.h"
#include "opsflow/palette/palette_index.h"

#include <vector>

namespace opsdeck::opsflow {

/// An automation that the query says something about, besides its letters.
struct PaletteLine {
    uint32_t entry = 0;
    core::Verb verb = core::Verb::run;
    core::ParameterTexts texts;
    int form = -1;
    double text = 1;      ///< how well it fits, 0 to 1
    bool is_line = false; ///< the whole query is a line of it that could run now
};

/// What the query is, read as a line.
struct PaletteReading {
    std::vector<PaletteLine> exact; ///< automations that would answer it
    bool is_answered = false; ///< an automation answers, be it that something is missing: there is nothing to wish for
};
[[nodiscard]] PaletteReading read_as_line(const PaletteIndex& index, const QString& text,
                                          const core::BindOptions& options);

/// The same, generously: beginnings of words, and values that belong somewhere ("dep web prod").
[[nodiscard]] std::vector<PaletteLine> fit_values(const PaletteIndex& index, const QString& text);

} // namespace opsdeck::opsflow
