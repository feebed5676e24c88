// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/people/people_routes.h"
#include "localroom/rooms/channel_store.h"
#include "localroom/rooms/room_routes.h"
#include "localroom/rooms/team_store.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

constexpr int most_found = 100;

QJsonArray channels_json(const std::vector<ChannelRow>& channels)
{
    QJsonArray array;
    for (const ChannelRow& channel : channels)
        array.append(channel_json(channel));
    return array;
}

/// Changes whenever the list or a counter in it does.
QByteArray etag_of(const std::vector<ChannelRow>& channels)
{
    QString newest_id = u"0"_s;
    qint64 newest = 0;
    qint64 messages = 0;
    for (const ChannelRow& channel : channels) {
        const qint64 at = std::max({channel.update_at, channel.last_post_at, channel.delete_at});
        messages += channel.total_msg_count;
        if (at > newest) {
            newest = at;
            newest_id = channel.id;
        }
    }
    return u"6.6.1.%1.%2.%3.%4"_s.arg(newest_id).arg(newest).arg(messages).arg(channels.size()).toLatin1();
}

/// The caller's channels; an empty team means all teams. Direct and group channels belong to every team.
std::vector<ChannelRow> channels_of(Context& context, const QString& user_id, const QString& team_id,
                                    bool with_archived)
{
    return select_channels(context.db,
                           u"SELECT "_s + channel_columns() +
                               u" FROM channels JOIN channel_members ON channel_members.channel_id = channels.id "
                               "WHERE channel_members.user_id = ? AND (? = '' OR team_id = ? OR team_id = '') "
                               "AND (? OR channels.delete_at = 0) ORDER BY display_name, channels.n"_s,
                           {user_id, team_id, team_id, with_archived});
}

ApiResult<Response> my_channels(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    const QString team_id = request.param(u"team_id"_s);
    if (!team_id.isEmpty() && !may_in_team(context, request.caller, team_id, u"view_team"_s))
        return no_permission();
    const auto channels = channels_of(context, *user_id, team_id, request.query_flag(u"include_deleted"_s));
    Response response = json_response(channels_json(channels));
    if (!team_id.isEmpty())
        response.header("Etag", etag_of(channels));
    return response;
}

ApiResult<Response> public_channels(Context& context, const Request& request)
{
    const QString team_id = request.param(u"team_id"_s);
    if (!may_in_team(context, request.caller, team_id, u"list_team_channels"_s))
        return no_permission();
    const Page page = page_of(request);
    return json_response(
        channels_json(select_channels(context.db,
                                      u"SELECT "_s + channel_columns() +
                                          u" FROM channels WHERE team_id = ? AND type = 'O' AND delete_at = 0 "
                                          "ORDER BY display_name COLLATE NOCASE, n LIMIT ? OFFSET ?"_s,
                                      {team_id, page.per_page, page.offset()})));
}

ApiResult<Response> archived_channels(Context& context, const Request& request)
{
    const QString team_id = request.param(u"team_id"_s);
    if (!may_in_team(context, request.caller, team_id, u"list_team_channels"_s))
        return no_permission();
    const Page page = page_of(request);
    return json_response(channels_json(select_channels(
        context.db,
        u"SELECT "_s + channel_columns() +
            u" FROM channels WHERE team_id = ? AND delete_at > 0 AND EXISTS (SELECT 1 FROM channel_members "
            "WHERE channel_id = channels.id AND user_id = ?) ORDER BY display_name COLLATE NOCASE, n LIMIT ? OFFSET ?"_s,
        {team_id, request.caller.user_id, page.per_page, page.offset()})));
}

ApiResult<Response> public_channels_by_ids(Context& context, const Request& request)
{
    const QString team_id = request.param(u"team_id"_s);
    if (!may_in_team(context, request.caller, team_id, u"view_team"_s))
        return no_permission();
    const auto ids = request.strings(u"channel_ids"_s);
    if (!ids)
        return tl::unexpected(ids.error());
    if (ids->isEmpty())
        return invalid_body(u"channel_ids"_s);
    std::vector<ChannelRow> channels;
    for (const QString& id : *ids) {
        auto channel = find_channel(context.db, id);
        if (channel && channel->team_id == team_id && channel->type == "O"_L1)
            channels.push_back(std::move(*channel));
    }
    return json_response(channels_json(channels));
}

/// Public channels and the caller's own, by a part of their name, title or purpose.
std::vector<ChannelRow> found_channels(Context& context, const Request& request, const QString& raw_term)
{
    QString term = raw_term.trimmed();
    term.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    const QString like = u'%' + term + u'%';
    return select_channels(
        context.db,
        u"SELECT "_s + channel_columns() +
            u" FROM channels WHERE team_id = ? AND delete_at = 0 AND (name LIKE ? ESCAPE '\\' OR "
            "display_name LIKE ? ESCAPE '\\' OR purpose LIKE ? ESCAPE '\\') AND (type = 'O' OR EXISTS "
            "(SELECT 1 FROM channel_members WHERE channel_id = channels.id AND user_id = ?)) "
            "ORDER BY display_name COLLATE NOCASE, n LIMIT ?"_s,
        {request.param(u"team_id"_s), like, like, like, request.caller.user_id, most_found});
}

ApiResult<Response> search_channels(Context& context, const Request& request)
{
    const auto body = request.object(u"channel_search"_s);
    if (!body)
        return tl::unexpected(body.error());
    if (!may_in_team(context, request.caller, request.param(u"team_id"_s), u"list_team_channels"_s))
        return no_permission();
    return json_response(channels_json(found_channels(context, request, body->value(u"term"_s).toString())));
}

ApiResult<Response> autocomplete_channels(Context& context, const Request& request)
{
    if (!may_in_team(context, request.caller, request.param(u"team_id"_s), u"list_team_channels"_s))
        return no_permission();
    return json_response(channels_json(found_channels(context, request, request.query_text(u"name"_s))));
}

} // namespace

void add_channel_list_routes(Router& router)
{
    router.add(Method::get, "/api/v4/users/{user_id}/channels", my_channels);
    router.add(Method::get, "/api/v4/users/{user_id}/teams/{team_id}/channels", my_channels);
    router.add(Method::get, "/api/v4/teams/{team_id}/channels", public_channels);
    router.add(Method::get, "/api/v4/teams/{team_id}/channels/deleted", archived_channels);
    router.add(Method::post, "/api/v4/teams/{team_id}/channels/ids", public_channels_by_ids);
    router.add(Method::post, "/api/v4/teams/{team_id}/channels/search", search_channels);
    router.add(Method::get, "/api/v4/teams/{team_id}/channels/autocomplete", autocomplete_channels);
    router.add(Method::get, "/api/v4/teams/{team_id}/channels/search_autocomplete", autocomplete_channels);
}

} // namespace opsdeck::localroom
