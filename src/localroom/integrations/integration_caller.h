// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QObject>
#include <QUrl>

#include <functional>
#include <optional>

namespace opsdeck::localroom {

/// True for http on this machine only: the local room must never send what is in it anywhere else.
[[nodiscard]] bool is_on_this_machine(const QUrl& url);

/// POSTs JSON to integrations. Made and used on the server's thread.
class IntegrationCaller final {
public:
    IntegrationCaller();

    /// `answer` is called once, later: the object that came back with a 200, or nothing (refused, not there, no JSON,
    /// too slow, another status). Redirects are not followed. Not called any more once this object is gone.
    void post(const QUrl& url, const QJsonObject& body, std::function<void(std::optional<QJsonObject>)> answer);

private:
    QNetworkAccessManager m_network;
    QObject m_guard; ///< dies first: then nobody answers any more
};

} // namespace opsdeck::localroom
