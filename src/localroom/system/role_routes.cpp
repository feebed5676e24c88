// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/system/role_store.h"
#include "localroom/system/system_routes.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

constexpr qsizetype most_permissions = 500;

tl::unexpected<ApiError> no_such_role() { return refuse(404, u"app.role.get.app_error"_s, u"Unable to get role."_s); }

ApiResult<Response> roles_by_names(Context& context, const Request& request)
{
    const auto names = request.strings(u"rolenames"_s);
    if (!names)
        return tl::unexpected(names.error());
    if (names->isEmpty())
        return invalid_body(u"rolenames"_s);
    QJsonArray roles;
    for (const QString& name : *names) {
        if (const auto role = find_role(context.db, name))
            roles.append(role_json(*role));
    }
    return json_response(roles);
}

ApiResult<Response> role_by_name(Context& context, const Request& request)
{
    const auto role = find_role(context.db, request.param(u"role_name"_s));
    if (!role)
        return refuse(404, u"app.role.get_by_name.app_error"_s);
    return json_response(role_json(*role));
}

ApiResult<Response> role_by_id(Context& context, const Request& request)
{
    const auto role = find_role_by_id(context.db, request.param(u"role_id"_s));
    if (!role)
        return no_such_role();
    return json_response(role_json(*role));
}

ApiResult<Response> all_roles(Context& context, const Request& request)
{
    if (!may(request.caller, u"manage_roles"_s))
        return no_permission();
    QJsonArray roles;
    for (const QString& name : role_names()) {
        if (const auto role = find_role(context.db, name))
            roles.append(role_json(*role));
    }
    return json_response(roles);
}

bool are_permissions(const QStringList& names)
{
    static const QRegularExpression permission(u"^[a-z][a-z_]{1,63}$"_s);
    return names.size() <= most_permissions && std::all_of(names.cbegin(), names.cend(), [](const QString& name) {
               return permission.match(name).hasMatch();
           });
}

ApiResult<Response> patch_role(Context& context, const Request& request)
{
    if (!may(request.caller, u"manage_roles"_s))
        return no_permission();
    const auto body = request.object(u"role"_s);
    if (!body)
        return tl::unexpected(body.error());
    auto wanted = optional_strings(*body, u"permissions"_s, u"role"_s);
    if (!wanted)
        return tl::unexpected(wanted.error());
    auto role = find_role_by_id(context.db, request.param(u"role_id"_s));
    if (!role)
        return no_such_role();
    // Nobody may lock out the administrators: there would be no way back.
    if (!*wanted || !are_permissions(**wanted) || role->name == "system_admin"_L1)
        return invalid_body(u"role"_s);
    role->permissions = **wanted;
    role->permissions.removeDuplicates();
    role->permissions.sort();
    role->update_at = context.now_ms();
    write_role_permissions(context.db, *role);
    context.publish({u"role_updated"_s, {{u"role"_s, as_json_string(role_json(*role))}}, {}});
    return json_response(role_json(*role));
}

} // namespace

void add_role_routes(Router& router)
{
    router.add(Method::get, "/api/v4/roles", all_roles);
    router.add(Method::post, "/api/v4/roles/names", roles_by_names);
    router.add(Method::get, "/api/v4/roles/name/{role_name}", role_by_name);
    router.add(Method::get, "/api/v4/roles/{role_id}", role_by_id);
    router.add(Method::put, "/api/v4/roles/{role_id}/patch", patch_role);
}

} // namespace opsdeck::localroom
