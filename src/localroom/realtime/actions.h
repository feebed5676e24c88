// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/engine.h"
#include "localroom/realtime/frame.h"

#include <QByteArray>

namespace opsdeck::localroom {

/// Answers one action of an authenticated client (everything but the challenge). `session_is_valid` is false once the
/// token was revoked: the socket stays open, but actions fail and name the token, as the real server does.
[[nodiscard]] QByteArray answer_action(Engine& engine, const Caller& caller, const ClientFrame& frame,
                                       bool session_is_valid, const QString& token);

} // namespace opsdeck::localroom
