// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "mattermost/sync/catch_up.h"
#include "mattermost/transport/cancel_token.h"

#include <QCoroTask>

#include <functional>

namespace opsdeck::mattermost {

class Transport;

/// Drives a CatchUp over a transport. `sink` gets each batch as it comes, on this thread, and stores it; a failure of
/// the sink or of the network ends it, and what was stored stays valid: the next catch-up goes on from there.
[[nodiscard]] QCoro::Task<core::Done> run_catch_up(Transport* transport, CatchUpStart start,
                                                   std::function<core::Done(CatchUpBatch)> sink,
                                                   CancelToken cancel = {});

} // namespace opsdeck::mattermost
