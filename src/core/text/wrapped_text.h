// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/plain_table.h"

#include <QString>

namespace opsdeck::core {

/// Every line of the text broken at spaces so that it fits into `width` cells (0: not broken). What follows a break
/// stands as far in as its line began and `hanging` cells more. A word longer than that stays whole.
[[nodiscard]] QString wrapped_text(const QString& text, int width, int hanging = 0);

/// A table whose cells are wrapped instead of cut. Where not even the longest words fit beside each other, the cells
/// of a row stand below each other. 0: as wide as it wants to be.
[[nodiscard]] QString wrapped_table(const PlainTable& table, int width);

} // namespace opsdeck::core
