// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "core/run/run_state.h"

#include <QJsonObject>

#include <optional>

namespace opsdeck::core {

/// Who asked: a person as the server knows them. Identity is server + user id, never a name.
struct Actor {
    QString server; ///< the server's URL without a trailing slash, or the name of a local room, whose URL changes
    UserId user;
    QString username; ///< for people, as it was when the run was asked for

    bool operator==(const Actor&) const = default;
};

/// One execution of an automation, as the ledger knows it. Everything here has been through redaction.
struct Run {
    RunId id;
    AutomationId automation;
    QString digest;     ///< SHA-256 of the definition, hex
    QString line;       ///< the canonical line, secrets masked
    QJsonObject params; ///< by name, secrets masked
    Danger danger = Danger::read;
    Surface surface = Surface::terminal;
    QString origin;      ///< for people: "dashboard Checkout / Error rate, 4.2 % at 14:02:07Z"; usually empty
    QString environment; ///< name, or empty
    Actor actor;
    TeamId team;
    RoomId room;
    QString room_name;

    RunState state = RunState::draft;
    QString owner;      ///< token of the process that looks after it; see store/userdata
    QJsonObject handle; ///< the runner's, to re-attach; no secrets
    std::optional<int> exit_code;
    QString reason;   ///< why it ended so, in a sentence; empty for plain success
    QString headline; ///< at most 200 characters
    Timestamp requested_at;
    Timestamp started_at; ///< "never" until the process started
    Timestamp ended_at;   ///< "never" until it ended

    PostId invocation_post; ///< known once the server has confirmed it
    PostId progress_post;
    PostId result_post;

    bool operator==(const Run&) const = default;
};

} // namespace opsdeck::core
