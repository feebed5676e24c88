// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "localroom/context.h"
#include "localroom/http/router.h"

#include <functional>
#include <memory>
#include <optional>

namespace opsdeck::localroom {

/// The server without sockets: database, routes, dispatch. One thread; the fuzz targets drive it directly.
class Engine final {
public:
    [[nodiscard]] static core::Result<std::unique_ptr<Engine>> open(ServerOptions options);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    /// Routes, checks the token, runs the handler in a transaction, delivers its events, then answers with complete
    /// headers. `done` is called exactly once, for an async handler later.
    void dispatch(Request request, std::function<void(Response)> done);

    /// The caller behind a request's token (header or cookie); unknown if there is none or it is not valid.
    [[nodiscard]] Caller caller_of(const Request& request);
    /// The same for a bare token (a websocket challenge).
    [[nodiscard]] Caller caller_of_token(const QString& token);

    /// Runs `work` in a transaction and delivers its events afterwards: for what does not come by REST (websocket
    /// actions, late answers). False: it was rolled back.
    bool transact(const std::function<bool(Context&)>& work);

    /// Before a websocket upgrade: counts it against the rate limit and fills in the caller. A response refuses it.
    [[nodiscard]] std::optional<Response> admit_upgrade(Request& request);
    /// How large the body of this request may be, in bytes.
    [[nodiscard]] qint64 body_limit(const Request& request) const;
    /// The 413 of a body above it.
    [[nodiscard]] Response body_too_large(const Request& request) const;

    void set_hub(EventHub* hub); ///< null: events are dropped
    [[nodiscard]] Context& context();
    [[nodiscard]] const Router& router() const;
    [[nodiscard]] const ServerInfo& info() const;
    void set_url(const QString& url);
    /// The value of X-Version-Id and of hello's server_version.
    [[nodiscard]] QString version_id() const;

private:
    struct Private;
    explicit Engine(std::unique_ptr<Private> parts);
    std::unique_ptr<Private> m_d;
};

/// Adds every route; one line a group. Each group is `void add_<group>_routes(Router&)` in its folder.
void add_all_routes(Router& router);

} // namespace opsdeck::localroom
