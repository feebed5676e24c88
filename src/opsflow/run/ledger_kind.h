// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::opsflow {

/// Names of the ledger's entries.
namespace ledger_kind {
inline const QString requested = QStringLiteral("run.requested");
inline const QString ended = QStringLiteral("run.ended");
inline const QString lost = QStringLiteral("run.lost");
inline const QString found = QStringLiteral("run.found");
inline const QString cancel_requested = QStringLiteral("run.cancel_requested");
/// A person dropped a post of a run from the outbox: the room will never see it.
inline const QString post_dropped = QStringLiteral("post.dropped");
inline const QString gap_filed = QStringLiteral("gap.filed");
inline const QString gap_closed = QStringLiteral("gap.closed");
} // namespace ledger_kind

} // namespace opsdeck::opsflow
