// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/people/people_routes.h"
#include "localroom/people/session_store.h"
#include "localroom/people/user_store.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

/// The token named in the body, if the caller may do `permission` to it.
ApiResult<PersonalToken> named_token(Context& context, const Request& request, const QString& permission)
{
    const auto body = request.object(u"token_id"_s);
    if (!body)
        return tl::unexpected(body.error());
    const QString id = body->value(u"token_id"_s).toString();
    if (id.isEmpty())
        return invalid_body(u"token_id"_s);
    if (!may(request.caller, permission))
        return no_permission();
    auto token = find_personal_token(context, id);
    if (!token)
        return refuse(404, u"app.user_access_token.get_by_user.app_error"_s,
                      u"Unable to get the personal access token."_s);
    if (token->user_id != request.caller.user_id && !may(request.caller, u"edit_other_users"_s))
        return no_permission();
    return std::move(*token);
}

ApiResult<Response> create(Context& context, const Request& request)
{
    constexpr qsizetype longest_description = 255;
    const QString user_id = request.param(u"user_id"_s);
    if (!may(request.caller, u"create_user_access_token"_s) ||
        (user_id != request.caller.user_id && !may(request.caller, u"edit_other_users"_s)))
        return no_permission();
    const auto body = request.object(u"user_access_token"_s);
    if (!body)
        return tl::unexpected(body.error());
    if (!find_user(context.db, user_id))
        return refuse(404, u"app.user.missing_account.const"_s);
    const QString description = body->value(u"description"_s).toString();
    if (description.isEmpty())
        return invalid_body(u"description"_s);
    if (description.size() > longest_description)
        return refuse(400, u"model.user_access_token.is_valid.description.app_error"_s,
                      u"Invalid description, must be 255 or less characters."_s);
    QString told;
    const PersonalToken token = create_personal_token(context, user_id, description, {}, &told);
    QJsonObject json = personal_token_json(token);
    json.insert(u"token"_s, told);
    return json_response(json);
}

ApiResult<Response> list(Context& context, const Request& request)
{
    const QString user_id = request.param(u"user_id"_s);
    if (!may(request.caller, u"read_user_access_token"_s) ||
        (user_id != request.caller.user_id && !may(request.caller, u"edit_other_users"_s)))
        return no_permission();
    QJsonArray tokens;
    for (const PersonalToken& token : personal_tokens_of(context, user_id))
        tokens.append(personal_token_json(token));
    return json_response(tokens);
}

ApiResult<Response> get(Context& context, const Request& request)
{
    if (!may(request.caller, u"read_user_access_token"_s))
        return no_permission();
    const auto token = find_personal_token(context, request.param(u"token_id"_s));
    if (!token || (token->user_id != request.caller.user_id && !may(request.caller, u"edit_other_users"_s)))
        return refuse(404, u"app.user_access_token.get_by_user.app_error"_s,
                      u"Unable to get the personal access token."_s);
    return json_response(personal_token_json(*token));
}

ApiResult<Response> set_active(Context& context, const Request& request, const QString& permission, bool active)
{
    const auto token = named_token(context, request, permission);
    if (!token)
        return tl::unexpected(token.error());
    context.db.run(u"UPDATE personal_tokens SET is_active = ? WHERE id = ?"_s, {active, token->id});
    return status_ok();
}

ApiResult<Response> revoke(Context& context, const Request& request)
{
    const auto token = named_token(context, request, u"revoke_user_access_token"_s);
    if (!token)
        return tl::unexpected(token.error());
    context.db.run(u"DELETE FROM personal_tokens WHERE id = ?"_s, {token->id});
    return status_ok();
}

} // namespace

void add_token_routes(Router& router)
{
    router.add(Method::post, "/api/v4/users/{user_id}/tokens", create);
    router.add(Method::get, "/api/v4/users/{user_id}/tokens", list);
    router.add(Method::get, "/api/v4/users/tokens/{token_id}", get);
    router.add(Method::post, "/api/v4/users/tokens/disable", [](Context& context, const Request& request) {
        return set_active(context, request, u"revoke_user_access_token"_s, false);
    });
    router.add(Method::post, "/api/v4/users/tokens/enable", [](Context& context, const Request& request) {
        return set_active(context, request, u"create_user_access_token"_s, true);
    });
    router.add(Method::post, "/api/v4/users/tokens/revoke", revoke);
}

} // namespace opsdeck::localroom
