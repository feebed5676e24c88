// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "mattermost/transport/answer.h"
#include "mattermost/transport/cancel_token.h"
#include "mattermost/transport/network_failure.h"
#include "mattermost/transport/request.h"

#include <QFuture>
#include <QNetworkReply>
#include <QObject>
#include <QPointer>
#include <QPromise>
#include <QTimer>
#include <QUrl>

#include <optional>

namespace opsdeck::mattermost {

class Transport;

/// One request from its first attempt to its result: waits its turn, sends, watches the time, retries what is safe.
/// Owned by the transport; goes away by itself once it has answered.
class Exchange final : public QObject {
    Q_OBJECT

public:
    Exchange(Transport& transport, Request request, CancelToken cancel);
    ~Exchange() override;

    [[nodiscard]] QFuture<core::Result<Answer>> future() { return m_promise.future(); }
    void start();

private:
    enum class Stop { none, silence, deadline, too_large, cancelled };

    void wait_for_turn();
    void attempt();
    void read_some();
    void stop(Stop why);
    void attempt_finished();
    void judge(Answer answer);
    void judge_failure(NetworkFailure failure, std::optional<core::Millis> retry_after);
    [[nodiscard]] bool follow_redirect(const Answer& answer);
    [[nodiscard]] NetworkFailure stopped() const;
    void finish(core::Result<Answer> result);
    void drop_reply();

    Transport& m_transport;
    Request m_request;
    CancelToken m_cancel;
    QPromise<core::Result<Answer>> m_promise;
    QPointer<QNetworkReply> m_reply;
    QUrl m_redirected_to; ///< where a redirect within the server led to; empty for the request's own address
    QString m_used_token;
    QByteArray m_body;
    QList<QSslError> m_tls_errors;
    QTimer m_pause;
    QTimer m_silence;
    QTimer m_deadline;
    Stop m_stop = Stop::none;
    int m_attempts = 0;
    int m_redirects = 0;
    bool m_was_sent = false;
    bool m_is_done = false;
};

} // namespace opsdeck::mattermost
