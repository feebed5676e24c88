// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/reaction.h"
#include "store/cache/id_keys.h"
#include "store/database/database_thread.h"

namespace opsdeck::store {

/// Reactions as they come in events, one by one. A set keyed (post, user, emoji); posts are read with theirs.
class ReactionTable final {
public:
    ReactionTable(DatabaseThread& database, IdKeys& write_keys)
        : m_database(database)
        , m_write_keys(write_keys)
    {}

    /// True when it was new; false when known or its post is not cached.
    [[nodiscard]] Answer<bool> add(core::Reaction reaction);
    [[nodiscard]] Answer<bool> remove(core::Reaction reaction);

private:
    DatabaseThread& m_database;
    IdKeys& m_write_keys;
};

} // namespace opsdeck::store
