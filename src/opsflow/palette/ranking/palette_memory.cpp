// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/ranking/palette_memory.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

namespace opsdeck::opsflow {
namespace {

constexpr int most_of_before = 5;
constexpr double faded = 0.02;
constexpr qsizetype most_picks = 400;
constexpr qsizetype most_keys = 2'000;

double decayed(double value, core::Timestamp from, core::Timestamp to, core::Millis fading)
{
    const double age = std::max(0.0, static_cast<double>((to - from).count()));
    return value * std::exp2(-age / static_cast<double>(fading.count()));
}

/// One use is 0.5, three are 0.875.
double saturated(double strength) { return 1.0 - std::exp2(-strength); }

QString folded_query(const QString& query) { return query.simplified().toCaseFolded(); }

} // namespace

void PaletteMemory::used(const QString& key, const core::RoomId& room, core::Timestamp now)
{
    Strength& strength = m_uses[key][room];
    strength.value = decayed(strength.value, strength.at, now, half_life) + 1;
    strength.at = now;
    trim();
}

void PaletteMemory::learn(const std::vector<PaletteUse>& uses)
{
    for (const PaletteUse& use : uses) {
        Strength& strength = m_uses[use.key][use.room];
        const int fresh = std::min(use.count - strength.counted, most_of_before);
        strength.counted = use.count;
        if (fresh <= 0)
            continue;
        strength.value = decayed(strength.value, strength.at, use.last_at, half_life) + fresh;
        strength.at = std::max(strength.at, use.last_at);
    }
    trim();
}

double PaletteMemory::habit_here(const QString& key, const core::RoomId& room, core::Timestamp now,
                                 core::Millis fading) const
{
    const auto rooms = m_uses.constFind(key);
    if (rooms == m_uses.constEnd())
        return 0;
    const auto here = rooms->constFind(room);
    return here == rooms->constEnd() ? 0 : saturated(decayed(here->value, here->at, now, fading));
}

double PaletteMemory::habit(const QString& key, const core::RoomId& room, core::Timestamp now,
                            core::Millis fading) const
{
    const auto rooms = m_uses.constFind(key);
    if (rooms == m_uses.constEnd())
        return 0;
    double total = 0;
    for (auto use = rooms->constBegin(); use != rooms->constEnd(); ++use)
        total += decayed(use->value, use->at, now, fading) * (use.key() == room ? 1.0 : 0.5);
    return saturated(total);
}

QStringList PaletteMemory::most_used(const core::RoomId& room, core::Timestamp now, size_t limit) const
{
    std::vector<std::pair<double, QString>> all;
    for (auto use = m_uses.constBegin(); use != m_uses.constEnd(); ++use) {
        const double strength = habit(use.key(), room, now);
        if (strength >= faded)
            all.emplace_back(strength, use.key());
    }
    std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    QStringList out;
    for (size_t i = 0; i < std::min(limit, all.size()); ++i)
        out.append(all[i].second);
    return out;
}

void PaletteMemory::picked(const QString& query, const QString& key, core::Timestamp now)
{
    m_picks.insert(folded_query(query), {key, now});
    trim();
}

QString PaletteMemory::pick_for(const QString& query) const { return m_picks.value(folded_query(query)).key; }

void PaletteMemory::forget(const QString& key)
{
    // What the table has counted stays counted, or the next look would bring everything back.
    if (const auto rooms = m_uses.find(key); rooms != m_uses.end()) {
        for (Strength& strength : *rooms)
            strength.value = 0;
    }
    m_picks.removeIf([&key](const auto& pick) { return pick.value().key == key; });
}

void PaletteMemory::trim()
{
    while (m_picks.size() > most_picks) {
        const auto oldest =
            std::min_element(m_picks.begin(), m_picks.end(), [](const Pick& a, const Pick& b) { return a.at < b.at; });
        m_picks.erase(oldest);
    }
    const auto last = [](const QHash<core::RoomId, Strength>& rooms) {
        core::Timestamp at;
        for (const Strength& strength : rooms)
            at = std::max(at, strength.at);
        return at;
    };
    while (m_uses.size() > most_keys) {
        const auto oldest = std::min_element(m_uses.begin(), m_uses.end(),
                                             [&last](const auto& a, const auto& b) { return last(a) < last(b); });
        m_uses.erase(oldest);
    }
}

QJsonObject PaletteMemory::to_json() const
{
    QJsonArray uses;
    for (auto use = m_uses.constBegin(); use != m_uses.constEnd(); ++use) {
        for (auto room = use->constBegin(); room != use->constEnd(); ++room)
            uses.append(QJsonArray{use.key(), room.key().value(), room->value,
                                   static_cast<double>(core::to_ms(room->at)), room->counted});
    }
    QJsonArray picks;
    for (auto pick = m_picks.constBegin(); pick != m_picks.constEnd(); ++pick)
        picks.append(QJsonArray{pick.key(), pick->key, static_cast<double>(core::to_ms(pick->at))});
    return {{QStringLiteral("uses"), uses}, {QStringLiteral("picks"), picks}};
}

PaletteMemory PaletteMemory::from_json(const QJsonObject& json)
{
    PaletteMemory out;
    const auto moment = [](const QJsonValue& ms) { return core::from_ms(static_cast<qint64>(ms.toDouble())); };
    const QJsonArray uses = json.value(QLatin1String("uses")).toArray();
    for (const auto& use : uses) {
        const QJsonArray row = use.toArray();
        if (row.at(0).toString().isEmpty() || !std::isfinite(row.at(2).toDouble()))
            continue;
        out.m_uses[row.at(0).toString()][core::RoomId(row.at(1).toString())] = {
            std::clamp(row.at(2).toDouble(), 0.0, 1e6), moment(row.at(3)), row.at(4).toInt()};
    }
    const QJsonArray picks = json.value(QLatin1String("picks")).toArray();
    for (const auto& pick : picks) {
        const QJsonArray row = pick.toArray();
        if (!row.at(1).toString().isEmpty())
            out.m_picks.insert(row.at(0).toString(), {row.at(1).toString(), moment(row.at(2))});
    }
    out.trim();
    return out;
}

} // namespace opsdeck::opsflow
