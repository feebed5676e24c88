// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/compose/line_index.h"

#include "core/command/line_tokens.h"

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

bool first_word_less(const std::pair<QString, core::DefinitionPtr>& a, const QString& b) { return a.first < b; }

void add_once(core::Definitions& list, const core::DefinitionPtr& definition)
{
    if (std::find(list.begin(), list.end(), definition) == list.end())
        list.push_back(definition);
}

} // namespace

LineIndex::LineIndex(core::Definitions definitions)
    : m_definitions(std::move(definitions))
{
    for (const core::DefinitionPtr& definition : m_definitions) {
        m_first_words.emplace_back(definition->id.value().toCaseFolded(), definition);
        for (const core::SayForm& form : definition->say) {
            if (form.words.empty())
                continue;
            if (form.words.front().slot)
                add_once(m_slot_first, definition);
            else
                m_first_words.emplace_back(form.words.front().text.toCaseFolded(), definition);
        }
    }
    std::stable_sort(m_first_words.begin(), m_first_words.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
}

core::Definitions LineIndex::likely(const QString& line) const
{
    core::Definitions out = m_slot_first;
    const auto tokens = core::tokenize_line(line);
    if (!tokens || tokens->empty())
        return out;
    const bool plans = tokens->front().text.compare(QLatin1String("plan"), Qt::CaseInsensitive) == 0;
    for (size_t i = 0; i < std::min<size_t>(plans ? 2 : 1, tokens->size()); ++i) {
        const QString word = (*tokens)[i].text.toCaseFolded();
        auto at = std::lower_bound(m_first_words.begin(), m_first_words.end(), word, first_word_less);
        for (; at != m_first_words.end() && at->first == word; ++at)
            add_once(out, at->second);
    }
    return out;
}

core::Definitions LineIndex::beginning_with(const QString& letters, size_t limit) const
{
    const QString folded = letters.toCaseFolded();
    core::Definitions out;
    auto at = std::lower_bound(m_first_words.begin(), m_first_words.end(), folded, first_word_less);
    for (; at != m_first_words.end() && at->first.startsWith(folded) && out.size() < limit; ++at)
        add_once(out, at->second);
    return out;
}

core::LineOutcome LineIndex::read(const QString& line, const core::BindOptions& options) const
{
    return core::parse_line(line, likely(line), options);
}

} // namespace opsdeck::opsflow
