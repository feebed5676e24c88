// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/arguments.h"
#include "core/command/fuzzy_match.h"
#include "opsflow/compose/line_part.h"
#include "opsflow/palette/palette_entry.h"
#include "opsflow/palette/ranking/palette_rank.h"

#include <optional>
#include <vector>

namespace opsdeck::opsflow {

/// One row, ready to be painted; no colours, no sizes.
struct PaletteRow {
    PaletteKind kind = PaletteKind::action;
    QString key;
    LineParts title;
    core::FuzzyRanges hits;             ///< in text_of(title)
    QString detail;                     ///< what it is, behind the title
    QString note;                       ///< right-hand column: "usually 1 min 10 s, 96 % ok", "12 unread"
    std::optional<core::Danger> danger; ///< of automations
    bool did_you_mean = false;          ///< not what was typed, but near
    PaletteTarget target;

    core::ParameterTexts texts; ///< of automations: values that the query already holds
    bool is_line = false;       ///< the query is a whole line of this automation: accepting it runs it
    PaletteRank rank;

    /// "deploy app version to env, Deploy a version, changes, you, 2 hours ago": for screen readers and tests.
    [[nodiscard]] QString accessible_text() const;
};

/// What the query hit, and how.
struct PaletteFound {
    const PaletteEntry* entry = nullptr;
    PaletteMatch match;
    PaletteRank rank;
    double order = 0; ///< rank.score(), until sort_found() levels rooms and lifts automations
    core::ParameterTexts texts;
    int form = -1;                  ///< of the automation: the one that the values were fitted into
    std::optional<core::Verb> verb; ///< of the automation, when it is not the entry's
    bool is_line = false;
    bool did_you_mean = false;
};

[[nodiscard]] PaletteRow palette_row(const PaletteFound& found, const QString& query, const PaletteContext& context,
                                     const PaletteFacts& facts);
/// "Nobody has automated X yet: ask for it here"; shorter below other rows.
[[nodiscard]] PaletteRow wish_row(const QString& line, bool is_alone);

/// In words, for people: "reads", "changes", "destroys".
[[nodiscard]] QString danger_text(core::Danger danger);
/// "just now", "5 min ago", "2 h ago", "3 days ago".
[[nodiscard]] QString ago_text(core::Millis age);
/// The words of a form without braces: how it is shown and searched.
[[nodiscard]] QString form_text(const core::SayForm& form);

} // namespace opsdeck::opsflow
