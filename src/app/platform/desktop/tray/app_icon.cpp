// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/tray/app_icon.h"

namespace opsdeck::app {

QIcon app_icon() { return QIcon::fromTheme(QStringLiteral("opsdeck"), QIcon(QStringLiteral(":/app/opsdeck.svg"))); }

} // namespace opsdeck::app
