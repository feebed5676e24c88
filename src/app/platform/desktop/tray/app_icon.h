// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace opsdeck::app {

/// The program's icon, in every size; the one of the desktop's icon theme where it has one. UI thread.
[[nodiscard]] QIcon app_icon();

} // namespace opsdeck::app
