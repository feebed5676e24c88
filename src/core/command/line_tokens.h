// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <vector>

namespace opsdeck::core {

/// One word of a typed line, quotes taken off.
struct LineToken {
    QString text;
    bool quoted = false;    ///< any part of it was quoted: it is a value, never a literal word or a name
    qsizetype position = 0; ///< in the line, UTF-16 units
    qsizetype length = 0;
    qsizetype equals = -1; ///< index in `text` of the first unquoted "=" behind a bare name, -1: none

    bool operator==(const LineToken&) const = default;
};

struct LineFault {
    qsizetype position = 0;
    QString text; ///< for people
};

/// Words are parted by white space. 'single' quotes are literal, "double" quotes know \" \\ \n \t \r \uXXXX, outside of
/// quotes a backslash takes the next character literally. No variables, no globs, no substitution.
[[nodiscard]] tl::expected<std::vector<LineToken>, LineFault> tokenize_line(const QString& line);

/// The text as one word that reads back as exactly this text; quoted only where it must be.
[[nodiscard]] QString quote_word(const QString& text);

} // namespace opsdeck::core
