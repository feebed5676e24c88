// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/output/parsed_output.h"
#include "core/command/line_parser.h"
#include "opsflow/run/run_services.h"

#include <qcoro/qcorotask.h>

namespace opsdeck::opsflow {

/// What a line printed, understood by the definition's parse rule.
struct QuietAnswer {
    automation::ParsedOutput parsed;
    QByteArray out; ///< redacted
    core::Timestamp at;
};

/// The line as one that may be run without a post: a complete line of an automation of danger read, of a pack, that
/// needs no secret. Errors say which of it is not so.
[[nodiscard]] core::Result<core::LineMatch> quiet_line(const automation::Catalog& catalog, const QString& line);

/// Runs such a line and forgets the run: nothing is posted, nothing is written to the ledger, so only what changes
/// nothing may come this way. Values of computed choices are checked as in any run. Errors: those of quiet_line, of the
/// choices, and `process` when the program failed. `services` must outlive its run book.
[[nodiscard]] QCoro::Task<core::Result<QuietAnswer>> quiet_read(const RunServices* services, QString line);

} // namespace opsdeck::opsflow
