// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/run/run_state.h"

#include <QString>

namespace opsdeck::opsflow {

/// What a person asks for: a line, and from where. Every surface makes one of these and nothing else.
struct RunRequest {
    QString line;
    core::Surface surface = core::Surface::terminal;
    QString origin;            ///< for people, empty for a typed line: "dashboard Checkout / Error rate, 4.2 %"
    core::RoomId room;         ///< empty: the console's room
    QString room_name;         ///< filled in by the console when empty
    bool skip_preview = false; ///< `--yes`: skips a preview, never a phrase
};

} // namespace opsdeck::opsflow
