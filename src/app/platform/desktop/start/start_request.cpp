// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/start/start_request.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace opsdeck::app {

using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

const QLatin1String version_key("opsdeck_start");
const QLatin1String arguments_key("arguments");
const QLatin1String token_key("token");
constexpr qsizetype most_arguments = 64;
constexpr qsizetype longest_token = 512;

QString tr(const char* text) { return QCoreApplication::translate("StartRequest", text); }

} // namespace

StartRequest take_start_request(const QStringList& arguments)
{
    StartRequest request;
    request.arguments = arguments;
    for (const char* name : {"XDG_ACTIVATION_TOKEN", "DESKTOP_STARTUP_ID"}) {
        if (request.activation_token.isEmpty())
            request.activation_token = qEnvironmentVariable(name).left(longest_token);
        qunsetenv(name);
    }
    return request;
}

Result<QByteArray> to_message(const StartRequest& request)
{
    const QJsonObject object{{version_key, 1},
                             {arguments_key, QJsonArray::fromStringList(request.arguments)},
                             {token_key, request.activation_token}};
    QByteArray message = QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
    if (message.size() > longest_start_message || request.arguments.size() > most_arguments) {
        return failure(ErrorKind::too_large,
                       tr("Opsdeck runs already, and these arguments are too long to be handed to it."));
    }
    return message;
}

Result<StartRequest> read_start_message(const QByteArray& message)
{
    const QJsonObject object = QJsonDocument::fromJson(message).object();
    const QJsonValue arguments = object.value(arguments_key);
    const QJsonValue token = object.value(token_key);
    StartRequest request;
    request.activation_token = token.toString();
    bool is_valid = message.size() <= longest_start_message && object.value(version_key).toInt() == 1 &&
                    arguments.isArray() && arguments.toArray().size() <= most_arguments && token.isString() &&
                    request.activation_token.size() <= longest_token;
    for (const auto& argument : arguments.toArray()) {
        is_valid = is_valid && argument.isString();
        request.arguments.append(argument.toString());
    }
    if (!is_valid)
        return failure(ErrorKind::invalid_input, tr("This is no start of Opsdeck."));
    return request;
}

} // namespace opsdeck::app
