// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/fuzzy/fuzzy_score.h"
#include "opsflow/palette/palette_entry.h"

#include <optional>
#include <vector>

namespace opsdeck::opsflow {

/// How well the letters fit. No habit lifts an entry over a better band.
enum class PaletteBand { scattered, contiguous, word_starts, prefix, exact };

struct PaletteMatch {
    PaletteBand band = PaletteBand::scattered;
    double text = 0;   ///< 0 to 1
    int name = -1;     ///< which of the names was hit; -1: words of several fields
    double unused = 0; ///< 0 to 1: how much of that name was not typed
};

/// One query, prepared to be held against many entries. Pure; not thread-safe.
class PaletteMatcher final {
public:
    explicit PaletteMatcher(const QString& query);

    /// Every word must be found: in a name by its letters in order, in keywords, category and description by the
    /// beginning of a word.
    [[nodiscard]] std::optional<PaletteMatch> match(const PaletteEntry& entry);

private:
    struct Word {
        QString text;
        std::u16string folded;
        int ideal = 1; ///< what the word would score against itself
    };
    struct Folded {
        std::vector<char16_t> letters;
        std::vector<uint8_t> bonus;
    };
    [[nodiscard]] Folded fold(const QString& text) const;
    [[nodiscard]] std::optional<PaletteMatch> match_name(const QString& name);
    [[nodiscard]] std::optional<PaletteMatch> match_fields(const PaletteEntry& entry);
    [[nodiscard]] PaletteBand band_of(const QString& name, const Folded& folded) const;

    QString m_whole; ///< the query, folded
    std::vector<Word> m_words;
    core::fuzzy::Scorer m_scorer;
};

} // namespace opsdeck::opsflow
