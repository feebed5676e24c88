// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/api_error.h"

#include "core/logging.h"
#include "localroom/http/response.h"
#include "localroom/resources.h"

#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

/// The sentences of the wire by error id, as recorded.
const QJsonObject& messages()
{
    static const QJsonObject table = json_resource(u"error_messages.json"_s);
    return table;
}

} // namespace

tl::unexpected<ApiError> refuse(int status, const QString& id, const QString& message, const QString& detail)
{
    QString text = message.isEmpty() ? messages().value(id).toString() : message;
    if (text.isEmpty())
        text = u"The request could not be carried out."_s;
    return tl::unexpected(ApiError{status, id, text, detail, false});
}

tl::unexpected<ApiError> invalid_body(const QString& name)
{
    return refuse(400, u"api.context.invalid_body_param.app_error"_s,
                  u"Invalid or missing %1 in request body."_s.arg(name));
}

tl::unexpected<ApiError> invalid_url(const QString& name)
{
    return refuse(400, u"api.context.invalid_url_param.app_error"_s,
                  u"Invalid or missing %1 parameter in request URL."_s.arg(name));
}

tl::unexpected<ApiError> no_permission() { return refuse(403, u"api.context.permissions.app_error"_s); }

tl::unexpected<ApiError> session_expired() { return refuse(401, u"api.context.session_expired.app_error"_s); }

tl::unexpected<ApiError> internal_error(const QString& where)
{
    qCWarning(log_localroom).noquote() << "internal error in" << where;
    return refuse(500, u"api.context.internal.app_error"_s, u"Something went wrong on the server."_s);
}

QByteArray error_body(const ApiError& error, const QString& request_id)
{
    QJsonObject body{{u"id"_s, error.id},
                     {u"message"_s, error.message},
                     {u"detailed_error"_s, error.detail},
                     {u"status_code"_s, error.status}};
    if (!request_id.isEmpty())
        body.insert(u"request_id"_s, request_id);
    return wire_json(body);
}

} // namespace opsdeck::localroom
