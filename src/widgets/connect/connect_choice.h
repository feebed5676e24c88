// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/team.h"
#include "opsflow/connect/connect_desk.h"
#include "opsflow/settings/settings.h"

#include <map>
#include <vector>

namespace opsdeck::widgets {

/// What a person has chosen while connecting to a server.
struct ConnectChoice {
    opsflow::ServerProbe server;
    opsflow::SignedIn account;
    core::Team team;
    std::vector<opsflow::ConnectRoom> rooms; ///< the first one is to be opened; may be empty
    std::map<opsflow::RoomKey, opsflow::PostingPolicy> posting;
};

} // namespace opsdeck::widgets
