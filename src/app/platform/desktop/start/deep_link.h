// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QMap>
#include <QString>

#include <variant>

namespace opsdeck::app {

// What a link of ours opens. A link comes from anywhere (a page, a mail, a post), so it shows and fills, and never
// runs: there is no kind here that starts anything.

/// "opsdeck://chat.example.org/ops/deploys/<post>": a room, and perhaps a post in it.
struct RoomLink {
    QString server; ///< host, ":port" where given, "/base" for a server below a path; "localroom" for the local room
    QString team;   ///< name; empty: whichever has the room
    QString room;   ///< name, id or "@user"; empty: the server alone
    core::PostId post;
    bool operator==(const RoomLink&) const = default;

    /// Whether it means the server that a profile knows by this name ("https://chat.example.org", "localroom:...").
    [[nodiscard]] bool is_on(const QString& server_name) const;
};

/// "opsdeck://run/<id>"
struct RunLink {
    core::RunId run;
    bool operator==(const RunLink&) const = default;
};

/// "opsdeck://dash/<name>?variable=value"
struct DashboardLink {
    QString name;
    QMap<QString, QString> variables;
    bool operator==(const DashboardLink&) const = default;
};

/// "opsdeck://cmd/<automation>?parameter=value": fills the composer; the person presses Enter, or does not.
struct CommandLink {
    core::AutomationId automation; ///< empty: an empty palette
    QMap<QString, QString> arguments;
    bool operator==(const CommandLink&) const = default;
};

/// "opsdeck://gap/<key>"; an empty key is the backlog.
struct GapLink {
    QString key;
    bool operator==(const GapLink&) const = default;
};

/// "opsdeck://wall": the window, as a wall.
struct WallLink {
    bool operator==(const WallLink&) const = default;
};

using DeepLink = std::variant<RoomLink, RunLink, DashboardLink, CommandLink, GapLink, WallLink>;

/// Whether a program argument wants to be a link of ours, well formed or not.
[[nodiscard]] bool looks_like_link(const QString& text);

/// `invalid_input` for whatever is not exactly a link of ours: too long, control characters, a password, broken
/// escapes, unknown kinds. The error never repeats the text.
[[nodiscard]] core::Result<DeepLink> parse_deep_link(const QString& text);

/// The link that parses to this.
[[nodiscard]] QString to_text(const DeepLink& link);

} // namespace opsdeck::app
