// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/timeline/layout/item_layout.h"

namespace opsdeck::widgets {

/// Turns an item round for languages that are read from right to left: everything changes sides, letters stay as they
/// are.
void mirror(ItemLayout& layout);

[[nodiscard]] inline QRect mirrored(const QRect& rect, int width)
{
    return {width - rect.x() - rect.width(), rect.y(), rect.width(), rect.height()};
}

} // namespace opsdeck::widgets
