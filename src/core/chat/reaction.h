// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

namespace opsdeck::core {

/// One person's emoji on a post. A set keyed (post, user, emoji): the same one may arrive many times.
struct Reaction {
    PostId post;
    UserId user;
    QString emoji;        ///< a name without colons: "thumbsup"
    Timestamp created_at; ///< taken from the client that sent it: never evidence

    bool operator==(const Reaction&) const = default;
};

} // namespace opsdeck::core
