// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/ids.h"
#include "localroom/people/avatar.h"
#include "localroom/people/people_routes.h"
#include "localroom/people/user_store.h"
#include "localroom/secrets.h"
#include "localroom/system/role_store.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

Response user_response(const Request& request, const UserRow& user)
{
    const bool is_own = user.id == request.caller.user_id;
    const QString etag = u"6.6.1.%1.%2..0.true.true.0"_s.arg(user.id).arg(user.update_at);
    return json_response(is_own ? own_user_json(user) : public_user_json(user)).header("Etag", etag.toLatin1());
}

bool is_username(const QString& name)
{
    static const QRegularExpression valid(u"^[a-z][a-z0-9._-]{0,63}$"_s);
    return valid.match(name).hasMatch();
}

ApiResult<Response> get_user(Context& context, const Request& request)
{
    const auto user = find_user(context.db, request.param(u"user_id"_s));
    if (!user)
        return refuse(404, u"app.user.missing_account.const"_s);
    return user_response(request, *user);
}

ApiResult<Response> get_user_by_name(Context& context, const Request& request)
{
    const auto user = find_user_by_name(context.db, request.param(u"username"_s));
    if (!user)
        return refuse(404, u"app.user.get_by_username.app_error"_s);
    return user_response(request, *user);
}

ApiResult<Response> get_image(Context& context, const Request& request)
{
    const auto user = find_user(context.db, request.param(u"user_id"_s));
    if (!user)
        return refuse(404, u"app.user.missing_account.const"_s);
    return bytes_response(avatar_png(user->id), "image/png").header("Cache-Control", "max-age=300, private");
}

ApiResult<Response> create_user(Context& context, const Request& request)
{
    constexpr qsizetype shortest_password = 10;
    if (!may(request.caller, u"manage_system"_s))
        return no_permission();
    const auto body = request.object(u"user"_s);
    if (!body)
        return tl::unexpected(body.error());
    UserRow row;
    row.username = body->value(u"username"_s).toString().toLower();
    row.email = body->value(u"email"_s).toString();
    row.nickname = body->value(u"nickname"_s).toString();
    row.first_name = body->value(u"first_name"_s).toString();
    row.last_name = body->value(u"last_name"_s).toString();
    const QString password = body->value(u"password"_s).toString();
    if (!is_username(row.username))
        return refuse(400, u"model.user.is_valid.username.app_error"_s);
    if (!row.email.contains(u'@'))
        return refuse(400, u"model.user.is_valid.email.app_error"_s);
    if (password.size() < shortest_password)
        return refuse(400, u"model.user.is_valid.pwd_min_length.app_error"_s);
    auto hash = hash_password(password, context.options.password_cost);
    if (!hash)
        return internal_error(u"hash_password"_s);
    row.password = *hash;
    const auto user = insert_user(context, row);
    if (!user)
        return tl::unexpected(user.error());
    context.publish({u"new_user"_s, {{u"user_id"_s, user->id}}, {}});
    return json_response(own_user_json(*user), 201);
}

/// Copies the fields that the patch has into the row.
ApiResult<void> apply_patch(const QJsonObject& patch, UserRow& user)
{
    const std::pair<QString, QString*> texts[] = {
        {u"nickname"_s, &user.nickname}, {u"first_name"_s, &user.first_name}, {u"last_name"_s, &user.last_name},
        {u"position"_s, &user.position}, {u"locale"_s, &user.locale},         {u"username"_s, &user.username},
        {u"email"_s, &user.email}};
    constexpr qsizetype longest = 128;
    for (const auto& [key, target] : texts) {
        const auto value = optional_text(patch, key, u"user"_s);
        if (!value)
            return tl::unexpected(value.error());
        if (!*value)
            continue;
        if ((*value)->size() > longest)
            return invalid_body(u"user"_s);
        *target = **value;
    }
    const std::pair<QString, QJsonObject*> objects[] = {
        {u"timezone"_s, &user.timezone}, {u"notify_props"_s, &user.notify_props}, {u"props"_s, &user.props}};
    for (const auto& [key, target] : objects) {
        const auto value = optional_object(patch, key, u"user"_s);
        if (!value)
            return tl::unexpected(value.error());
        if (*value)
            *target = **value;
    }
    user.username = user.username.toLower();
    user.email = user.email.toLower();
    if (!is_username(user.username))
        return refuse(400, u"model.user.is_valid.username.app_error"_s);
    if (!user.email.contains(u'@'))
        return refuse(400, u"model.user.is_valid.email.app_error"_s);
    return {};
}

