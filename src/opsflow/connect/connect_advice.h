// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QString>

namespace opsdeck::opsflow {

/// Where connecting to a server stopped.
enum class ConnectStep { probe, sign_in, places };

/// What to do next, or what to ask the server's administrator for, in one or two sentences; empty when the error says
/// it all.
[[nodiscard]] QString connect_advice(ConnectStep step, const core::Error& error);

/// Whether the account asks for a code from an authenticator app.
[[nodiscard]] bool asks_for_code(const core::Error& error);

} // namespace opsdeck::opsflow
