// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/engine/engine_room.h"

#include <QStringList>

#include <vector>

namespace opsdeck::test {

/// How the events of that name in `sent` differ from those of a recording of sockets: keys and types of the data, also
/// of what is JSON in a string, and the four fields of the broadcast. An event that was recorded in several forms
/// (one for oneself, one for the others) must be there in each of them and in no other.
[[nodiscard]] QStringList event_differences(const QString& recording_name, const QString& event,
                                            const std::vector<localroom::Event>& sent);

/// The frames that a recording has of one event, in the order they came.
[[nodiscard]] std::vector<QJsonObject> recorded_events(const QString& recording_name, const QString& event);

/// An event's data with the strings that hold JSON as JSON, marked: so that their shape is compared too, and that a
/// list is not taken for a list in a string.
[[nodiscard]] QJsonObject decoded_data(QJsonObject data);

} // namespace opsdeck::test
