// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/compose/composer_aids.h"

#include <QStringList>

namespace opsdeck::widgets {

enum class ComposerMode { plain, reply, edit };

/// Beside the text, what decides about what becomes of it.
struct IntentSituation {
    ComposerMode mode = ComposerMode::plain;
    QString original = {};         ///< of the post that is edited
    qsizetype files = 0;           ///< that are attached
    QStringList server_words = {}; ///< first words of the server's own slash commands
};

/// What Enter would do with a text.
struct Intent {
    enum class Kind {
        nothing,        ///< there is nothing to send
        message,        ///< also a reply
        edit,           ///< of a post
        unchanged,      ///< an edit that changes nothing: leaves the edit
        line,           ///< an automation runs
        wish,           ///< a line that nobody has automated
        server_command, ///< of the server
        open_line,      ///< a line that cannot run yet: Enter does nothing, see problem()
        too_long,       ///< for one post
    };

    Kind kind = Kind::nothing;
    QString text;              ///< what is said: trimmed at its end
    QString line;              ///< without its sign
    bool is_signed = false;    ///< began with "/" or "!"
    bool has_line_end = false; ///< of open_line: it has several lines
    qsizetype too_many = 0;    ///< characters
    opsflow::LineReading reading;

    [[nodiscard]] bool sends() const;
    /// Whether it could be sent as a message though it is a line.
    [[nodiscard]] bool can_be_message() const;
    [[nodiscard]] bool is_line() const;
};

/// The longest text of one post that any server takes; smaller limits are told by the server itself.
inline constexpr qsizetype longest_post = 16'383;

[[nodiscard]] bool has_line_sign(const QString& text);
[[nodiscard]] Intent read_intent(const QString& text, const IntentSituation& situation,
                                 const opsflow::ComposerAids& aids);

} // namespace opsdeck::widgets
