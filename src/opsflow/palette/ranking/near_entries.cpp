// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/ranking/near_entries.h"

#include "core/command/line_parser.h"
#include "core/text/near_words.h"
#include "opsflow/palette/palette_sources.h"

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr size_t most_near = 8;
constexpr int most_automations = 5;
constexpr qsizetype most_words = 6; ///< of one name

QStringList words_of(const QString& text)
{
    QString apart = text;
    for (QChar& c : apart) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return apart.split(u' ', Qt::SkipEmptyParts).mid(0, most_words);
}

/// How many letters of the word are wrong in the nearest word of the entry; too many: more than are allowed.
int distance_to(const PaletteEntry& entry, const QString& word, int allowed)
{
    int best = allowed + 1;
    for (const QString& name : entry.names) {
        for (const QString& part : words_of(name)) {
            if (std::abs(part.size() - word.size()) <= allowed)
                best = std::min(best, core::edit_distance(word, part, allowed));
        }
    }
    return best;
}

void add_automations(const PaletteIndex& index, const QString& text, std::vector<uint32_t>& out)
{
    for (const core::NearMatch& near : core::near_matches(text, index.lines().all(), most_automations)) {
        const auto found = index.find(automation_key(near.definition->id));
        if (found)
            out.push_back(*found);
    }
}

} // namespace

std::vector<uint32_t> near_entries(const PaletteIndex& index, const PaletteQuery& query)
{
    std::vector<uint32_t> out;
    if (is_in_scope(PaletteKind::automation, query.scope))
        add_automations(index, query.text, out);
    const QString word = words_of(query.text).value(0);
    const int allowed = std::max(1, core::allowed_mistakes(word.size()));
    if (word.size() < 3)
        return out;
    std::vector<std::pair<int, uint32_t>> others;
    for (uint32_t i = 0; i < index.entries().size(); ++i) {
        const PaletteEntry& entry = index.entry(i);
        if (entry.kind == PaletteKind::automation || entry.kind == PaletteKind::run ||
            !is_in_scope(entry.kind, query.scope))
            continue;
        if (const int distance = distance_to(entry, word, allowed); distance <= allowed)
            others.emplace_back(distance, i);
    }
    std::stable_sort(others.begin(), others.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& other : others)
        out.push_back(other.second);
    if (out.size() > most_near)
        out.resize(most_near);
    return out;
}

} // namespace opsdeck::opsflow
