// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/commands/late_answers.h"

#include "localroom/ids.h"

#include <algorithm>

namespace opsdeck::localroom {

QString LateAnswers::expect(Place place, core::Millis now)
{
    forget_old(now);
    const QString id = new_id();
    m_entries.insert(id, Entry{std::move(place), now, 0});
    return id;
}

std::optional<LateAnswers::Place> LateAnswers::take(const QString& id, core::Millis now)
{
    const auto found = m_entries.find(id);
    if (found == m_entries.end() || now - found->since >= lifetime || found->uses >= most_uses)
        return std::nullopt;
    ++found->uses;
    return found->place;
}

void LateAnswers::forget_old(core::Millis now)
{
    m_entries.removeIf([now](const auto& it) { return now - it.value().since >= lifetime; });
    if (m_entries.size() < most)
        return;
    const auto oldest = std::min_element(m_entries.cbegin(), m_entries.cend(),
                                         [](const Entry& a, const Entry& b) { return a.since < b.since; });
    m_entries.erase(oldest);
}

} // namespace opsdeck::localroom
