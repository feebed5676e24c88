// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace opsdeck::cli {

/// What may stand behind a word of the shell.
enum class WordArgument { none, room, run, unfinished_run };

/// A word of the shell itself, typed with a colon in front.
struct ShellWord {
    QString name;
    WordArgument argument = WordArgument::none;
    bool needs_argument = false;
    QString shown; ///< "show RUN"
    QString help;
};

[[nodiscard]] const std::vector<ShellWord>& shell_words();
/// By its name or an unambiguous beginning of it; nullptr when there is none.
[[nodiscard]] const ShellWord* find_shell_word(const QString& name);
[[nodiscard]] QStringList shell_word_names();
/// One line for each, wrapped to `width` cells; 0: not wrapped.
[[nodiscard]] QString shell_words_text(int width);

} // namespace opsdeck::cli
