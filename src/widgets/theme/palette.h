// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/roles.h"

#include <QPalette>

#include <functional>

namespace opsdeck::widgets {

/// Our roles as the palette that every standard widget reads.
[[nodiscard]] QPalette make_palette(const std::function<QColor(Role)>& color);

} // namespace opsdeck::widgets
