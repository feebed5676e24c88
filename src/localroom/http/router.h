// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/api_error.h"
#include "localroom/context.h"
#include "localroom/http/request.h"
#include "localroom/http/response.h"

#include <QString>

#include <functional>
#include <map>
#include <vector>

namespace opsdeck::localroom {

/// A plain synchronous handler; its writes are one transaction.
using Handler = std::function<ApiResult<Response>(Context&, const Request&)>;

/// Called once, on the server's thread, now or later. Safe to call after the client has gone. The transaction in which
/// an async handler ran is committed when the handler returns; whoever answers later opens its own (Engine::transact).
using Answer = std::function<void(ApiResult<Response>)>;
using AsyncHandler = std::function<void(Context&, const Request&, Answer)>;

enum class Needs { token, nothing };
enum class BodyClass { json, file }; ///< which size limit applies

struct Route {
    Method method = Method::get;
    std::vector<QByteArray> pattern; ///< segments; "{channel_id}" is a parameter
    Needs needs = Needs::token;
    BodyClass body = BodyClass::json;
    Handler handler;
    AsyncHandler async_handler;
};

/// What matched, with the parameters by name; `bad_param` is set when an id has the wrong syntax (-> 400).
struct Match {
    const Route* route = nullptr;
    QHash<QString, QString> params;
    QString bad_param;
};

/// The table of routes. Patterns look like "/api/v4/channels/{channel_id}/posts". A literal segment beats a parameter.
/// A parameter ending in `_id` only matches letters and digits (else the route does not exist: 404) and must have 26
/// of them (else 400 naming it), `me` is allowed for {user_id}; {action_id} may have any length and {category_id} also
/// '_' and '-'. Other parameters match any one segment, percent-decoded.
class Router final {
public:
    Route& add(Method method, const QByteArray& pattern, Handler handler);
    Route& add_async(Method method, const QByteArray& pattern, AsyncHandler handler);

    [[nodiscard]] Match match(Method method, const std::vector<QByteArray>& segments) const;
    [[nodiscard]] size_t size() const;

private:
    Route& insert(Route route, const QByteArray& pattern);
    std::map<std::pair<Method, size_t>, std::vector<Route>>
        m_routes; ///< by method and number of segments, literals first
};

} // namespace opsdeck::localroom
