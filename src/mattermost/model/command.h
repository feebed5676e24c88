// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace opsdeck::mattermost {

/// A slash command of the server.
struct Command {
    QString id; ///< empty for built-in ones
    QString trigger;
    QString display_name;
    QString description;
    QString hint;

    bool operator==(const Command&) const = default;
};

struct CommandSuggestion {
    QString complete; ///< what the line becomes
    QString suggestion;
    QString hint;
    QString description;

    bool operator==(const CommandSuggestion&) const = default;
};

/// What a slash command answered. There is no post id: in_channel answers arrive as posts of their own.
struct CommandAnswer {
    QString response_type; ///< "in_channel", "ephemeral" or ""
    QString text;
    QString username;
    QString goto_location;
    QString trigger_id;
    QJsonObject props;

    bool operator==(const CommandAnswer&) const = default;
};

} // namespace opsdeck::mattermost
