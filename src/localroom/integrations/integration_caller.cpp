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

std::optional<IntegrationAnswer> read(QNetworkReply& reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // A status of 400 and more counts as an error, too: then the answer is there all the same.
    const bool is_told = reply.error() == QNetworkReply::NoError || status >= 400;
    if (status == 0 || !is_told || reply.bytesAvailable() > largest_answer)
        return std::nullopt;
    return IntegrationAnswer{status, reply.attribute(QNetworkRequest::HttpReasonPhraseAttribute).toString(),
                             reply.rawHeader("Content-Type"), reply.readAll()};
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

std::optional<QJsonObject> IntegrationAnswer::object() const
{
    if (body.trimmed().isEmpty())
        return QJsonObject();
    const auto document = QJsonDocument::fromJson(body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

void IntegrationCaller::post(const QUrl& url, const QJsonObject& body, Take take)
{
    QNetworkRequest request(url);
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setRawHeader("Accept", "application/json");
    wait_for(m_network.post(request, QJsonDocument(body).toJson(QJsonDocument::Compact)), std::move(take));
}

void IntegrationCaller::send_form(const QUrl& url, const QUrlQuery& form, bool is_post, const QString& token, Take take)
{
    QUrl target = url;
    if (!is_post) {
        QUrlQuery query(url);
        for (const auto& [key, value] : form.queryItems(QUrl::FullyEncoded))
            query.addQueryItem(key, value);
        target.setQuery(query);
    }
    QNetworkRequest request(target);
    request.setRawHeader("Accept", "application/json");
    request.setRawHeader("Authorization", "Token " + token.toLatin1());
    if (!is_post) {
        wait_for(m_network.get(request), std::move(take));
        return;
    }
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    wait_for(m_network.post(request, form.toString(QUrl::FullyEncoded).toUtf8()), std::move(take));
}

void IntegrationCaller::wait_for(QNetworkReply* reply, Take take)
{
    reply->setReadBufferSize(largest_answer + 1);
    QObject::connect(reply, &QNetworkReply::downloadProgress, &m_guard, [reply](qint64 received, qint64) {
        if (received > largest_answer)
            reply->abort();
    });
    QObject::connect(reply, &QNetworkReply::finished, &m_guard, [reply, take = std::move(take)] {
        const auto result = read(*reply);
        reply->deleteLater();
        take(result);
    });
}

} // namespace opsdeck::localroom
