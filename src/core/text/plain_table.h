// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace opsdeck::core {

struct PlainTable {
    QStringList columns;
    std::vector<QStringList> rows; ///< short rows are filled with empty cells, long ones cut

    bool operator==(const PlainTable&) const = default;
};

/// A Markdown table, cells escaped, at most `max_rows` rows; says how many were left out.
[[nodiscard]] QString markdown_table(const PlainTable& table, int max_rows = 1000);

/// Aligned columns for a terminal of `width` cells (0: any); the widest column gives way first, numbers are set right.
[[nodiscard]] QString terminal_table(const PlainTable& table, int width = 0);

/// Cells that a terminal needs: East Asian wide and emoji 2, combining marks 0.
[[nodiscard]] int display_width(const QString& text);

} // namespace opsdeck::core