ApiResult<Response> patch_user(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    const auto patch = request.object(u"user"_s);
    if (!patch)
        return tl::unexpected(patch.error());
    auto user = find_user(context.db, *user_id);
    if (!user)
        return refuse(404, u"app.user.missing_account.const"_s);
    if (auto applied = apply_patch(*patch, *user); !applied)
        return tl::unexpected(applied.error());
    const auto same_name = find_user_by_name(context.db, user->username);
    if (same_name && same_name->id != user->id)
        return refuse(400, u"app.user.save.username_exists.app_error"_s);
    if (context.db.exists(u"SELECT 1 FROM users WHERE email = ? AND id <> ?"_s, {user->email, user->id}))
        return refuse(400, u"app.user.save.email_exists.app_error"_s);
    update_user(context, *user);
    publish_user_updated(context, *user);
    return json_response(own_user_json(*user));
}

ApiResult<Response> set_active(Context& context, const Request& request)
{
    if (!may(request.caller, u"manage_system"_s))
        return no_permission();
    const auto body = request.object(u"active"_s);
    if (!body)
        return tl::unexpected(body.error());
    if (!body->value(u"active"_s).isBool())
        return invalid_body(u"active"_s);
    auto user = find_user(context.db, request.param(u"user_id"_s));
    if (!user)
        return refuse(404, u"app.user.missing_account.const"_s);
    const bool active = body->value(u"active"_s).toBool();
    user->delete_at = active ? 0 : context.now_ms();
    update_user(context, *user);
    if (!active)
        context.db.run(u"DELETE FROM sessions WHERE user_id = ?"_s, {user->id});
    publish_user_updated(context, *user);
    context.publish({u"user_activation_status_change"_s, {}, {}});
    return status_ok();
}

ApiResult<Response> set_roles(Context& context, const Request& request)
{
    if (!may(request.caller, u"manage_roles"_s))
        return no_permission();
    const auto body = request.object(u"roles"_s);
    if (!body)
        return tl::unexpected(body.error());
    const QString roles = body->value(u"roles"_s).toString().simplified();
    const QStringList names = roles.split(u' ', Qt::SkipEmptyParts);
    for (const QString& name : names) {
        if (!is_role(name))
            return invalid_body(u"roles"_s);
    }
    auto user = find_user(context.db, request.param(u"user_id"_s));
    if (!user)
        return refuse(404, u"app.user.missing_account.const"_s);
    user->roles = roles;
    update_user(context, *user);
    Broadcast own;
    own.user_id = user->id;
    context.publish({u"user_role_updated"_s, {{u"roles"_s, roles}, {u"user_id"_s, user->id}}, own});
    return status_ok();
}

} // namespace

ApiResult<QString> own_user_id(const Request& request)
{
    const QString user_id = request.param(u"user_id"_s);
    if (user_id != request.caller.user_id && !may(request.caller, u"edit_other_users"_s))
        return no_permission();
    return user_id;
}

void add_user_routes(Router& router)
{
    router.add(Method::post, "/api/v4/users", create_user);
    router.add(Method::get, "/api/v4/users/{user_id}", get_user);
    router.add(Method::get, "/api/v4/users/username/{username}", get_user_by_name);
    router.add(Method::get, "/api/v4/users/{user_id}/image", get_image);
    router.add(Method::put, "/api/v4/users/{user_id}/patch", patch_user);
    router.add(Method::put, "/api/v4/users/{user_id}/active", set_active);
    router.add(Method::put, "/api/v4/users/{user_id}/roles", set_roles);
}

} // namespace opsdeck::localroom
