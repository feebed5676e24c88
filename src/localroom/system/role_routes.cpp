// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/system/system_routes.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

constexpr qint64 roles_since = 1'792'000'000'000; ///< roles never change here: any fixed time will do

QJsonObject role_json(const QString& name)
{
    const QJsonObject row = role_table().value(name).toObject();
    return {{u"id"_s, row.value(u"id"_s)},
            {u"name"_s, name},
            {u"display_name"_s, row.value(u"display_name"_s)},
            {u"description"_s, row.value(u"description"_s)},
            {u"create_at"_s, roles_since},
            {u"update_at"_s, roles_since},
            {u"delete_at"_s, 0},
            {u"permissions"_s, row.value(u"permissions"_s)},
            {u"scheme_managed"_s, row.value(u"scheme_managed"_s)},
            {u"built_in"_s, true}};
}

ApiResult<Response> roles_by_names(Context&, const Request& request)
{
    const auto names = request.strings(u"rolenames"_s);
    if (!names)
        return tl::unexpected(names.error());
    if (names->isEmpty())
        return invalid_body(u"rolenames"_s);
    QJsonArray roles;
    for (const QString& name : *names) {
        if (role_table().contains(name))
            roles.append(role_json(name));
    }
    return json_response(roles);
}

ApiResult<Response> role_by_name(Context&, const Request& request)
{
    const QString name = request.param(u"role_name"_s);
    if (!role_table().contains(name))
        return refuse(404, u"app.role.get_by_name.app_error"_s);
    return json_response(role_json(name));
}

ApiResult<Response> role_by_id(Context&, const Request& request)
{
    const QJsonObject& roles = role_table();
    for (auto role = roles.constBegin(); role != roles.constEnd(); ++role) {
        if (role.value().toObject().value(u"id"_s).toString() == request.param(u"role_id"_s))
            return json_response(role_json(role.key()));
    }
    return refuse(404, u"app.role.get.app_error"_s, u"Unable to get role."_s);
}

ApiResult<Response> all_roles(Context&, const Request& request)
{
    if (!may(request.caller, u"manage_roles"_s))
        return no_permission();
    QJsonArray roles;
    for (const QString& name : role_table().keys())
        roles.append(role_json(name));
    return json_response(roles);
}

} // namespace

void add_role_routes(Router& router)
{
    router.add(Method::get, "/api/v4/roles", all_roles);
    router.add(Method::post, "/api/v4/roles/names", roles_by_names);
    router.add(Method::get, "/api/v4/roles/name/{role_name}", role_by_name);
    router.add(Method::get, "/api/v4/roles/{role_id}", role_by_id);
}

} // namespace opsdeck::localroom
