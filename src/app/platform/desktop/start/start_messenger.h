// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace opsdeck::app {

/// What the first instance answers to a message that it took.
inline constexpr char start_taken[] = "taken\n";

/// Whether the process at the other end of a local socket belongs to the user of this one.
[[nodiscard]] bool is_own_peer(int socket_fd);

/// Gives one message to the instance that listens at `socket_path` and waits for its answer; blocks for at most
/// `patience`, without an event loop. `unreachable`: nobody listens there; `timed_out`: nobody answers;
/// `refused`: another user listens there, and was told nothing.
[[nodiscard]] core::Done hand_over(const QString& socket_path, const QByteArray& message,
                                   std::chrono::milliseconds patience);

} // namespace opsdeck::app
