// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "widgets/theme/roles.h"

#include <QByteArray>
#include <QColor>

#include <vector>

namespace opsdeck::widgets {

/// The colours of every role, light and dark: what resources/themes/roles.json says. A value.
class RoleTable {
public:
    /// Errors: invalid_input, when a role is missing, unknown or no colour; the text names it.
    [[nodiscard]] static core::Result<RoleTable> read(const QByteArray& json);
    /// The one that is compiled in. Grey in grey, and a line in the log, should it ever be broken.
    [[nodiscard]] static RoleTable built_in();

    [[nodiscard]] QColor light(Role role) const { return m_colors[static_cast<size_t>(role)].light; }
    [[nodiscard]] QColor dark(Role role) const { return m_colors[static_cast<size_t>(role)].dark; }

private:
    struct Pair {
        QColor light = Qt::gray;
        QColor dark = Qt::gray;
    };
    std::vector<Pair> m_colors;
};

} // namespace opsdeck::widgets
