// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/transport/transport.h"

#include "mattermost/transport/exchange.h"

#include <QCoroFuture>
#include <QNetworkAccessManager>

namespace opsdeck::mattermost {

namespace {

QCoro::Task<core::Result<Answer>> answer_of(QFuture<core::Result<Answer>> future)
{
    core::Result<Answer> result = co_await future;
    co_return result;
}

} // namespace

Transport::Transport(ServerAddress address, const core::Clock& clock, TransportOptions options, QObject* parent)
    : QObject(parent)
    , m_address(std::move(address))
    , m_clock(clock)
    , m_options(std::move(options))
    , m_limiter(m_options.requests_per_second, m_options.burst)
    , m_network(new QNetworkAccessManager(this))
{
    m_network->setAutoDeleteReplies(false);
}

Transport::~Transport()
{
    // Each answers "cancelled"; whoever awaits is resumed by the event loop, when this object is gone.
    qDeleteAll(findChildren<Exchange*>(QString(), Qt::FindDirectChildrenOnly));
}

void Transport::set_token(QString token) { m_token = std::move(token); }

QCoro::Task<core::Result<Answer>> Transport::send(Request request, CancelToken cancel)
{
    auto* exchange = new Exchange(*this, std::move(request), std::move(cancel));
    QFuture<core::Result<Answer>> future = exchange->future();
    exchange->start();
    return answer_of(std::move(future));
}

void Transport::finished(const Answer& answer, const QString& used_token)
{
    const QString version = QString::fromLatin1(answer.header("X-Version-Id"));
    if (!version.isEmpty() && version != m_version_id) {
        const bool is_news = !m_version_id.isEmpty();
        m_version_id = version;
        if (is_news)
            QMetaObject::invokeMethod(
                this, [this, version] { Q_EMIT version_changed(version); }, Qt::QueuedConnection);
    }
    // Queued, because whoever hears it may well destroy this transport. An answer to an older token says nothing about
    // the present one.
    if (answer.status == 401 && !used_token.isEmpty() && used_token == m_token)
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT signed_out(); }, Qt::QueuedConnection);
}

} // namespace opsdeck::mattermost
