// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/catalog/catalog.h"
#include "cli/context.h"
#include "core/text/control_strip.h"
#include "opsflow/run/pipeline_observer.h"

#include <QElapsedTimer>

#include <map>

namespace opsdeck::cli {

/// Shows one run while it goes on, and what became of it. On a terminal: output as it comes where the output is the
/// answer, progress and a running clock on one line that is redrawn. In a pipe: only the answer. With --json: an object
/// for each state.
class RunPrinter final : public opsflow::PipelineObserver {
public:
    /// Both must outlive the printer.
    RunPrinter(const Context& context, const automation::Catalog& catalog);

    void understood(const QString& canonical_line, const core::RunId& run) override;
    void state_changed(const core::Run& run) override;
    void output(const core::RunId& run, const QByteArray& bytes, bool is_error_stream) override;
    void progress(const core::RunId& run, double done, double total, const QString& unit, const QString& text) override;
    void trouble(const core::RunId& run, const QString& text) override;

    /// The end of it: answer, outcome, follow-ups; of a gap and a refusal too. `report.run` may have been read again.
    /// `gap_post`: of a gap, once the server has it.
    void print_report(const opsflow::RunReport& report, const core::PostId& gap_post = {});

    [[nodiscard]] const core::RunId& current_run() const { return m_run; }

private:
    void print_outcome(const opsflow::RunReport& report) const;
    void print_answer(const opsflow::RunReport& report) const;
    void print_gap(const opsflow::RunReport& report) const;
    void show_status(const QString& text);

    const Context& m_context;
    const automation::Catalog& m_catalog;
    core::RunId m_run;
    QString m_canonical;
    bool m_streams = false; ///< the output is the answer: print it as it comes
    bool m_has_streamed = false;
    std::map<bool, core::ControlStripper> m_strip; ///< by stream
    bool m_at_line_start = true;
    QElapsedTimer m_since_status;
};

} // namespace opsdeck::cli
