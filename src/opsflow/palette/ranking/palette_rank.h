// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/palette/ranking/palette_facts.h"
#include "opsflow/palette/ranking/palette_match.h"
#include "opsflow/palette/ranking/palette_memory.h"

namespace opsdeck::opsflow {

/// Where and when the palette is open.
struct PaletteContext {
    core::RoomId room;
    QString room_name; ///< "ops-billing": what is about billing comes first here
    core::Timestamp now;
    bool in_incident = false; ///< habits fade within hours
};

/// Why a row is where it is; each sign is 0 to 1.
struct PaletteRank {
    PaletteBand band = PaletteBand::scattered;
    bool picked_before = false; ///< for exactly these letters
    double text = 0;
    double habit = 0;
    double context = 0;
    double team = 0;
    double health = 0;

    [[nodiscard]] double score() const
    {
        return 0.50 * text + 0.20 * habit + 0.15 * context + 0.10 * team + 0.05 * health;
    }
    /// For people: "begins with these letters; you use it often; ...".
    [[nodiscard]] QString explanation() const;
};

[[nodiscard]] PaletteRank rank_of(const PaletteEntry& entry, const PaletteMatch& match, const PaletteContext& context,
                                  const PaletteMemory& memory, const PaletteFacts& facts);

/// Rooms among themselves, a fixed order that people can rely on: mentions, unread, the newest, the rest by name.
[[nodiscard]] bool room_comes_before(const PaletteEntry& a, const PaletteEntry& b);

} // namespace opsdeck::opsflow
