// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace opsdeck::cli {

/// One way to go on.
struct CompletionWord {
    QString text;         ///< stands in the line from `from` on, quoted where it must be
    QString label;        ///< for people, beside it; may be empty
    bool is_whole = true; ///< false: more of the same word follows ("level=", "/var/")

    bool operator==(const CompletionWord&) const = default;
};

/// What may stand at the end of a line that is being typed.
struct Completion {
    qsizetype from = 0;                ///< where the word that is completed begins, UTF-16 units
    std::vector<CompletionWord> words; ///< in the order of offering, each once
    QStringList remarks;               ///< for people: how old the values are, why there are none, what is expected

    void add(CompletionWord word);
};

/// What the line becomes when the words leave no choice, or for as long as they agree; the line itself when they do not
/// agree on more than is there.
[[nodiscard]] QString completed_line(const QString& line, const Completion& completion);

/// The words and remarks for a terminal of `width` cells, in columns or with their labels; no line end at the end.
/// Empty when there is nothing to tell.
[[nodiscard]] QString completion_text(const Completion& completion, int width);

} // namespace opsdeck::cli
