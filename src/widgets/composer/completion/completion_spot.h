// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::widgets {

/// What may be completed where the cursor stands.
struct CompletionSpot {
    enum class Kind { none, line, person, room };

    Kind kind = Kind::none;
    qsizetype from = 0; ///< of person and room: where the sign stands; of line: where the line begins
    QString typed;      ///< of person and room: what stands behind the sign; of line: the line up to the cursor

    bool operator==(const CompletionSpot&) const = default;
};

/// `is_line`: the text is read as a line, with or without a sign.
[[nodiscard]] CompletionSpot completion_spot(const QString& text, qsizetype cursor, bool is_line);

/// Where the word ends that begins at `from` and that the cursor stands in or behind; quotes count as part of it.
[[nodiscard]] qsizetype word_end(const QString& text, qsizetype from, qsizetype cursor);

} // namespace opsdeck::widgets
