// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mattermost/call.h"

#include <QJsonDocument>
#include <QJsonValue>
#include <QString>

namespace opsdeck::test {

/// "POST /posts?set_online=false"
[[nodiscard]] inline QString line_of(const mattermost::Request& request)
{
    QString line = QString::fromLatin1(mattermost::to_verb(request.method)) + QLatin1Char(' ') + request.path;
    QLatin1Char mark('?');
    for (const auto& [key, value] : request.query) {
        line += mark + key + QLatin1Char('=') + value;
        mark = QLatin1Char('&');
    }
    return line;
}

/// The JSON body as compact text; empty when there is none.
[[nodiscard]] inline QString body_of(const mattermost::Request& request)
{
    const auto* json = std::get_if<mattermost::JsonBody>(&request.body);
    return json == nullptr ? QString() : QString::fromUtf8(json->bytes);
}

} // namespace opsdeck::test
