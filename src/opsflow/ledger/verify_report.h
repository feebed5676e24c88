// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

#include <QString>

#include <vector>

namespace opsdeck::opsflow {

/// One thing that is not as it was written.
struct VerifyFinding {
    enum class Kind {
        chain_broken,
        edited,
        deleted,
        missing,
        broken_link,
        not_in_ledger, ///< a post carries a hash that its run's entries do not have, or is in the wrong room
        unknown_runs,  ///< posts of the ledger's owner about runs that the ledger does not have; told once for all
    };
    Kind kind = Kind::edited;
    core::PostId post; ///< empty when it is about the ledger itself
    core::RunId run;
    QString text; ///< for people: what was found and what it means
};

[[nodiscard]] QString to_text(VerifyFinding::Kind kind); ///< stable names: "broken_link"

/// What a check of ledger and room found; whole only when `findings` is empty.
struct VerifyReport {
    qint64 entries_checked = 0;
    qint64 posts_checked = 0;
    qint64 posts_unproven = 0; ///< of these, what no ledger but other people's can prove
    qint64 runs_checked = 0;
    QString ledger_head; ///< hash of the newest entry; say it to somebody to pin the chain down
    std::vector<VerifyFinding> findings;

    [[nodiscard]] bool is_whole() const { return findings.empty(); }
};

} // namespace opsdeck::opsflow
