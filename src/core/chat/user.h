// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

namespace opsdeck::core {

struct User {
    UserId id;
    QString username;
    QString nickname;
    QString first_name;
    QString last_name;
    QString email; ///< only if the server lets us see it
    QString position;
    QString roles; ///< separated by spaces
    QString locale;
    bool is_bot = false; ///< the only reliable mark of a bot; properties of posts can be forged
    Timestamp created_at;
    Timestamp updated_at;
    Timestamp deleted_at; ///< deactivated if set

    bool operator==(const User&) const = default;
};

} // namespace opsdeck::core
