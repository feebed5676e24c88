// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "core/run/run.h"
#include "store/database/database_thread.h"

#include <optional>
#include <vector>

namespace opsdeck::store {

/// One person who asked for it.
struct GapAsker {
    core::Actor actor;
    core::RoomId room; ///< where they asked last
    int count = 0;
    core::Timestamp first_at;
    core::Timestamp last_at;

    bool operator==(const GapAsker&) const = default;
};

/// A line nobody has automated yet.
struct Gap {
    QString key;   ///< the line's shape, the same for lines that want the same
    QString line;  ///< as it was typed last
    int count = 0; ///< of all askers
    core::Timestamp first_at;
    core::Timestamp last_at;
    core::Timestamp closed_at; ///< "never" while it is open
    core::AutomationId closed_by;
    std::vector<GapAsker> askers; ///< most eager first

    [[nodiscard]] bool is_open() const { return core::to_ms(closed_at) == 0; }
    bool operator==(const Gap&) const = default;
};

class GapTable final {
public:
    explicit GapTable(DatabaseThread& database)
        : m_database(database)
    {}

    /// Counts one more asking; makes the gap when it is new, opens it again when it was closed. Returns it.
    [[nodiscard]] Answer<Gap> file(QString key, QString line, core::Actor asker, core::RoomId room, core::Timestamp at);
    /// False when there is no such open gap (another process was first): announce only on true.
    [[nodiscard]] Answer<bool> close(QString key, core::AutomationId by, core::Timestamp at);
    [[nodiscard]] Answer<std::optional<Gap>> find(QString key);
    /// Most asked first.
    [[nodiscard]] Answer<std::vector<Gap>> list(bool with_closed);

    /// For one transaction with other tables: see Userdata::file_gap and close_gap.
    [[nodiscard]] static core::Result<Gap> file_in(Connection& connection, const QString& key, const QString& line,
                                                   const core::Actor& asker, const core::RoomId& room,
                                                   core::Timestamp at);
    [[nodiscard]] static core::Result<bool> close_in(Connection& connection, const QString& key,
                                                     const core::AutomationId& by, core::Timestamp at);

private:
    DatabaseThread& m_database;
};

} // namespace opsdeck::store
