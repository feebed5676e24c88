// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/ranking/palette_rank.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <tuple>

namespace opsdeck::opsflow {
namespace {

constexpr double day_ms = 24.0 * 3600 * 1000;

QString tr(const char* text) { return QCoreApplication::translate("Palette", text); }

/// 1 now, a half after a day.
double recency(core::Timestamp at, core::Timestamp now)
{
    if (core::to_ms(at) == 0)
        return 0;
    return std::exp2(-std::max(0.0, static_cast<double>((now - at).count())) / day_ms);
}

/// A word of the room's name is one of the entry's words: "ops-billing" and "restart billing".
bool is_about(const PaletteEntry& entry, const QString& room_name)
{
    QString apart = room_name;
    for (QChar& c : apart) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    const QStringList words = apart.split(u' ', Qt::SkipEmptyParts);
    return std::any_of(words.begin(), words.end(), [&entry](const QString& word) {
        if (word.size() < 3)
            return false;
        const auto says = [&word](const QString& text) { return text.contains(word, Qt::CaseInsensitive); };
        return std::any_of(entry.names.begin(), entry.names.end(), says) || entry.keywords.contains(word);
    });
}

double context_of(const PaletteEntry& entry, const PaletteContext& context, const PaletteMemory& memory,
                  core::Millis fading)
{
    switch (entry.kind) {
    case PaletteKind::room:
        return entry.mentions > 0 ? 1.0 : entry.unread > 0 ? 0.7 : 0.4 * recency(entry.last_at, context.now);
    case PaletteKind::run:
        return std::get<RunTarget>(entry.target).is_running ? 1.0 : 0.5 * recency(entry.last_at, context.now);
    case PaletteKind::gap:
        return 0.3 * recency(entry.last_at, context.now);
    default:
        return std::min(1.0, memory.habit_here(entry.key, context.room, context.now, fading) +
                                 (is_about(entry, context.room_name) ? 0.5 : 0.0));
    }
}

QString band_text(PaletteBand band)
{
    switch (band) {
    case PaletteBand::exact:
        return tr("exactly what you typed");
    case PaletteBand::prefix:
        return tr("begins with what you typed");
    case PaletteBand::word_starts:
        return tr("the letters begin its words");
    case PaletteBand::contiguous:
        return tr("holds what you typed");
    case PaletteBand::scattered:
        break;
    }
    return tr("holds the letters in this order");
}

} // namespace

PaletteRank rank_of(const PaletteEntry& entry, const PaletteMatch& match, const PaletteContext& context,
                    const PaletteMemory& memory, const PaletteFacts& facts)
{
    const core::Millis fading = context.in_incident ? PaletteMemory::half_life_in_incident : PaletteMemory::half_life;
    PaletteRank rank;
    rank.band = match.band;
    rank.text = std::clamp(match.text, 0.0, 1.0);
    rank.habit = memory.habit(entry.key, context.room, context.now, fading);
    rank.context = context_of(entry, context, memory, fading);
    rank.health = 0.8;
    if (const auto* target = std::get_if<AutomationTarget>(&entry.target)) {
        rank.team = facts.team_use(target->definition->id, context.room);
        rank.health = facts.health_of(target->definition->id);
    }
    return rank;
}

QString PaletteRank::explanation() const
{
    QStringList parts{band_text(band)};
    if (picked_before)
        parts.append(tr("you picked it for these letters before"));
    if (habit >= 0.3)
        parts.append(habit >= 0.7 ? tr("you use it often") : tr("you used it lately"));
    if (context >= 0.5)
        parts.append(tr("it belongs to this room or is going on now"));
    if (team >= 0.3)
        parts.append(tr("this room runs it often"));
    if (health < 0.5)
        parts.append(tr("it failed often lately, so it is lower"));
    return parts.join(QStringLiteral("; "));
}

bool room_comes_before(const PaletteEntry& a, const PaletteEntry& b)
{
    const auto place = [](const PaletteEntry& room) {
        return std::tuple(room.mentions > 0 ? 0 : room.unread > 0 ? 1 : 2, -core::to_ms(room.last_at));
    };
    if (place(a) != place(b))
        return place(a) < place(b);
    return a.names.value(0).compare(b.names.value(0), Qt::CaseInsensitive) < 0;
}

} // namespace opsdeck::opsflow
