// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/integrations/integration_routes.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

ApiResult<Response> none(Context&, const Request&) { return json_response(QJsonArray()); }

ApiResult<Response> not_found(Context&, const Request&)
{
    return refuse(404, u"app.emoji.get_by_name.no_result"_s, u"We couldn’t find the emoji."_s);
}

} // namespace

void add_emoji_routes(Router& router)
{
    router.add(Method::get, "/api/v4/emoji", none);
    router.add(Method::get, "/api/v4/emoji/autocomplete", none);
    router.add(Method::post, "/api/v4/emoji/search", none);
    router.add(Method::get, "/api/v4/emoji/name/{emoji_name}", not_found);
}

} // namespace opsdeck::localroom
