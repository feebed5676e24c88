// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/people/people_routes.h"
#include "localroom/people/user_store.h"
#include "localroom/secrets.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

QJsonObject bot_json(const UserRow& user)
{
    return {{u"user_id"_s, user.id},
            {u"username"_s, user.username},
            {u"display_name"_s, user.bot_display_name},
            {u"description"_s, user.bot_description},
            {u"owner_id"_s, user.bot_owner_id},
            {u"create_at"_s, user.create_at},
            {u"update_at"_s, user.update_at},
            {u"delete_at"_s, user.delete_at}};
}

ApiResult<UserRow> named_bot(Context& context, const Request& request, const QString& permission)
{
    auto user = find_user(context.db, request.param(u"bot_user_id"_s));
    // Who may not read bots is not told whether there is one.
    if (!user || !user->is_bot || !may(request.caller, u"read_others_bots"_s))
        return refuse(404, u"store.sql_bot.get.missing.app_error"_s);
    if (!may(request.caller, permission))
        return no_permission();
    return std::move(*user);
}

ApiResult<Response> list_bots(Context& context, const Request& request)
{
    if (!may(request.caller, u"read_others_bots"_s))
        return no_permission();
    const Page page = page_of(request);
    const QString deleted = request.query_flag(u"include_deleted"_s) ? u""_s : u" AND delete_at = 0"_s;
    QJsonArray bots;
    for (const UserRow& user : select_users(context.db,
                                            u"SELECT "_s + user_columns() + u" FROM users WHERE is_bot = 1"_s +
                                                deleted + u" ORDER BY n LIMIT ? OFFSET ?"_s,
                                            {page.per_page, page.offset()}))
        bots.append(bot_json(user));
    return json_response(bots);
}

ApiResult<Response> create_bot(Context& context, const Request& request)
{
    if (!may(request.caller, u"create_bot"_s))
        return no_permission();
    const auto body = request.object(u"bot"_s);
    if (!body)
        return tl::unexpected(body.error());
    UserRow row;
    row.username = body->value(u"username"_s).toString();
    if (row.username.isEmpty())
        return invalid_body(u"username"_s);
    row.is_bot = true;
    row.password = unusable_password();
    row.first_name = row.bot_display_name = body->value(u"display_name"_s).toString();
    row.bot_description = body->value(u"description"_s).toString();
    row.bot_owner_id = request.caller.user_id;
    const auto user = insert_user(context, row);
    if (!user)
        return tl::unexpected(user.error());
    context.publish({u"new_user"_s, {{u"user_id"_s, user->id}}, {}});
    return json_response(bot_json(*user), 201);
}

ApiResult<Response> get_bot(Context& context, const Request& request)
{
    const auto bot = named_bot(context, request, u"read_others_bots"_s);
    if (!bot)
        return tl::unexpected(bot.error());
    return json_response(bot_json(*bot));
}

ApiResult<Response> set_enabled(Context& context, const Request& request, bool enabled)
{
    auto bot = named_bot(context, request, u"manage_others_bots"_s);
    if (!bot)
        return tl::unexpected(bot.error());
    bot->delete_at = enabled ? 0 : context.now_ms();
    update_user(context, *bot);
    publish_user_updated(context, *bot);
    return json_response(bot_json(*bot));
}

} // namespace

void add_bot_routes(Router& router)
{
    router.add(Method::get, "/api/v4/bots", list_bots);
    router.add(Method::post, "/api/v4/bots", create_bot);
    router.add(Method::get, "/api/v4/bots/{bot_user_id}", get_bot);
    router.add(Method::post, "/api/v4/bots/{bot_user_id}/enable",
               [](Context& context, const Request& request) { return set_enabled(context, request, true); });
    router.add(Method::post, "/api/v4/bots/{bot_user_id}/disable",
               [](Context& context, const Request& request) { return set_enabled(context, request, false); });
}

} // namespace opsdeck::localroom
