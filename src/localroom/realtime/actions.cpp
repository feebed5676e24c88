// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/realtime/actions.h"

#include "localroom/access.h"
#include "localroom/ids.h"
#include "localroom/realtime/audience.h"
#include "localroom/realtime/presence.h"

#include <QJsonArray>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

QByteArray invalid_param(qint64 seq, const QString& name)
{
    return fail_reply(seq, u"api.websocket_handler.invalid_param.app_error"_s, u"Invalid %1 parameter."_s.arg(name),
                      400);
}

QByteArray pong(Context& context, qint64 seq, const QString& version)
{
    return ok_reply(seq, {{u"node_id"_s, QString()},
                          {u"server_time"_s, context.now_ms()},
                          {u"text"_s, u"pong"_s},
                          {u"version"_s, version.section('.'_L1, 0, 2)}});
}

QByteArray all_statuses(Context& context, qint64 seq)
{
    QJsonObject statuses;
    Rows rows = context.db.select(u"SELECT user_id, status FROM statuses WHERE status <> 'offline'"_s);
    while (rows.next())
        statuses.insert(rows.text(0), rows.text(1));
    return ok_reply(seq, statuses);
}

QByteArray statuses_of(Context& context, qint64 seq, const QJsonObject& data)
{
    const QJsonArray ids = data.value("user_ids"_L1).toArray();
    if (ids.isEmpty())
        return invalid_param(seq, u"user_ids"_s);
    QJsonObject statuses;
    for (const auto& id : ids) {
        const QString status = context.db.text(u"SELECT status FROM statuses WHERE user_id = ?"_s, {id.toString()});
        statuses.insert(id.toString(), status.isEmpty() ? u"offline"_s : status);
    }
    return ok_reply(seq, statuses);
}

QByteArray typing(Engine& engine, const Caller& caller, qint64 seq, const QJsonObject& data)
{
    const QString channel_id = data.value("channel_id"_L1).toString();
    if (!is_id(channel_id) || !may_in_channel(engine.context(), caller, channel_id, u"create_post"_s))
        return invalid_param(seq, u"channel_id"_s);
    Broadcast to = to_channel(channel_id);
    to.omit_users = {caller.user_id};
    const Event event{
        u"typing"_s, {{u"parent_id"_s, data.value("parent_id"_L1).toString()}, {u"user_id"_s, caller.user_id}}, to};
    engine.transact([&event](Context& context) {
        context.publish(event);
        return true;
    });
    return ok_reply(seq);
}

QByteArray active_status(Engine& engine, const Caller& caller, qint64 seq, const QJsonObject& data)
{
    const QJsonValue active = data.value("user_is_active"_L1);
    if (!active.isBool())
        return invalid_param(seq, u"user_is_active"_s);
    engine.transact([&](Context& context) {
        note_presence(context, caller.user_id, active.toBool() ? u"online"_s : u"away"_s);
        return true;
    });
    return ok_reply(seq);
}

} // namespace

QByteArray answer_action(Engine& engine, const Caller& caller, const ClientFrame& frame, bool session_is_valid,
                         const QString& token)
{
    if (frame.action.isEmpty() && frame.seq > 0)
        return fail_reply(frame.seq, u"api.web_socket_router.no_action.app_error"_s, u"No websocket action."_s, 400);
    if (frame.seq <= 0)
        return fail_reply(0, u"api.web_socket_router.bad_seq.app_error"_s, u"Invalid sequence for WebSocket message."_s,
                          400);
    if (frame.action == "ping"_L1)
        return pong(engine.context(), frame.seq, engine.version_id());
    if (!session_is_valid)
        return fail_reply(frame.seq, u"api.context.invalid_token.error"_s,
                          u"Invalid session token=%1, err="_s.arg(token), 401);
    if (frame.action == "get_statuses"_L1)
        return all_statuses(engine.context(), frame.seq);
    if (frame.action == "get_statuses_by_ids"_L1)
        return statuses_of(engine.context(), frame.seq, frame.data);
    if (frame.action == "user_typing"_L1)
        return typing(engine, caller, frame.seq, frame.data);
    if (frame.action == "user_update_active_status"_L1)
        return active_status(engine, caller, frame.seq, frame.data);
    return fail_reply(frame.seq, u"api.web_socket_router.bad_action.app_error"_s, u"Unknown WebSocket action."_s, 500);
}

} // namespace opsdeck::localroom
