// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/palette/palette_row.h"

#include <vector>

namespace opsdeck::opsflow {

/// Best first: by band, then what was picked for these letters before, then by score, kind and length. Rooms keep their
/// own order among themselves; an automation comes before the runs of its lines.
void sort_found(std::vector<PaletteFound>& found);

/// With everything mixed no kind may push the others out of sight. Keeps the order.
void limit_kinds(std::vector<PaletteFound>& found);

} // namespace opsdeck::opsflow
