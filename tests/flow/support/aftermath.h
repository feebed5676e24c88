// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ledger/ledger_entry.h"
#include "flow/support/flow_console.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace opsdeck::test {

/// What must be true of one line in a fresh profile and room, wherever it was cut off.
struct Expected {
    QStringList states;               ///< of the one run; empty: there must be no run
    std::optional<bool> has_progress; ///< whether there is a progress post; unset: both will do
    bool is_gap = false;              ///< the line is a gap, counted and posted once, instead of a run
    QString counted;                  ///< the file with a line for every real start; empty: the line counts none
    std::optional<int> starts;        ///< how many; unset: what the state says, and never two
    qint64 output_lines = 0;          ///< of the file that a successful run's result has; 0: no file
};

/// Everything that is left of a line once all is quiet: no run lost, none run twice, no post doubled, states true, the
/// chain whole, no process left.
class Aftermath final {
public:
    Aftermath(FlowServer& server, FlowConsole& console);

    /// The first thing that is not as it must be, in words; empty when all is well. Waits for what is still under way,
    /// then opens the profile once more, where nothing may be left to do.
    [[nodiscard]] QString problem(const Expected& expected);
    /// The state of the run, after problem().
    [[nodiscard]] QString state() const { return m_state; }
    [[nodiscard]] const std::vector<core::Post>& posts() const { return m_posts; }

private:
    [[nodiscard]] QString look(const Expected& expected);
    [[nodiscard]] bool read();
    [[nodiscard]] QString wrong_runs(const Expected& expected) const;
    [[nodiscard]] QString wrong_posts(const Expected& expected) const;
    [[nodiscard]] QString wrong_result(const core::Run& run, const Expected& expected) const;
    [[nodiscard]] QString wrong_ledger(const Expected& expected) const;
    [[nodiscard]] QString wrong_verdict() const;

    FlowServer& m_server;
    FlowConsole& m_console;
    std::vector<core::Run> m_runs;
    std::vector<core::Post> m_posts;
    std::vector<core::LedgerEntry> m_entries;
    QString m_state;
};

/// How many lines a file has; 0 when there is none.
[[nodiscard]] int lines_in(const QString& path);
/// Supervisors of any run below the folder.
[[nodiscard]] std::vector<int> supervisors_below(const QString& folder);

} // namespace opsdeck::test
