// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"

#include <QJsonObject>
#include <QString>

namespace opsdeck::localroom {

/// online | away | dnd | offline, and whether the person chose it.
struct StatusRow {
    QString user_id;
    QString status = QStringLiteral("offline");
    bool manual = false;
    qint64 last_activity_at = 0; ///< milliseconds
    qint64 dnd_end_time = 0;     ///< seconds, unlike all other times
};

/// Never-seen people are offline. A timed dnd that ran out reads as online.
[[nodiscard]] StatusRow status_of(Context& context, const QString& user_id);
[[nodiscard]] QJsonObject status_json(const StatusRow& row);

/// By the person's wish. Publishes status_change to the person's own sockets: others are never told, they ask.
void set_status(Context& context, const QString& user_id, const QString& status, bool manual, qint64 dnd_end_time = 0);
/// Something was done (a post, a socket): online unless the person chose otherwise. Publishes status_change only on a
/// change, or always when `announce`.
void touch_presence(Context& context, const QString& user_id, bool announce = false);
/// The last socket is gone: offline unless the person chose a status.
void set_offline_if_idle(Context& context, const QString& user_id);

} // namespace opsdeck::localroom
