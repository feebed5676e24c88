// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/transport/exchange.h"

#include "core/logging.h"
#include "mattermost/codec/error_body.h"
#include "mattermost/transport/outgoing.h"
#include "mattermost/transport/transport.h"

#include <QCoreApplication>
#include <QRandomGenerator>

#include <algorithm>

namespace opsdeck::mattermost {

namespace {

constexpr int most_redirects = 3;
constexpr core::Millis longest_hold{60'000};

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Mattermost)
};

std::optional<core::Millis> retry_after(const Answer& answer)
{
    bool is_number = false;
    const int seconds = answer.header("Retry-After").trimmed().toInt(&is_number);
    if (!is_number || seconds < 0)
        return std::nullopt;
    return core::Millis(std::min(seconds, 86'400) * 1000LL);
}

AttemptEnd end_of(const Answer& answer)
{
    switch (answer.status) {
    case 429:
        return AttemptEnd::rate_limited;
    case 500:
    case 502:
    case 503:
    case 504:
        return AttemptEnd::maybe_done;
    default:
        return AttemptEnd::final_;
    }
}

core::Error web_page_error()
{
    return {core::ErrorKind::protocol,
            Text::tr("A web page came instead of the server's answer. The network may ask for a sign-in of its own: "
                     "open a browser. Otherwise check the address of the server."),
            QStringLiteral("text/html")};
}

} // namespace

Exchange::Exchange(Transport& transport, Request request, CancelToken cancel)
    : QObject(&transport)
    , m_transport(transport)
    , m_request(std::move(request))
    , m_cancel(std::move(cancel))
    , m_pause(this)
    , m_silence(this)
    , m_deadline(this)
{
    for (QTimer* timer : {&m_pause, &m_silence, &m_deadline})
        timer->setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, [this] { stop(Stop::silence); });
    connect(&m_deadline, &QTimer::timeout, this, [this] { stop(Stop::deadline); });
    if (m_cancel.signal() != nullptr)
        connect(m_cancel.signal(), &CancelSignal::cancelled, this, [this] { stop(Stop::cancelled); });
    m_promise.start();
}

Exchange::~Exchange()
{
    drop_reply();
    if (!m_is_done)
        finish(core::failure(core::ErrorKind::cancelled, Text::tr("This was given up.")));
}

void Exchange::start()
{
    if (m_cancel.is_cancelled())
        stop(Stop::cancelled);
    else
        wait_for_turn();
}

void Exchange::wait_for_turn()
{
    const core::Millis wait = m_transport.m_limiter.reserve(m_transport.m_clock.monotonic());
    if (wait.count() <= 0) {
        attempt();
        return;
    }
    m_pause.disconnect(this);
    connect(&m_pause, &QTimer::timeout, this, &Exchange::attempt);
    m_pause.start(wait);
}

void Exchange::attempt()
{
    ++m_attempts;
    m_stop = Stop::none;
    m_was_sent = false;
    m_body.clear();
    m_tls_errors.clear();
    m_used_token = m_request.needs_auth ? m_transport.m_token : QString();
    QNetworkRequest head =
        network_request(m_transport.m_address, m_request, m_used_token, m_transport.m_options.user_agent);
    if (!m_redirected_to.isEmpty())
        head.setUrl(m_redirected_to);
    const core::Result<QNetworkReply*> reply = dispatch(*m_transport.m_network, head, m_request);
    if (!reply) {
        finish(core::failure(reply.error()));
        return;
    }
    m_reply = *reply;
    connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_was_sent = true; });
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_tls_errors = errors; });
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) {
        m_was_sent = m_was_sent || sent > 0;
        m_silence.start(m_request.timeout);
    });
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::read_some);
    connect(m_reply, &QNetworkReply::finished, this, &Exchange::attempt_finished);
    m_silence.start(m_request.timeout);
    m_deadline.start(m_request.deadline);
}

void Exchange::read_some()
{
    m_silence.start(m_request.timeout);
    m_body += m_reply->readAll();
    if (m_body.size() > m_request.max_answer_bytes)
        stop(Stop::too_large);
}

void Exchange::stop(Stop why)
{
    if (m_is_done)
        return;
    m_stop = why;
    if (m_reply != nullptr && m_reply->isRunning()) {
        m_reply->abort(); // ends in attempt_finished()
        return;
    }
    judge_failure(stopped(), std::nullopt);
}

NetworkFailure Exchange::stopped() const
{
    if (m_stop == Stop::cancelled)
        return {AttemptEnd::final_, {core::ErrorKind::cancelled, Text::tr("This was given up."), {}}};
    if (m_stop == Stop::too_large)
        return {AttemptEnd::final_,
                {core::ErrorKind::too_large, Text::tr("The answer of the server is larger than Opsdeck takes."),
                 QStringLiteral("over %1 bytes").arg(m_request.max_answer_bytes)}};
    if (m_was_sent)
        return {AttemptEnd::maybe_done,
                {core::ErrorKind::timed_out,
                 Text::tr("The server did not answer in time, and it is not known whether it did what was asked."),
                 {}}};
    return {AttemptEnd::never_sent,
            {core::ErrorKind::unreachable,
             Text::tr("No connection to the server could be made in time. Check the "
                      "network and the address."),
             {}}};
}

