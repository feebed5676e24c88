// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/reading/field_reader.h"
#include "core/dashboard/dashboard.h"

namespace opsdeck::core {

/// What a tile takes from its dashboard.
struct TileSurroundings {
    Millis interval{30'000};
    QStringList variables; ///< that a template may name
};

/// One entry of `tiles`; what is wrong goes to the reader's notes.
[[nodiscard]] TileDefinition read_tile(const FieldReader& reader, const TileSurroundings& around);

} // namespace opsdeck::core
