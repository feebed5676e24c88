// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace opsdeck::localroom {

/// What a fresh data folder is filled with.
enum class Seed {
    empty, ///< one person, one team, town-square and off-topic
    demo,  ///< the same, two more people, rooms `ops` and `incidents`, a dozen posts
};

/// Sizes in bytes, times in milliseconds. The defaults are the wire's.
struct Limits {
    qint64 request_line = 4 * 1024;
    qint64 head = 32 * 1024; ///< request line and all header fields
    int header_fields = 100;
    qint64 body = 1024 * 1024 * 4; ///< everything but file uploads; props alone may be 800,000 characters
    qint64 file_body = 100 * 1024 * 1024 + 64 * 1024; ///< multipart frame included
    qint64 max_file_size = 100 * 1024 * 1024;         ///< MaxFileSize of config/client
    qint64 buffered_bodies = 512 * 1024 * 1024;       ///< of all connections together; above it 503
    int connections = 256;
    int head_deadline_ms = 10'000;  ///< first byte to the end of the head: ends slow loris
    int body_stall_ms = 15'000;     ///< no byte of a body for so long
    int body_deadline_ms = 600'000; ///< a whole body, however steadily it drips
    int idle_ms = 120'000;          ///< a kept-alive connection without a request
};

/// As RateLimitSettings of the server: a bucket an address.
struct RateLimit {
    int per_second = 10;
    int max_burst = 100;
};

/// A person made at the first start, for tests and demos.
struct SeedPerson {
    QString username;
    QString password;
    QString roles = QStringLiteral("system_user"); ///< separated by spaces; "system_user system_admin"
    QString first_name;
    QString last_name;
    bool in_team = true;
};

/// Cost of a password's hash. `minimal` is for tests only: it offers no protection.
enum class PasswordCost { interactive, minimal };

struct ServerOptions {
    QString data_dir; ///< made if missing, 0700; empty: everything in memory, nothing survives
    quint16 port = 0; ///< 0: a free one. Always 127.0.0.1
    Seed seed = Seed::empty;
    Limits limits;
    std::optional<RateLimit> rate_limit;
    std::optional<int> post_edit_seconds; ///< how long a message may be edited (PostEditTimeLimit); nothing: always
    PasswordCost password_cost = PasswordCost::interactive;
    std::vector<SeedPerson> extra_people;
    std::shared_ptr<const core::Clock> clock; ///< null: the system's
};

/// What a client needs to come in. Holds secrets: never log it.
struct ServerInfo {
    struct Named {
        QString id;
        QString name;
    };
    QString url; ///< "http://127.0.0.1:41234"
    QString login;
    QString password;
    QString token;
    Named team;
    std::vector<Named> rooms;
};

} // namespace opsdeck::localroom
