// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/shell/completion/completion.h"

namespace opsdeck::cli {

/// The files and folders that a typed path may become, as values: not quoted. "~/" is the home folder and stays as it
/// is typed; hidden files only when a dot was typed. Looks at one folder on disk, at most at some thousand entries of
/// it.
[[nodiscard]] std::vector<CompletionWord> path_words(const QString& typed, const QString& working_folder,
                                                     const QString& home_folder);

} // namespace opsdeck::cli
