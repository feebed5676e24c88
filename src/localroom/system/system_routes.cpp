// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/system/system_routes.h"

#include "localroom/resources.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

ApiResult<Response> ping(Context&, const Request& request)
{
    QJsonObject body{{u"AndroidLatestVersion"_s, u""_s},
                     {u"AndroidMinVersion"_s, u""_s},
                     {u"IosLatestVersion"_s, u""_s},
                     {u"IosMinVersion"_s, u""_s},
                     {u"status"_s, u"OK"_s}};
    if (!request.query_flag(u"get_server_status"_s))
        return json_response(body);
    body.insert(u"database_status"_s, u"OK"_s);
    body.insert(u"filestore_status"_s, u"OK"_s);
    return json_response(body).header("Status", "OK").header("Database_status", "OK").header("Filestore_status", "OK");
}

ApiResult<Response> client_config(Context& context, const Request& request)
{
    static const QJsonObject table = json_resource(u"config_client.json"_s);
    if (request.query_text(u"format"_s) != "old"_L1)
        return refuse(501, u"api.config.client.old_format.app_error"_s);
    QJsonObject config = table.value(u"values"_s).toObject();
    config.insert(u"SiteURL"_s, context.site_url);
    config.insert(u"MaxFileSize"_s, QString::number(context.options.limits.max_file_size));
    config.insert(u"PostEditTimeLimit"_s, QString::number(context.options.post_edit_seconds.value_or(-1)));
    if (request.caller.is_known())
        return json_response(config);
    const QJsonArray keys = table.value(u"anonymous"_s).toArray();
    QJsonObject told;
    for (const auto& key : keys)
        told.insert(key.toString(), config.value(key.toString()));
    return json_response(told);
}

ApiResult<Response> client_license(Context&, const Request& request)
{
    static const QJsonObject table = json_resource(u"license_client.json"_s);
    if (request.query_text(u"format"_s) != "old"_L1)
        return refuse(400, u"api.license.client.old_format.app_error"_s,
                      u"New format for the client license is not supported yet. Please specify format=old in the query "
                      "string."_s);
    return json_response(table);
}

/// The whole configuration is nobody's business here; there is none to change.
ApiResult<Response> whole_config(Context&, const Request&) { return no_permission(); }

} // namespace

void add_system_routes(Router& router)
{
    router.add(Method::get, "/api/v4/system/ping", ping).needs = Needs::nothing;
    router.add(Method::get, "/api/v4/config/client", client_config).needs = Needs::nothing;
    router.add(Method::get, "/api/v4/license/client", client_license).needs = Needs::nothing;
    router.add(Method::get, "/api/v4/config", whole_config);
}

} // namespace opsdeck::localroom
