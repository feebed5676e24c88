// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/palette/palette_entry.h"

#include <vector>

namespace opsdeck::opsflow {

/// What the first character of the box narrows it to.
enum class PaletteScope {
    everything,
    commands, ///< ">" automations and the window's own commands
    people,   ///< "@"
    rooms,    ///< "~"
    runs,     ///< "#"
    help,     ///< "?" what the prefixes do, and the help of automations
    gaps,     ///< "!" what nobody has automated yet
    lines,    ///< "/" lines as they are typed into a room, and the server's slash commands
};

/// What was typed, taken apart.
struct PaletteQuery {
    PaletteScope scope = PaletteScope::everything;
    QString text; ///< behind the prefix, white space collapsed: what is looked for
    QString line; ///< the same as it was typed: what is run, for a value may hold two spaces

    bool operator==(const PaletteQuery&) const = default;
};
[[nodiscard]] PaletteQuery read_palette_query(const QString& typed);

/// One of the prefixes and what it is for, in the order in which they are shown.
struct PalettePrefix {
    QChar prefix;
    PaletteScope scope;
    QString meaning; ///< for people: "rooms"
};
[[nodiscard]] std::vector<PalettePrefix> palette_prefixes();

[[nodiscard]] bool is_in_scope(PaletteKind kind, PaletteScope scope);
/// Whether a wish can be filed from here when nothing fits.
[[nodiscard]] bool may_wish(PaletteScope scope);

} // namespace opsdeck::opsflow
