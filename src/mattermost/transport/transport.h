// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/result.h"
#include "mattermost/call.h"
#include "mattermost/server_address.h"
#include "mattermost/transport/cancel_token.h"
#include "mattermost/transport/rate_limiter.h"
#include "mattermost/transport/retry_policy.h"

#include <QCoroTask>
#include <QObject>

#include <memory>

class QNetworkAccessManager;

namespace opsdeck::mattermost {

class Exchange;

struct TransportOptions {
    RetryPolicy retry;
    double requests_per_second = 100; ///< our own limit; the server's is learnt from its answers
    int burst = 200;
    QByteArray user_agent = "Opsdeck";
};

/// The only class that touches the network manager: adds the token, retries what is safe, honours limits and
/// time-outs, and turns everything that can go wrong into a core::Error. `detail` of an error of the server is
/// "<error id> · request <request id>". Lives in one thread; destroying it answers all that waits with `cancelled`.
class Transport final : public QObject {
    Q_OBJECT

public:
    /// `clock` outlives the transport.
    Transport(ServerAddress address, const core::Clock& clock, TransportOptions options = {},
              QObject* parent = nullptr);
    ~Transport() override;

    [[nodiscard]] const ServerAddress& address() const { return m_address; }
    /// Bearer token for requests from now on; empty for none.
    void set_token(QString token);
    [[nodiscard]] bool has_token() const { return !m_token.isEmpty(); }
    /// For the event socket of the same account only.
    [[nodiscard]] const QString& token() const { return m_token; }

    /// Sends it and yields the 2xx answer, or the failure. Starts at once, even if nobody awaits the task.
    [[nodiscard]] QCoro::Task<core::Result<Answer>> send(Request request, CancelToken cancel = {});

    /// send() and then the call's own decoder.
    template<typename T>
    [[nodiscard]] QCoro::Task<core::Result<T>> call(Call<T> call, CancelToken cancel = {})
    {
        return decoded<T>(send(std::move(call.request), std::move(cancel)), std::move(call.decode));
    }

    /// What the server calls itself: "6.6.1.<build>.<config hash>.<licensed>"; empty until the first answer.
    [[nodiscard]] const QString& version_id() const { return m_version_id; }

Q_SIGNALS:
    /// A request with the present token got a 401: forget the token, close the event socket, ask to sign in again.
    void signed_out();
    /// Another version or configuration: reload the server's configuration.
    void version_changed(const QString& version_id);

private:
    friend class Exchange;

    void finished(const Answer& answer, const QString& used_token);

    template<typename T>
    static QCoro::Task<core::Result<T>> decoded(QCoro::Task<core::Result<Answer>> pending,
                                                std::function<core::Result<T>(const Answer&)> decode)
    {
        const core::Result<Answer> answer = co_await pending;
        if (!answer)
            co_return core::failure(answer.error());
        co_return decode(*answer);
    }

    ServerAddress m_address;
    const core::Clock& m_clock;
    TransportOptions m_options;
    RateLimiter m_limiter;
    QNetworkAccessManager* m_network;
    QString m_token;
    QString m_version_id;
};

} // namespace opsdeck::mattermost
