// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/prometheus/prometheus_client.h"

#include "opsflow/dashboard/prometheus/prometheus_answer.h"

#include <QCoreApplication>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QTimer>
#include <qcoro/qcorosignal.h>

namespace opsdeck::opsflow {
namespace {

constexpr qint64 largest_answer = 8 * 1024 * 1024;

QString tr(const char* text) { return QCoreApplication::translate("Dashboards", text); }

core::Error failure_of(const QNetworkReply& reply, const QString& server, bool is_late, bool is_too_large)
{
    const QString detail = reply.errorString();
    if (is_too_large)
        return {core::ErrorKind::too_large, tr("The answer of %1 is too large. Ask for less.").arg(server), detail};
    if (is_late)
        return {core::ErrorKind::timed_out, tr("%1 did not answer in time.").arg(server), detail};
    switch (reply.error()) {
    case QNetworkReply::ConnectionRefusedError:
        return {core::ErrorKind::unreachable, tr("Nothing listens at %1.").arg(server), detail};
    case QNetworkReply::HostNotFoundError:
        return {core::ErrorKind::unreachable, tr("There is no host %1.").arg(server), detail};
    case QNetworkReply::SslHandshakeFailedError:
        return {core::ErrorKind::unreachable, tr("The certificate of %1 is not trusted.").arg(server), detail};
    default:
        return {core::ErrorKind::unreachable, tr("%1 cannot be reached.").arg(server), detail};
    }
}

} // namespace

PrometheusClient::PrometheusClient(const core::Clock& clock, core::Millis at_most, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_at_most(at_most)
{}

PrometheusClient::~PrometheusClient()
{
    const auto under_way = m_network.findChildren<QNetworkReply*>();
    for (QNetworkReply* reply : under_way)
        reply->abort();
}

QCoro::Task<core::Result<SourceAnswer>> PrometheusClient::ask(core::PrometheusQuery query, core::Millis range)
{
    const QPointer<PrometheusClient> self(this);
    const QUrl address = prometheus_address(query, range, m_clock.now());
    const QString server = address.host() + QLatin1Char(':') +
                           QString::number(address.port(address.scheme() == QLatin1String("https") ? 443 : 80));
    QNetworkRequest request(address);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "application/json");
    QNetworkReply* const reply = m_network.get(request);
    bool is_late = false;
    bool is_too_large = false;
    QTimer deadline;
    deadline.setSingleShot(true);
    connect(&deadline, &QTimer::timeout, reply, [reply, &is_late] {
        is_late = true;
        reply->abort();
    });
    connect(reply, &QNetworkReply::downloadProgress, reply, [reply, &is_too_large](qint64 received) {
        if (received > largest_answer) {
            is_too_large = true;
            reply->abort();
        }
    });
    deadline.start(m_at_most);
    if (!reply->isFinished())
        co_await qCoro(reply, &QNetworkReply::finished);
    if (!self)
        co_return core::failure(core::ErrorKind::cancelled, QString());
    reply->deleteLater();
    const QVariant status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
    if (is_late || is_too_large || !status.isValid())
        co_return core::failure(failure_of(*reply, server, is_late, is_too_large));
    const QByteArray body = reply->readAll();
    const core::Millis step = range.count() > 0 ? prometheus_step(query, range) : core::Millis(0);
    core::Result<SourceAnswer> answer = read_prometheus_answer(query, status.toInt(), body, step);
    if (answer)
        answer->observed_at = m_clock.now();
    co_return answer;
}

} // namespace opsdeck::opsflow
