// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboard/dashboard.h"

#include <QByteArray>

#include <optional>

namespace opsdeck::core {

struct ReadDashboard {
    std::optional<Dashboard> dashboard; ///< absent when the file cannot be read at all
    Findings findings;                  ///< of the whole file, those of the tiles too
};

/// One YAML file. A tile with an error keeps its place and carries its findings; the others are whole. Collects every
/// error instead of stopping at the first. `file` is only printed.
[[nodiscard]] ReadDashboard read_dashboard(const QByteArray& yaml, const QString& file);

} // namespace opsdeck::core
