// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkRequest>
#include <QObject>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <optional>

class QNetworkReply;

namespace opsdeck::localroom {

/// True for http on this machine only: the local room must never send what is in it anywhere else.
[[nodiscard]] bool is_on_this_machine(const QUrl& url);

/// What an integration answered, whatever its status.
struct IntegrationAnswer {
    int status = 0;
    QString reason; ///< "Internal Server Error"
    QByteArray content_type;
    QByteArray body;

    /// The body as a JSON object, an empty one for an empty body; nothing if it is something else.
    [[nodiscard]] std::optional<QJsonObject> object() const;
};

/// Asks integrations. Made and used on the server's thread.
class IntegrationCaller final {
public:
    /// Called once, later: the answer, or nothing (refused, not there, too slow, too large). Redirects are not
    /// followed. Not called any more once the caller is gone.
    using Take = std::function<void(const std::optional<IntegrationAnswer>&)>;

    IntegrationCaller();

    /// POSTs JSON.
    void post(const QUrl& url, const QJsonObject& body, Take take);
    /// POSTs a form, or GETs with it as the query; `token` tells the integration who asks.
    void send_form(const QUrl& url, const QUrlQuery& form, bool is_post, const QString& token, Take take);

private:
    void wait_for(QNetworkReply* reply, Take take);

    QNetworkAccessManager m_network;
    QObject m_guard; ///< dies first: then nobody answers any more
};

} // namespace opsdeck::localroom
