// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/fuzzy_match.h"
#include "opsflow/compose/line_index.h"
#include "opsflow/palette/palette_entry.h"

#include <QHash>

#include <map>
#include <optional>
#include <vector>

namespace opsdeck::opsflow {

/// All entries of a palette, prepared once: a fuzzy index over the names of each kind, another over everything else,
/// and the automations by the first word of their forms. Immutable; a search narrows on it letter by letter.
class PaletteIndex final {
public:
    /// The entries of one kind; they get their own indexes, so that a thousand people cannot push a room out.
    struct Part {
        core::FuzzyIndex names;       ///< a row for each name
        std::vector<uint32_t> owners; ///< of each row of names: which entry
        core::FuzzyIndex words;       ///< a row for each entry: names, keywords, category and description
        std::vector<uint32_t> entries;
    };

    explicit PaletteIndex(std::vector<PaletteEntry> entries);

    [[nodiscard]] const std::vector<PaletteEntry>& entries() const { return m_entries; }
    [[nodiscard]] const PaletteEntry& entry(uint32_t index) const { return m_entries[index]; }
    [[nodiscard]] std::optional<uint32_t> find(const QString& key) const;
    [[nodiscard]] const std::map<PaletteKind, Part>& parts() const { return m_parts; }

    /// The automations among the entries, each once.
    [[nodiscard]] const LineIndex& lines() const { return m_lines; }

private:
    std::vector<PaletteEntry> m_entries;
    QHash<QString, uint32_t> m_by_key;
    std::map<PaletteKind, Part> m_parts;
    LineIndex m_lines;
};

} // namespace opsdeck::opsflow
