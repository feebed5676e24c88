// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "mattermost/support/http_double.h"
#include "mattermost/transport/transport.h"

#include <QtTest>

#include <memory>
#include <optional>

/// A transport on a server double, and the requests and reactions that its tests share.
namespace opsdeck::test {

using namespace opsdeck::mattermost;

inline constexpr const char* error_body =
    R"({"id":"api.context.session_expired.app_error","message":"m","detailed_error":"","request_id":"rq1","status_code":401})";

inline TransportOptions quick()
{
    TransportOptions options;
    options.retry.first_delay = core::Millis(4);
    options.retry.max_delay = core::Millis(20);
    return options;
}

inline Request get_request()
{
    Request request;
    request.path = QStringLiteral("/users/me");
    return request;
}

inline Request post_request()
{
    Request request;
    request.method = Method::post;
    request.path = QStringLiteral("/posts");
    request.idempotent = false;
    request.body = JsonBody{R"({"message":"hi"})"};
    return request;
}

inline QCoro::Task<> keep(QCoro::Task<core::Result<Answer>> pending,
                          std::shared_ptr<std::optional<core::Result<Answer>>> out)
{
    *out = co_await pending;
}

/// A transport on a server double.
struct Wire {
    HttpDouble server;
    core::SystemClock clock;
    std::unique_ptr<Transport> transport;

    explicit Wire(HttpDouble::React react, TransportOptions options = quick())
        : server(std::move(react))
    {
        transport = std::make_unique<Transport>(ServerAddress::from_base(server.base()).value(), clock, options);
        transport->set_token(QStringLiteral("secret-token"));
    }

    std::shared_ptr<std::optional<core::Result<Answer>>> start(Request request, CancelToken cancel = {})
    {
        auto out = std::make_shared<std::optional<core::Result<Answer>>>();
        keep(transport->send(std::move(request), std::move(cancel)), out);
        return out;
    }

    core::Result<Answer> finish(Request request)
    {
        const auto out = start(std::move(request));
        [&] { QTRY_VERIFY_WITH_TIMEOUT(out->has_value(), 10000); }();
        return out->has_value() ? **out
                                : core::failure(core::ErrorKind::internal, QStringLiteral("no answer in the test"));
    }
};

/// Reacts with each of the list in turn, then with the last again and again.
inline HttpDouble::React in_turn(std::vector<HttpDouble::Reaction> reactions)
{
    auto next = std::make_shared<size_t>(0);
    return [reactions = std::move(reactions), next](const SeenRequest&) {
        return reactions.at(std::min((*next)++, reactions.size() - 1));
    };
}

inline HttpDouble::Reaction fine() { return HttpDouble::json(200, R"({"id":"u1","username":"alice"})"); }

} // namespace opsdeck::test
