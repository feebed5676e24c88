// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/palette/palette_index.h"
#include "opsflow/palette/palette_scope.h"

#include <vector>

namespace opsdeck::opsflow {

/// When no letters fit: what may have been meant, a slip of the finger away. Best first, at most eight.
[[nodiscard]] std::vector<uint32_t> near_entries(const PaletteIndex& index, const PaletteQuery& query);

} // namespace opsdeck::opsflow
