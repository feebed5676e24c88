// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/chat/room.h"
#include "opsflow/gaps/gap.h"
#include "opsflow/ledger/verify_report.h"
#include "opsflow/outbox/delivery_state.h"
#include "opsflow/run/run_report.h"

#include <QJsonObject>

/// What `--json` prints: one object a row. Keys are part of the interface: added to, never renamed.
namespace opsdeck::cli {

[[nodiscard]] QJsonObject row_of(const core::Run& run);
[[nodiscard]] QJsonObject row_of(const core::Post& post);
[[nodiscard]] QJsonObject row_of(const core::Room& room);
[[nodiscard]] QJsonObject row_of(const opsflow::Gap& gap);
[[nodiscard]] QJsonObject row_of(const opsflow::VerifyFinding& finding);
/// The last object that `run --json` prints.
[[nodiscard]] QJsonObject row_of(const opsflow::RunReport& report);
[[nodiscard]] QJsonObject row_of(const opsflow::DeliveryState& delivery);
[[nodiscard]] QJsonObject row_of(const core::Error& error);

} // namespace opsdeck::cli
