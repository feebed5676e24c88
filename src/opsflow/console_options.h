// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ports/secret_store.h"

#include <QString>
#include <QStringList>

namespace opsdeck::opsflow {

/// Everything a console needs to know before it can open. The pointers must outlive it.
struct ConsoleOptions {
    QString profile_dir;        ///< made when missing: cache, user data, runs, pack state, outgoing files
    QString server_url;         ///< empty: the account this profile used last
    QString server_name;        ///< what the profile knows the server by; empty: its URL. See session/server_name.h
    QString token;              ///< empty: the one kept in `secrets` for this account
    QString team;               ///< name or id; empty: the account's, else the only or first one
    QString room;               ///< name, display name or id; empty: the account's, else town-square
    QStringList pack_shelves;   ///< folders whose folders are packs, also those that come later; they count first
    QStringList pack_dirs;      ///< folders with a pack.yaml; believed because they were named
    QString supervisor_program; ///< path of opsdeck-supervisor; empty: beside the running program
    bool follow_live = true;    ///< open the websocket and keep rooms up to date
    core::Millis progress_pause = std::chrono::seconds(5); ///< before the progress post, and between its edits
    core::SecretStore* secrets = nullptr;
    const core::Clock* clock = nullptr; ///< nullptr: the system's
};

} // namespace opsdeck::opsflow
