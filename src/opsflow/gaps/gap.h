// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

#include <QString>

#include <vector>

namespace opsdeck::opsflow {

/// A line nobody has automated yet, with everybody who asked for it.
struct Gap {
    struct Asker {
        QString server;
        core::UserId user;
        QString username; ///< as it was when they asked last
        int times = 0;
    };
    QString key;       ///< the line with case and spacing folded: two spellings of one wish are one gap
    QString line;      ///< as it was typed last
    core::RoomId room; ///< where its most eager asker wants it
    int times = 0;
    std::vector<Asker> askers;
    core::Timestamp first_at;
    core::Timestamp last_at;
    core::Timestamp closed_at; ///< "never" while it is open
    core::AutomationId closed_by;
};

} // namespace opsdeck::opsflow
