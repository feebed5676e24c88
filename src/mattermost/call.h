// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "mattermost/transport/answer.h"
#include "mattermost/transport/request.h"

#include <functional>

namespace opsdeck::mattermost {

/// A request together with how its answer is read. Built by the pure functions of `api/`, sent by Transport::call:
/// so every endpoint can be tested on URL + JSON without a network.
template<typename T>
struct Call {
    Request request;
    std::function<core::Result<T>(const Answer&)> decode; ///< called for 2xx answers only
};

} // namespace opsdeck::mattermost
