// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/profile/local_room_host.h"
#include "app/profile/program_paths.h"
#include "core/clock.h"
#include "core/ports/secret_store.h"
#include "opsflow/console.h"

#include <qcoro/qcorotask.h>

#include <memory>

namespace opsdeck::app {

/// A console and, where there is no server, the local room it lives on. Destroyed in this order: first the console.
struct OpenAccount {
    std::unique_ptr<LocalRoomHost> local_room; ///< null on a real server
    std::unique_ptr<opsflow::Console> console;

    [[nodiscard]] bool is_local() const { return local_room != nullptr; }
};

/// What opening an account needs to know; the pointers outlive what is opened.
struct AccountRequest {
    QString profile; ///< folder
    QString server;  ///< address; empty: the one that was signed in to last, else the local room
    QString token;   ///< empty: the one that was kept
    QString team;    ///< wishes; empty: as last time
    QString room;
    QStringList packs; ///< folders with a pack.yaml that were named
    ProgramPaths paths;
    bool follow_live = true; ///< open the websocket
    core::SecretStore* secrets = nullptr;
    const core::Clock* clock = nullptr;
};

/// Where packs are found without being named: ours, and the profile's own, which may not be there yet.
[[nodiscard]] QStringList pack_shelves(const ProgramPaths& paths, const QString& profile);

/// The server that was named, else the one that was signed in to last, else the local room of the profile.
[[nodiscard]] QCoro::Task<core::Result<OpenAccount>> open_account(AccountRequest request);

} // namespace opsdeck::app
