// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run.h"
#include "opsflow/builtin/builtin_set.h"
#include "opsflow/session/connection_state.h"
#include "store/store.h"

namespace opsdeck::opsflow {

/// `status` of Opsdeck itself: the connection, what waits in the outbox, what runs. `address` is the server's for
/// people; `store` is needed for the call only.
[[nodiscard]] QCoro::Task<core::Result<BuiltinAnswer>> status_builtin(core::Actor actor, QString address,
                                                                      ConnectionState connection, store::Store* store);

} // namespace opsdeck::opsflow
