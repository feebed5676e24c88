// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "opsflow/ledger/room_check.h"

#include <QString>

namespace opsdeck::opsflow {

/// Ledger and Opsdeck posts of a room as one NDJSON file that can be verified anywhere, without profile and server.
/// Written whole or not at all.
[[nodiscard]] core::Done write_ledger_file(const QString& path, const RoomCheckInput& content);
/// Errors: not_found, corrupted (with the line).
[[nodiscard]] core::Result<RoomCheckInput> read_ledger_file(const QString& path);

} // namespace opsdeck::opsflow
