// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

namespace opsdeck::core {

struct Team {
    TeamId id;
    QString name; ///< for addresses
    QString display_name;
    QString description;
    Timestamp created_at;
    Timestamp updated_at;
    Timestamp deleted_at;

    bool operator==(const Team&) const = default;
};

} // namespace opsdeck::core
