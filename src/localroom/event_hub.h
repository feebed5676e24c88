// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace opsdeck::localroom {

/// Who gets an event, as it also appears on the wire. All empty: everybody.
struct Broadcast {
    QString user_id;    ///< only this person's sockets
    QString channel_id; ///< members of this channel
    QString team_id;    ///< members of this team
    QStringList omit_users;
    QString leaver_id;        ///< not on the wire: also this person, whom the change took out of the team
    bool admins_only = false; ///< not on the wire: only sockets of system administrators
    bool omit_admins = false; ///< not on the wire: all but those
};

/// One websocket event. `data` is sent as it is: whoever makes the event double-encodes what the wire double-encodes.
struct Event {
    QString name;
    QJsonObject data;
    Broadcast to;
};

/// Delivers events to sockets. Called on the server's thread, after the transaction that caused them is committed and
/// before the REST answer is written, in the order of publication.
class EventHub {
public:
    virtual ~EventHub() = default;
    virtual void deliver(const Event& event) = 0;
    /// True while the person has at least one authenticated socket.
    [[nodiscard]] virtual bool is_connected(const QString& user_id) const = 0;
};

/// Swallows everything: for tests and fuzz targets without sockets.
class NullHub final : public EventHub {
public:
    void deliver(const Event&) override {}
    [[nodiscard]] bool is_connected(const QString&) const override { return false; }
};

/// Compact JSON text of a value, for data fields which the wire carries as strings.
[[nodiscard]] QString as_json_string(const QJsonObject& object);
[[nodiscard]] QString as_json_string(const QJsonArray& array);

} // namespace opsdeck::localroom
