// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger_entry.h"
#include "core/run/run.h"
#include "opsflow/posts/outgoing_post.h"
#include "opsflow/posts/post_limits.h"
#include "opsflow/run/outcome.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace opsdeck::opsflow {

/// What came out of a run, already redacted and stripped of control sequences.
struct ResultContent {
    Outcome outcome = Outcome::succeeded;
    QString headline; ///< one line; empty: made from the outcome
    QString reason;   ///< why it did not succeed, in a sentence
    QStringList columns;
    std::vector<QStringList> rows; ///< of the table; empty: the first lines are shown instead
    qint64 rows_total = 0;         ///< more than `rows` when the table was cut
    QStringList lines;             ///< the first lines of the output, or the last ones of a failed run
    qint64 lines_total = 0;
    QString note;           ///< "shown as text: line 3 is not JSON"
    QStringList next_lines; ///< canonical lines offered as follow-ups
    std::optional<OutgoingFile> output_file;
};

/// The post that says how it ended: a new root post with mark and headline, a table or lines as an attachment, long
/// output as a file and a link to the invocation. `entry` is the ledger's `run.ended`.
[[nodiscard]] OutgoingPost result_post(const core::Run& run, const core::LedgerEntry& entry,
                                       const ResultContent& content, const PostLimits& limits = {});

} // namespace opsdeck::opsflow
