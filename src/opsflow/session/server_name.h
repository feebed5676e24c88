// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::opsflow {

// What a profile knows a server by, in ledger, outbox, accounts and cache: the URL without a trailing slash. A local
// room takes another port when its last one is taken, so it is known by an id of its data instead.

/// "localroom:<id>". `id` is any lasting id of the room's data.
[[nodiscard]] QString local_room_name(const QString& id);
[[nodiscard]] bool is_local_room(const QString& server);

/// Whether two names may stand for one server. Everything on this computer may be the same local room under its name
/// and its ports of before: there the ids of rooms, which are never given twice, decide.
[[nodiscard]] bool may_be_same_server(const QString& one, const QString& other);

} // namespace opsdeck::opsflow
