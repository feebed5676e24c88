// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/reaction.h"

namespace opsdeck::mattermost {

/// May come again for the same reaction: a set keyed (post, user, emoji).
struct ReactionAddedEvent {
    core::Reaction reaction;
    bool operator==(const ReactionAddedEvent&) const = default;
};

/// created_at is "never" here.
struct ReactionRemovedEvent {
    core::Reaction reaction;
    bool operator==(const ReactionRemovedEvent&) const = default;
};

} // namespace opsdeck::mattermost
