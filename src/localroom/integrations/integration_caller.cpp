// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/integrations/integration_caller.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QNetworkProxy>
#include <QNetworkReply>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

constexpr int longest_wait_ms = 10'000;
constexpr qint64 largest_answer = 1024 * 1024; ///< bytes

std::optional<QJsonObject> read(QNetworkReply& reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (reply.error() != QNetworkReply::NoError || status != 200 || reply.bytesAvailable() > largest_answer)
        return std::nullopt;
    const QByteArray body = reply.readAll();
    if (body.trimmed().isEmpty())
        return QJsonObject();
    const auto document = QJsonDocument::fromJson(body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

} // namespace

bool is_on_this_machine(const QUrl& url)
{
    if (!url.isValid() || url.scheme() != "http"_L1 || !url.userInfo().isEmpty())
        return false;
    // A name could be resolved to anything; only "localhost" and literal addresses are certain.
    return url.host() == "localhost"_L1 || QHostAddress(url.host()).isLoopback();
}

IntegrationCaller::IntegrationCaller()
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_network.setTransferTimeout(longest_wait_ms);
}

void IntegrationCaller::post(const QUrl& url, const QJsonObject& body,
                             std::function<void(std::optional<QJsonObject>)> answer)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Accept", "application/json");
    QNetworkReply* reply = m_network.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact));
    reply->setReadBufferSize(largest_answer + 1);
    QObject::connect(reply, &QNetworkReply::downloadProgress, &m_guard, [reply](qint64 received, qint64) {
        if (received > largest_answer)
            reply->abort();
    });
    QObject::connect(reply, &QNetworkReply::finished, &m_guard, [reply, answer = std::move(answer)] {
        const auto result = read(*reply);
        reply->deleteLater();
        answer(result);
    });
}

} // namespace opsdeck::localroom
