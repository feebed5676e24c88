// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/ids.h"
#include "localroom/people/user_store.h"
#include "localroom/posts/post_writer.h"
#include "localroom/rooms/channel_member_store.h"
#include "localroom/rooms/channel_store.h"
#include "localroom/rooms/room_routes.h"

#include <QCryptographicHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

ApiResult<Response> create_channel(Context& context, const Request& request)
{
    const auto body = request.object(u"channel"_s);
    if (!body)
        return tl::unexpected(body.error());
    NewChannel channel;
    channel.team_id = body->value(u"team_id"_s).toString();
    channel.type = body->value(u"type"_s).toString();
    channel.name = body->value(u"name"_s).toString();
    channel.display_name = body->value(u"display_name"_s).toString();
    channel.header = body->value(u"header"_s).toString();
    channel.purpose = body->value(u"purpose"_s).toString();
    channel.creator_id = request.caller.user_id;
    if (channel.type != "O"_L1 && channel.type != "P"_L1)
        return invalid_body(u"channel"_s);
    if (!is_id(channel.team_id))
        return invalid_body(u"team_id"_s);
    const QString permission = channel.type == "P"_L1 ? u"create_private_channel"_s : u"create_public_channel"_s;
    if (!may_in_team(context, request.caller, channel.team_id, permission))
        return no_permission();
    if (channel.display_name.isEmpty())
        channel.display_name = channel.name;
    const auto made = insert_channel(context, channel);
    if (!made)
        return tl::unexpected(made.error());
    insert_channel_member(context, made->id, request.caller.user_id, true);

    const auto user = find_user(context.db, request.caller.user_id);
    const QString username = user ? user->username : QString();
    const SystemPost post{made->id, request.caller.user_id, u"system_join_channel"_s,
                          username + u" joined the channel."_s, QJsonObject{{u"username"_s, username}}};
    if (auto added = add_system_post(context, post); !added)
        return tl::unexpected(added.error());
    Broadcast own;
    own.user_id = request.caller.user_id;
    context.publish({u"channel_created"_s, {{u"channel_id"_s, made->id}, {u"team_id"_s, made->team_id}}, own});
    return json_response(channel_json(*made), 201);
}

ApiResult<Response> create_direct(Context& context, const Request& request)
{
    const auto ids = request.strings(u"user_ids"_s);
    if (!ids)
        return tl::unexpected(ids.error());
    if (ids->size() != 2)
        return invalid_body(u"user_ids"_s);
    for (const QString& id : *ids) {
        if (!is_id(id))
            return invalid_body(u"user_id"_s);
    }
    if (!may(request.caller, u"create_direct_channel"_s) ||
        (!ids->contains(request.caller.user_id) && !may(request.caller, u"manage_system"_s)))
        return no_permission();
    const bool caller_first = ids->at(0) == request.caller.user_id;
    const auto channel =
        direct_channel(context, caller_first ? ids->at(0) : ids->at(1), caller_first ? ids->at(1) : ids->at(0));
    if (!channel)
        return tl::unexpected(channel.error());
    return json_response(channel_json(*channel), 201);
}

ApiResult<Response> create_group(Context& context, const Request& request)
{
    constexpr qsizetype fewest = 3;
    constexpr qsizetype most = 8;
    const auto body = request.strings(u"user_ids"_s);
    if (!body)
        return tl::unexpected(body.error());
    QStringList ids = *body;
    if (!ids.contains(request.caller.user_id))
        ids.append(request.caller.user_id);
    ids.removeDuplicates();
    std::sort(ids.begin(), ids.end());
    if (ids.size() < fewest || ids.size() > most)
        return refuse(400, u"api.channel.create_group.bad_size.app_error"_s);
    if (!may(request.caller, u"create_group_channel"_s))
        return no_permission();
    const auto users = find_users(context.db, ids);
    if (users.size() != static_cast<size_t>(ids.size()))
        return refuse(400, u"api.channel.create_group.bad_user.app_error"_s,
                      u"One of the provided users does not exist."_s);

    const QString name =
        QString::fromLatin1(QCryptographicHash::hash(ids.join(QString()).toUtf8(), QCryptographicHash::Sha1).toHex());
    if (const auto existing = find_channel_by_name(context.db, u""_s, name))
        return json_response(channel_json(*existing), 201);
    QStringList names;
    for (const UserRow& user : users)
        names.append(user.username);
    names.sort();
    const auto channel = insert_channel(context, {u""_s, u"G"_s, name, names.join(u", "_s), {}, {}, {}});
    if (!channel)
        return tl::unexpected(channel.error());
    for (const QString& id : std::as_const(ids))
        insert_channel_member(context, channel->id, id, false);
    Broadcast to;
    to.channel_id = channel->id;
    context.publish({u"group_added"_s, {{u"teammate_ids"_s, as_json_string(QJsonArray::fromStringList(ids))}}, to});
    return json_response(channel_json(*channel), 201);
}

} // namespace

void add_channel_create_routes(Router& router)
{
    router.add(Method::post, "/api/v4/channels", create_channel);
    router.add(Method::post, "/api/v4/channels/direct", create_direct);
    router.add(Method::post, "/api/v4/channels/group", create_group);
}

} // namespace opsdeck::localroom
