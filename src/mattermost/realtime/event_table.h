// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "mattermost/realtime/server_event.h"

#include <QJsonObject>

namespace opsdeck::mattermost {

/// Reads the content of every event but those that carry a post, which take the fast way in the decoder. `event` holds
/// to whom it was told. An unknown name yields an UnknownEvent; a wrong field is a protocol error.
[[nodiscard]] core::Result<EventPayload> decode_event_data(const QString& name, const QJsonObject& data,
                                                           const ServerEvent& event);

} // namespace opsdeck::mattermost