void Exchange::attempt_finished()
{
    m_silence.stop();
    m_deadline.stop();
    if (m_stop != Stop::none) {
        drop_reply();
        judge_failure(stopped(), std::nullopt);
        return;
    }
    m_body += m_reply->readAll();
    Answer answer;
    answer.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    for (const auto& header : m_reply->rawHeaderPairs())
        answer.headers.emplace_back(header.first, header.second);
    const QNetworkReply::NetworkError code = m_reply->error();
    const QString text = m_reply->errorString();
    const bool was_cut = code != QNetworkReply::NoError &&
                         (answer.status == 0 || code == QNetworkReply::RemoteHostClosedError || answer.is_ok());
    drop_reply();
    if (was_cut) {
        judge_failure(failure_of(code, text, m_was_sent || answer.status != 0, m_tls_errors), std::nullopt);
        return;
    }
    answer.body = std::move(m_body);
    if (answer.body.size() > m_request.max_answer_bytes) {
        m_stop = Stop::too_large;
        judge_failure(stopped(), std::nullopt);
        return;
    }
    judge(std::move(answer));
}

void Exchange::judge(Answer answer)
{
    m_transport.m_limiter.learn(answer, m_transport.m_clock.monotonic());
    if (answer.status >= 300 && answer.status < 400) {
        if (follow_redirect(answer))
            return;
        const QString target = QString::fromUtf8(answer.header("Location")).left(200);
        finish(
            core::failure(core::ErrorKind::protocol,
                          Text::tr("The server sends Opsdeck on to another address, %1. If you trust it, use that as "
                                   "the address of the server.")
                              .arg(target),
                          QStringLiteral("HTTP %1").arg(answer.status)));
        return;
    }
    const bool is_page = answer.header("Content-Type").toLower().startsWith("text/html");
    if (answer.is_ok() && is_page && m_request.expects_json) {
        finish(core::failure(web_page_error()));
        return;
    }
    if (!answer.is_ok()) {
        const std::optional<core::Millis> wait = retry_after(answer);
        const AttemptEnd end = end_of(answer);
        if (end == AttemptEnd::rate_limited)
            m_transport.m_limiter.hold_until(m_transport.m_clock.monotonic() +
                                             std::min(wait.value_or(core::Millis(1000)), longest_hold));
        if (!is_page || answer.status == 401)
            m_transport.finished(answer, m_used_token);
        judge_failure({end, error_of(answer)}, wait);
        return;
    }
    m_transport.finished(answer, m_used_token);
    finish(std::move(answer));
}

void Exchange::judge_failure(NetworkFailure failure, std::optional<core::Millis> wait)
{
    if (m_is_done)
        return;
    const double chance = QRandomGenerator::global()->generateDouble();
    const std::optional<core::Millis> delay =
        m_transport.m_options.retry.next_delay(m_attempts, failure.end, m_request.idempotent, wait, chance);
    if (!delay || m_cancel.is_cancelled()) {
        qCInfo(log_mattermost).noquote() << to_verb(m_request.method) << m_request.path << "failed after" << m_attempts
                                         << "attempt(s):" << core::to_text(failure.error.kind) << failure.error.detail;
        finish(core::failure(std::move(failure.error)));
        return;
    }
    qCDebug(log_mattermost).noquote() << to_verb(m_request.method) << m_request.path << "again in" << delay->count()
                                      << "ms:" << core::to_text(failure.error.kind) << failure.error.detail;
    m_pause.disconnect(this);
    connect(&m_pause, &QTimer::timeout, this, &Exchange::wait_for_turn);
    m_pause.start(*delay);
}

bool Exchange::follow_redirect(const Answer& answer)
{
    const QUrl here = m_redirected_to.isEmpty() ? m_transport.m_address.api(m_request.path) : m_redirected_to;
    const QUrl target = here.resolved(QUrl::fromEncoded(answer.header("Location")));
    const bool is_same_server =
        target.scheme() == here.scheme() && target.host() == here.host() && target.port() == here.port();
    const bool may_follow = m_request.method == Method::get && !answer.header("Location").isEmpty() && is_same_server;
    if (!may_follow || ++m_redirects > most_redirects)
        return false;
    m_redirected_to = target;
    --m_attempts; // it is still the same attempt
    attempt();
    return true;
}

void Exchange::finish(core::Result<Answer> result)
{
    if (m_is_done)
        return;
    m_is_done = true;
    m_pause.stop();
    m_silence.stop();
    m_deadline.stop();
    m_promise.addResult(std::move(result));
    m_promise.finish();
    deleteLater();
}

void Exchange::drop_reply()
{
    if (m_reply == nullptr)
        return;
    m_reply->disconnect(this);
    if (m_reply->isRunning())
        m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

} // namespace opsdeck::mattermost
