// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "opsflow/compose/composer_aids.h"
#include "widgets/composer/completion/completion_model.h"
#include "widgets/composer/completion/completion_spot.h"
#include "widgets/composer/completion/value_shelf.h"

namespace opsdeck::widgets {

/// A slash command of the server itself: "/away".
struct ServerWord {
    QString word; ///< without the slash
    QString help;
};

/// What is offered where the cursor stands.
struct Suggestions {
    qsizetype from = 0; ///< in the text: what is taken replaces from here
    QString typed;      ///< what the rows were narrowed by
    std::vector<CompletionRow> rows;
};

/// Rows for a spot; asks the shelf for values that have to be fetched.
[[nodiscard]] Suggestions suggest(const CompletionSpot& spot, const opsflow::ComposerAids& aids, ValueShelf& shelf,
                                  const std::vector<ServerWord>& server_words, core::Timestamp now);

} // namespace opsdeck::widgets
