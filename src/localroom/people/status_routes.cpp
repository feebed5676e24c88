// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/people/people_routes.h"
#include "localroom/people/preference_store.h"
#include "localroom/people/status_store.h"
#include "localroom/people/user_store.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

ApiResult<Response> get_status(Context& context, const Request& request)
{
    const QString user_id = request.param(u"user_id"_s);
    if (!find_user(context.db, user_id))
        return refuse(404, u"app.user.missing_account.const"_s);
    return json_response(status_json(status_of(context, user_id)));
}

ApiResult<Response> get_statuses(Context& context, const Request& request)
{
    const auto ids = request.strings(u"user_ids"_s);
    if (!ids)
        return tl::unexpected(ids.error());
    if (ids->isEmpty())
        return invalid_body(u"user_ids"_s);
    QJsonArray statuses;
    for (const QString& id : *ids)
        statuses.append(status_json(status_of(context, id)));
    return json_response(statuses);
}

ApiResult<Response> put_status(Context& context, const Request& request)
{
    const auto body = request.object(u"status"_s);
    if (!body)
        return tl::unexpected(body.error());
    const QString user_id = request.param(u"user_id"_s);
    if (body->value(u"user_id"_s).toString() != user_id)
        return invalid_body(u"user_id"_s);
    if (user_id != request.caller.user_id && !may(request.caller, u"edit_other_users"_s))
        return no_permission();
    const QString status = body->value(u"status"_s).toString();
    if (!QStringList{u"online"_s, u"away"_s, u"dnd"_s, u"offline"_s}.contains(status))
        return invalid_body(u"status"_s);
    const auto until = optional_number(*body, u"dnd_end_time"_s, u"dnd_end_time"_s);
    if (!until)
        return tl::unexpected(until.error());
    set_status(context, user_id, status, status != "online"_L1, until->value_or(0));
    return json_response(status_json(status_of(context, user_id)));
}

/// The status itself, and the list of recent ones that clients offer again.
ApiResult<Response> put_custom_status(Context& context, const Request& request)
{
    constexpr qsizetype longest_text = 100;
    constexpr qsizetype recent_ones = 5;
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    const auto body = request.object(u"custom_status"_s);
    if (!body)
        return tl::unexpected(body.error());
    const QString emoji = body->value(u"emoji"_s).toString();
    const QString text = body->value(u"text"_s).toString();
    if ((emoji.isEmpty() && text.isEmpty()) || text.size() > longest_text)
        return invalid_body(u"custom_status"_s);
    auto user = find_user(context.db, *user_id);
    if (!user)
        return refuse(404, u"app.user.missing_account.const"_s);
    const QJsonObject status{{u"emoji"_s, emoji},
                             {u"text"_s, text},
                             {u"duration"_s, body->value(u"duration"_s).toString()},
                             {u"expires_at"_s, body->value(u"expires_at"_s).toString(u"0001-01-01T00:00:00Z"_s)}};
    user->props.insert(u"customStatus"_s, as_json_string(status));
    update_user(context, *user);
    publish_user_updated(context, *user);

    QJsonArray recent{status};
    const auto before = preferences_of(context, *user_id, u"custom_status"_s);
    for (const Preference& preference : before) {
        if (preference.name != "recent_custom_statuses"_L1)
            continue;
        const QJsonArray stored = QJsonDocument::fromJson(preference.value.toUtf8()).array();
        for (const auto& value : stored) {
            if (value != QJsonValue(status) && recent.size() < recent_ones)
                recent.append(value);
        }
    }
    save_preferences(context, *user_id,
                     {{*user_id, u"custom_status"_s, u"recent_custom_statuses"_s, as_json_string(recent)}});
    return status_ok();
}

ApiResult<Response> delete_custom_status(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    auto user = find_user(context.db, *user_id);
    if (!user)
        return refuse(404, u"app.user.missing_account.const"_s);
    user->props.insert(u"customStatus"_s, u""_s);
    update_user(context, *user);
    publish_user_updated(context, *user);
    return status_ok();
}

ApiResult<Response> typing(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    const auto body = request.object(u"channel_id"_s);
    if (!body)
        return tl::unexpected(body.error());
    Broadcast to;
    to.channel_id = body->value(u"channel_id"_s).toString();
    to.omit_users = {*user_id};
    if (!may_in_channel(context, request.caller, to.channel_id, u"create_post"_s))
        return no_permission();
    const QString parent_id = body->value(u"parent_id"_s).toString();
    context.publish({u"typing"_s, {{u"parent_id"_s, parent_id}, {u"user_id"_s, *user_id}}, to});
    return status_ok();
}

} // namespace

void add_status_routes(Router& router)
{
    router.add(Method::get, "/api/v4/users/{user_id}/status", get_status);
    router.add(Method::post, "/api/v4/users/status/ids", get_statuses);
    router.add(Method::put, "/api/v4/users/{user_id}/status", put_status);
    router.add(Method::put, "/api/v4/users/{user_id}/status/custom", put_custom_status);
    router.add(Method::delete_, "/api/v4/users/{user_id}/status/custom", delete_custom_status);
    router.add(Method::post, "/api/v4/users/{user_id}/typing", typing);
}

} // namespace opsdeck::localroom
