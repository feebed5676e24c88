// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/people/status_store.h"

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {

namespace {

void publish_status(Context& context, const QString& user_id, const QString& status)
{
    Broadcast own;
    own.user_id = user_id;
    context.publish({u"status_change"_s, {{u"status"_s, status}, {u"user_id"_s, user_id}}, own});
}

} // namespace

StatusRow status_of(Context& context, const QString& user_id)
{
    StatusRow row;
    row.user_id = user_id;
    auto rows = context.db.select(
        u"SELECT status, manual, last_activity_at, dnd_end_time FROM statuses WHERE user_id = ?"_s, {user_id});
    if (!rows.next())
        return row;
    row.status = rows.text(0);
    row.manual = rows.flag(1);
    row.last_activity_at = rows.number(2);
    row.dnd_end_time = rows.number(3);
    constexpr qint64 ms_per_second = 1000;
    if (row.status == "dnd"_L1 && row.dnd_end_time > 0 && row.dnd_end_time * ms_per_second <= context.now_ms()) {
        row.status = u"online"_s;
        row.manual = false;
        row.dnd_end_time = 0;
    }
    return row;
}

QJsonObject status_json(const StatusRow& row)
{
    return {{u"user_id"_s, row.user_id},
            {u"status"_s, row.status},
            {u"manual"_s, row.manual},
            {u"last_activity_at"_s, row.last_activity_at},
            {u"dnd_end_time"_s, row.dnd_end_time}};
}

void set_status(Context& context, const QString& user_id, const QString& status, bool manual, qint64 dnd_end_time)
{
    const qint64 last_activity_at =
        status == "online"_L1 ? context.now_ms() : status_of(context, user_id).last_activity_at;
    context.db.run(u"INSERT INTO statuses (user_id, status, manual, last_activity_at, dnd_end_time) "
                   "VALUES (?, ?, ?, ?, ?) ON CONFLICT (user_id) DO UPDATE SET status = excluded.status, "
                   "manual = excluded.manual, last_activity_at = excluded.last_activity_at, "
                   "dnd_end_time = excluded.dnd_end_time"_s,
                   {user_id, status, manual, last_activity_at, status == "dnd"_L1 ? dnd_end_time : 0});
    publish_status(context, user_id, status);
}

void touch_presence(Context& context, const QString& user_id, bool announce)
{
    const StatusRow before = status_of(context, user_id);
    if (!before.manual && before.status != "online"_L1)
        return set_status(context, user_id, u"online"_s, false);
    context.db.run(u"UPDATE statuses SET last_activity_at = ? WHERE user_id = ?"_s, {context.now_ms(), user_id});
    if (announce)
        publish_status(context, user_id, before.status);
}

void set_offline_if_idle(Context& context, const QString& user_id)
{
    const StatusRow before = status_of(context, user_id);
    if (!before.manual && before.status != "offline"_L1)
        set_status(context, user_id, u"offline"_s, false);
}

} // namespace opsdeck::localroom
