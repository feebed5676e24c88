// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userdata/draft_table.h"

#include "store/database/rows.h"

namespace opsdeck::store {
namespace {

Draft read_draft(const Query& row)
{
    return {row.text(0), core::UserId(row.text(1)), core::RoomId(row.text(2)), core::PostId(row.text(3)), row.text(4),
            row.time(5)};
}

} // namespace

Answer<void> DraftTable::put(Draft draft)
{
    return m_database.write([draft = std::move(draft)](Connection& connection) {
        if (draft.text.isEmpty())
            return connection.run("draft_remove", draft.server, draft.user, draft.room, draft.root);
        return connection.run("draft_put", draft.server, draft.user, draft.room, draft.root, draft.text,
                              draft.updated_at);
    });
}

Answer<std::optional<Draft>> DraftTable::find(QString server, core::UserId user, core::RoomId room, core::PostId root)
{
    return m_database.read([server = std::move(server), user = std::move(user), room = std::move(room),
                            root = std::move(root)](Connection& c) {
        return first_row(c.query("draft_find", server, user, room, root), read_draft);
    });
}

Answer<std::vector<Draft>> DraftTable::of_user(QString server, core::UserId user)
{
    return m_database.read([server = std::move(server), user = std::move(user)](Connection& c) {
        return all_rows(c.query("draft_of_user", server, user), read_draft);
    });
}

} // namespace opsdeck::store
