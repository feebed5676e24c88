// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/palette_index.h"

#include <QSet>

namespace opsdeck::opsflow {
namespace {

PaletteIndex::Part part_of(const std::vector<PaletteEntry>& all, std::vector<uint32_t> entries)
{
    QStringList names;
    QStringList words;
    std::vector<uint32_t> owners;
    for (const uint32_t index : entries) {
        const PaletteEntry& entry = all[index];
        for (const QString& name : entry.names) {
            names.append(name);
            owners.push_back(index);
        }
        QStringList everything = entry.names + entry.keywords;
        everything << entry.category << entry.description;
        words.append(everything.join(u' '));
    }
    return {core::FuzzyIndex(names), std::move(owners), core::FuzzyIndex(words), std::move(entries)};
}

} // namespace

PaletteIndex::PaletteIndex(std::vector<PaletteEntry> entries)
    : m_entries(std::move(entries))
{
    std::map<PaletteKind, std::vector<uint32_t>> kinds;
    QSet<core::AutomationId> known;
    core::Definitions definitions;
    for (uint32_t i = 0; i < m_entries.size(); ++i) {
        const PaletteEntry& entry = m_entries[i];
        m_by_key.insert(entry.key, i);
        kinds[entry.kind].push_back(i);
        const auto* target = std::get_if<AutomationTarget>(&entry.target);
        if (target && !known.contains(target->definition->id)) {
            known.insert(target->definition->id);
            definitions.push_back(target->definition);
        }
    }
    m_lines = LineIndex(std::move(definitions));
    for (auto& [kind, list] : kinds)
        m_parts.emplace(kind, part_of(m_entries, std::move(list)));
}

std::optional<uint32_t> PaletteIndex::find(const QString& key) const
{
    const auto found = m_by_key.constFind(key);
    return found == m_by_key.constEnd() ? std::nullopt : std::optional(*found);
}

} // namespace opsdeck::opsflow
