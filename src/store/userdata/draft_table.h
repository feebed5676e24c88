// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "store/database/database_thread.h"

#include <optional>
#include <vector>

namespace opsdeck::store {

/// A line not sent yet, of one composer.
struct Draft {
    QString server;
    core::UserId user;
    core::RoomId room;
    core::PostId root; ///< empty: the room's composer; else the thread's
    QString text;
    core::Timestamp updated_at;

    bool operator==(const Draft&) const = default;
};

class DraftTable final {
public:
    explicit DraftTable(DatabaseThread& database)
        : m_database(database)
    {}

    /// An empty text removes it.
    [[nodiscard]] Answer<void> put(Draft draft);
    [[nodiscard]] Answer<std::optional<Draft>> find(QString server, core::UserId user, core::RoomId room,
                                                    core::PostId root);
    [[nodiscard]] Answer<std::vector<Draft>> of_user(QString server, core::UserId user); ///< newest first

private:
    DatabaseThread& m_database;
};

} // namespace opsdeck::store
