// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace opsdeck::opsflow {

/// A piece of a line that is shown before it is whole; pieces are parted by spaces.
struct LinePart {
    enum class Kind { word, slot, value }; ///< its own words, a place for a value, a value that is there

    Kind kind = Kind::word;
    QString text;

    bool operator==(const LinePart&) const = default;
};
using LineParts = std::vector<LinePart>;

[[nodiscard]] inline QString text_of(const LineParts& parts)
{
    QString out;
    for (const LinePart& part : parts)
        out += (out.isEmpty() ? QString() : QStringLiteral(" ")) + part.text;
    return out;
}

} // namespace opsdeck::opsflow
