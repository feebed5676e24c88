// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace opsdeck::localroom {

/// Whom and what a message names. Found outside of code only, as the real server does.
struct Mentions {
    QStringList names;    ///< possible usernames in lower case, longest reading first: "bob.", "bob"
    bool channel = false; ///< @channel or @all
    bool here = false;
    QStringList rooms; ///< room names after `~`
};

[[nodiscard]] Mentions find_mentions(const QString& message);

/// The hashtags of a message as the server stores them: "#one #two"; empty when there are none.
[[nodiscard]] QString find_hashtags(const QString& message);

/// The message without code blocks, code spans and indented code; same meaning for mentions and nothing else.
[[nodiscard]] QString without_code(const QString& message);

/// Number of Unicode code points: how the server counts a message's length.
[[nodiscard]] qsizetype count_code_points(const QString& text);

/// The id of the post that a permalink of this server points to ("http://host/team/pl/<id>"); empty when none does.
[[nodiscard]] QString find_permalink(const QString& message, const QString& site_url);

} // namespace opsdeck::localroom
