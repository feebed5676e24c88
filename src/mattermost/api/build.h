// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mattermost/call.h"
#include "mattermost/codec/json_fields.h"

#include <QJsonArray>
#include <QJsonObject>

#include <utility>
#include <vector>

/// What all endpoint files build their calls from. Internal to `api/`.
namespace opsdeck::mattermost::api {

[[nodiscard]] Request get(QString path, std::vector<std::pair<QString, QString>> query = {});
/// Not idempotent unless the caller says so afterwards.
[[nodiscard]] Request post(QString path, JsonBody body);
[[nodiscard]] Request put(QString path, JsonBody body);
/// Deleting what is gone is refused by the server, so a delete is not repeated by itself either.
[[nodiscard]] Request del(QString path);
/// A POST that only reads, or that may be repeated.
[[nodiscard]] Request repeatable(Request request);

template<typename Id>
[[nodiscard]] QJsonArray json_ids(const std::vector<Id>& ids)
{
    QJsonArray array;
    for (const Id& id : ids)
        array.append(id.value());
    return array;
}

/// The answer is one object.
template<typename T, typename Decode>
[[nodiscard]] Call<T> object_call(Request request, Decode decode)
{
    return {std::move(request), [decode](const Answer& answer) -> core::Result<T> {
                const core::Result<QJsonObject> json = parse_object(answer.body);
                if (!json)
                    return core::failure(json.error());
                return decode(*json);
            }};
}

/// The answer is a list, or null for an empty one.
template<typename T, typename Decode>
[[nodiscard]] Call<std::vector<T>> list_call(Request request, Decode decode)
{
    return {std::move(request), [decode](const Answer& answer) -> core::Result<std::vector<T>> {
                const core::Result<QJsonArray> json = parse_array(answer.body);
                if (!json)
                    return core::failure(json.error());
                return decode_each<T>(*json, decode);
            }};
}

/// Nothing but success is of interest.
[[nodiscard]] Call<void> done_call(Request request);
/// The body as it is.
[[nodiscard]] Call<QByteArray> bytes_call(Request request);

} // namespace opsdeck::mattermost::api
