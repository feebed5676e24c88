// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "mattermost/realtime/server_event.h"

#include <QByteArray>
#include <QJsonObject>

#include <memory>
#include <optional>
#include <variant>

namespace opsdeck::mattermost {

/// The answer to an action that we sent over the socket.
struct ActionReply {
    bool is_ok = false;
    std::optional<qint64> seq_reply; ///< absent in answers to a bad number
    QJsonObject data;
    QString error_id;
    int status = 0;

    bool operator==(const ActionReply&) const = default;
};

using Frame = std::variant<ServerEvent, ActionReply>;

/// Reads text frames. Posts in events are JSON inside a JSON string and both layers are read with simdjson. Keeps its
/// buffers between frames, so one decoder serves one thread.
class EventDecoder final {
public:
    EventDecoder();
    ~EventDecoder();
    EventDecoder(const EventDecoder&) = delete;
    EventDecoder& operator=(const EventDecoder&) = delete;

    /// `protocol` for frames that are neither an event nor a reply; an event whose content cannot be understood keeps
    /// its number: see UnknownEvent.
    [[nodiscard]] core::Result<Frame> decode(const QByteArray& frame);

private:
    struct Buffers;
    std::unique_ptr<Buffers> m_buffers;
};

} // namespace opsdeck::mattermost
