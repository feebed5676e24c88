// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/realtime/presence.h"

#include "localroom/people/status_store.h"
#include "localroom/realtime/audience.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 activity_grain_ms = 30'000; ///< how exactly last_activity_at is kept: not every post is a write

} // namespace

void note_presence(Context& context, const QString& user_id, const QString& status, bool always_tell)
{
    const StatusRow old = status_of(context, user_id);
    const bool is_chosen = old.manual && old.status != "offline"_L1;
    const bool is_active = status == "online"_L1;
    if (!is_chosen && old.status != status) {
        set_status(context, user_id, status, false);
        return;
    }
    if (is_active && context.now_ms() - old.last_activity_at > activity_grain_ms)
        context.db.run(u"UPDATE statuses SET last_activity_at = ? WHERE user_id = ?"_s, {context.now_ms(), user_id});
    if (always_tell)
        context.publish({u"status_change"_s, {{u"status"_s, old.status}, {u"user_id"_s, user_id}}, to_user(user_id)});
}

} // namespace opsdeck::localroom
