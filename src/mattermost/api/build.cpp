// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/build.h"

namespace opsdeck::mattermost::api {

namespace {

Request request_of(Method method, QString path)
{
    Request request;
    request.method = method;
    request.path = std::move(path);
    return request;
}

} // namespace

Request get(QString path, std::vector<std::pair<QString, QString>> query)
{
    Request request = request_of(Method::get, std::move(path));
    request.query = std::move(query);
    return request;
}

Request post(QString path, JsonBody body)
{
    Request request = request_of(Method::post, std::move(path));
    request.body = std::move(body);
    request.idempotent = false;
    return request;
}

Request put(QString path, JsonBody body)
{
    Request request = request_of(Method::put, std::move(path));
    request.body = std::move(body);
    return request;
}

Request del(QString path)
{
    Request request = request_of(Method::delete_, std::move(path));
    request.idempotent = false;
    return request;
}

Request repeatable(Request request)
{
    request.idempotent = true;
    return request;
}

Call<void> done_call(Request request)
{
    return {std::move(request), [](const Answer&) { return core::Done(); }};
}

Call<QByteArray> bytes_call(Request request)
{
    request.expects_json = false;
    return {std::move(request), [](const Answer& answer) { return core::Result<QByteArray>(answer.body); }};
}

} // namespace opsdeck::mattermost::api
