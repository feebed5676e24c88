// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace opsdeck::core {

/// Damerau-Levenshtein (optimal string alignment), case folded; gives up with limit + 1 when it is more than limit.
[[nodiscard]] int edit_distance(const QString& a, const QString& b, int limit = 1000);

/// How many mistakes a word of this length may hold and still be meant: 0 up to three letters, 1 up to seven, then 2.
[[nodiscard]] int allowed_mistakes(qsizetype length);

/// The candidate that was probably meant; empty when none is near enough. An unambiguous prefix of three counts.
[[nodiscard]] QString nearest_word(const QString& word, const QStringList& candidates);

} // namespace opsdeck::core
