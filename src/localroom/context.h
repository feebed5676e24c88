// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "localroom/api_error.h"
#include "localroom/database.h"
#include "localroom/event_hub.h"
#include "localroom/server_options.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace opsdeck::localroom {

/// Who makes a request: the session behind the token.
struct Caller {
    QString user_id;
    QString session_id;
    QString roles;           ///< the person's system roles now, separated by spaces
    QStringList permissions; ///< what those roles grant now
    bool by_cookie = false;
    bool by_personal_token = false;

    [[nodiscard]] bool is_known() const { return !user_id.isEmpty(); }
    [[nodiscard]] bool is_admin() const
    {
        return roles.split(QLatin1Char(' ')).contains(QLatin1String("system_admin"));
    }
};

/// Everything a handler may use. Lives on the server's thread, one a server.
/// A request's writes are one transaction: committed by the dispatcher when the handler returns a response, rolled
/// back when it returns an ApiError. Events wait for the commit.
class Context final {
public:
    Context(Database& database, const core::Clock& time, const ServerOptions& settings)
        : db(database)
        , clock(time)
        , options(settings)
    {}

    Database& db;
    const core::Clock& clock;
    const ServerOptions& options;
    EventHub* hub = nullptr; ///< set by the engine; for is_connected. Publish through publish()
    QString site_url;        ///< "http://127.0.0.1:41234"; empty until it listens
    QString files_dir; ///< where file bytes live; empty when everything is in memory (then keep them in the database)

    [[nodiscard]] qint64 now_ms() const { return core::to_ms(clock.now()); }

    /// Queued until the transaction is committed; forgotten if it is rolled back.
    void publish(Event event) { m_pending.push_back(std::move(event)); }
    [[nodiscard]] std::vector<Event> take_events() { return std::exchange(m_pending, {}); }

private:
    std::vector<Event> m_pending;
};

} // namespace opsdeck::localroom
