// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/settings/settings.h"

class QSettings;

namespace opsdeck::opsflow {

/// What stands in an INI file; what is missing or cannot be used has its default, the latter with a finding for people.
[[nodiscard]] Settings read_settings(QSettings& file, QStringList& findings);
/// Leaves alone what it does not know.
void write_settings(QSettings& file, const Settings& settings);

} // namespace opsdeck::opsflow
