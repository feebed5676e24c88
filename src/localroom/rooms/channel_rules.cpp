// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/rooms/channel_rules.h"

#include "localroom/access.h"

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {

ApiResult<ChannelRow> visible_channel(Context& context, const Request& request)
{
    auto channel = find_channel(context.db, request.param(u"channel_id"_s));
    if (!channel)
        return refuse(404, u"app.channel.get.existing.app_error"_s);
    if (!may_see_channel(context, request.caller, channel->id))
        return no_permission();
    return std::move(*channel);
}

ApiResult<ChannelRow> joined_channel(Context& context, const Request& request)
{
    auto channel = find_channel(context.db, request.param(u"channel_id"_s));
    if (!channel)
        return refuse(404, u"app.channel.get.existing.app_error"_s);
    if (!may_read_channel(context, request.caller, channel->id))
        return no_permission();
    return std::move(*channel);
}

QString permission_for(const ChannelRow& channel, const QString& what)
{
    return what.arg(channel.type == "P"_L1 ? u"private"_s : u"public"_s);
}

void publish_channel_updated(Context& context, const ChannelRow& channel)
{
    Broadcast to;
    to.channel_id = channel.id;
    context.publish({u"channel_updated"_s, {{u"channel"_s, as_json_string(channel_json(channel))}}, to});
}

} // namespace opsdeck::localroom
