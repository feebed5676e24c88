// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/transport/outgoing.h"

#include "mattermost/transport/one_shot_body.h"

#include <QCoreApplication>
#include <QFile>
#include <QHttpMultiPart>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QUrlQuery>

namespace opsdeck::mattermost {

namespace {

QByteArray quoted(const QString& text)
{
    QString safe = text;
    safe.replace(QLatin1Char('\\'), QLatin1String("\\\\"));
    safe.replace(QLatin1Char('"'), QLatin1String("\\\""));
    for (QChar& c : safe)
        if (c.unicode() < 0x20 || c.unicode() == 0x7f)
            c = QLatin1Char('_');
    return '"' + safe.toUtf8() + '"';
}

core::Result<std::unique_ptr<QHttpMultiPart>> multipart_of(const MultipartBody& body)
{
    auto multipart = std::make_unique<QHttpMultiPart>(QHttpMultiPart::FormDataType);
    for (const BodyPart& part : body.parts) {
        QHttpPart out;
        QByteArray disposition = "form-data; name=" + quoted(part.name);
        if (!part.file_name.isEmpty()) {
            disposition += "; filename=" + quoted(part.file_name);
            out.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/octet-stream"));
        }
        out.setRawHeader("Content-Disposition", disposition);
        if (part.file_path.isEmpty()) {
            out.setBody(part.bytes);
        } else {
            auto* file = new QFile(part.file_path, multipart.get());
            if (!file->open(QIODevice::ReadOnly))
                return core::failure(core::ErrorKind::invalid_input,
                                     QCoreApplication::translate(
                                         "Mattermost", "The file %1 cannot be read. Check that it still exists and "
                                                       "that you may read it.")
                                         .arg(part.file_name),
                                     file->errorString());
            out.setBodyDevice(file);
        }
        multipart->append(out);
    }
    return multipart;
}

QNetworkReply* send_bytes(QNetworkAccessManager& network, QNetworkRequest& head, const Request& request,
                          const QByteArray& bytes, const QByteArray& mime_type)
{
    head.setHeader(QNetworkRequest::ContentTypeHeader, mime_type);
    if (request.idempotent)
        return request.method == Method::put ? network.put(head, bytes) : network.post(head, bytes);
    head.setHeader(QNetworkRequest::ContentLengthHeader, bytes.size());
    head.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    auto* body = new OneShotBody(bytes);
    QNetworkReply* reply = request.method == Method::put ? network.put(head, body) : network.post(head, body);
    body->setParent(reply);
    return reply;
}

} // namespace

QNetworkRequest network_request(const ServerAddress& address, const Request& request, const QString& token,
                                const QByteArray& user_agent)
{
    QUrl url = address.api(request.path);
    if (!request.query.empty()) {
        QByteArray query;
        for (const auto& [key, value] : request.query) {
            if (!query.isEmpty())
                query += '&';
            query += QUrl::toPercentEncoding(key) + '=' + QUrl::toPercentEncoding(value);
        }
        url.setQuery(QString::fromLatin1(query), QUrl::StrictMode);
    }
    QNetworkRequest head(url);
    head.setRawHeader("User-Agent", user_agent);
    if (request.expects_json)
        head.setRawHeader("Accept", "application/json");
    if (request.needs_auth && !token.isEmpty())
        head.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    head.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    head.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    head.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    head.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    head.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    return head;
}

core::Result<QNetworkReply*> dispatch(QNetworkAccessManager& network, QNetworkRequest head, const Request& request)
{
    if (request.method == Method::get)
        return network.get(head);
    if (request.method == Method::delete_)
        return network.deleteResource(head);
    if (const auto* multipart = std::get_if<MultipartBody>(&request.body)) {
        core::Result<std::unique_ptr<QHttpMultiPart>> body = multipart_of(*multipart);
        if (!body)
            return core::failure(body.error());
        QNetworkReply* reply = network.post(head, body->get());
        (*body).release()->setParent(reply);
        return reply;
    }
    if (const auto* raw = std::get_if<RawBody>(&request.body))
        return send_bytes(network, head, request, raw->bytes, raw->mime_type);
    const auto* json = std::get_if<JsonBody>(&request.body);
    return send_bytes(network, head, request, json != nullptr ? json->bytes : QByteArray("{}"),
                      QByteArrayLiteral("application/json"));
}

} // namespace opsdeck::mattermost
