// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace opsdeck::mattermost {

/// The first event of a new connection. Another id than the remembered one: events may be lost.
struct HelloEvent {
    QString connection_id;
    QString server_version; ///< as X-Version-Id
    bool operator==(const HelloEvent&) const = default;
};

/// Configuration, licence or roles changed, or one's own roles: ask again.
struct RightsOrConfigChangedEvent {
    QString name; ///< "config_changed", "license_changed", "role_updated", "user_role_updated", ...
    bool operator==(const RightsOrConfigChangedEvent&) const = default;
};

/// Everything that this version does not know, or does not use. Never an error.
struct UnknownEvent {
    QString name;
    QJsonObject data;
    QString unreadable; ///< set: a known event with this field wrong, so something was missed. The socket asks to
                        ///< catch up
    bool operator==(const UnknownEvent&) const = default;
};

} // namespace opsdeck::mattermost
