// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/composer/composer_place.h"
#include "widgets/composer/intent.h"

#include <optional>

namespace opsdeck::widgets {

/// What Enter will do, in words, in the pieces in which it is painted.
struct Preview {
    enum class Tone {
        quiet,   ///< how it is
        missing, ///< something is needed first
        error,   ///< it could not be done
        blocked, ///< nothing can be written here
    };

    QString key;                        ///< what does it: "Enter"; empty: nothing would happen
    std::optional<core::Danger> danger; ///< of a line that runs
    bool is_production = false;
    QString error;  ///< why something came back; stands first
    QString before; ///< "Runs "
    QString line;   ///< "deploy billing 1.1 to test"
    QString after;  ///< " · asks first · posts to ~ops as @ana"
    Tone tone = Tone::quiet;
    bool offers_message = false; ///< Alt+Enter sends it as a message instead

    /// All of it, with what is painted as a chip said in words.
    [[nodiscard]] QString sentence() const;
    bool operator==(const Preview&) const = default;
};

/// What is known besides the intent.
struct PreviewSituation {
    ComposerPlace place;
    ComposerMode mode = ComposerMode::plain;
    QString reply_to; ///< author
    qsizetype files = 0;
    bool queues = false; ///< the server is away
    QString blocked;     ///< why nothing can be written
    QString takes;       ///< what Enter takes from the suggestions; then it sends nothing
    QString near;        ///< the form nearest to a wish
    QString error;       ///< why something came back
    QString enter;       ///< the key that sends, for people
    QString plain_enter; ///< the key that takes
};

[[nodiscard]] Preview preview_of(const Intent& intent, const PreviewSituation& situation);

/// "~ops", "@li".
[[nodiscard]] QString room_text(const ComposerPlace& place);
/// "@ana".
[[nodiscard]] QString account_text(const ComposerPlace& place);
/// What stands in the empty box.
[[nodiscard]] QString placeholder_text(const PreviewSituation& situation);
/// What the button does.
[[nodiscard]] QString send_text(const Intent& intent, ComposerMode mode);

} // namespace opsdeck::widgets
