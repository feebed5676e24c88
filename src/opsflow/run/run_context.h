// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/output/parsed_output.h"
#include "core/command/definition.h"
#include "core/command/line_parser.h"
#include "core/ledger/ledger_entry.h"
#include "core/run/run.h"
#include "core/run/run_event.h"
#include "opsflow/posts/result_post.h"
#include "opsflow/run/confirmation.h"
#include "opsflow/run/confirmation_rule.h"
#include "opsflow/run/pipeline_observer.h"
#include "opsflow/run/run_request.h"
#include "opsflow/run/run_services.h"

#include <QJsonObject>
#include <QPointer>

#include <memory>

namespace opsdeck::opsflow {

class ProgressReporter;

/// What the steps of one run hand to each other. Holds live secrets in `arguments` and `redaction`: never stored.
struct RunContext {
    const RunServices* services = nullptr;
    Confirmation* confirmation = nullptr;
    PipelineObserver* observer = nullptr; ///< never null
    QPointer<RunBook> alive;              ///< null once the console is gone: stop without touching anything
    RunRequest request;

    // parse
    core::DefinitionPtr definition;
    core::Verb verb = core::Verb::run;
    core::Arguments arguments;
    core::Redaction redaction;
    bool lacks_secrets = false; ///< taken over from another process: secrets are never stored
    QString state_dir;          ///< of the pack

    // choices
    QStringList choice_remarks;        ///< for people: how old the lists are that values were found in
    bool has_unchecked_choice = false; ///< a source failed: a person has to decide

    // confirm
    ConfirmedAt confirmed; ///< by the line itself, or by the answer to a question

    // plan
    QString plan;
    QString plan_reason;

    // ledger and after
    core::Run run;
    store::OutboxId invocation_row = 0;
    store::OutboxId progress_row = 0; ///< made by an earlier process

    // submit
    bool is_started = false;
    bool is_expired = false; ///< somebody forbade its start

    // stream
    QByteArray out;      ///< redacted stdout, as far as it is parsed
    QString output_path; ///< redacted stdout and stderr; empty when there was none
    qint64 output_lines = 0;
    QStringList first_lines;
    QStringList last_lines;
    QString error_words; ///< the program's own for what went wrong, from stderr
    core::RunFinished finished;
    bool is_lost = false;
    core::RunContact contact;                   ///< of a lost run
    std::unique_ptr<ProgressReporter> progress; ///< from the start to the last word, after the check
    core::Millis took{0};                       ///< by the monotonic clock

    // parse output, verify
    automation::ParsedOutput parsed;
    QJsonObject verify_scope; ///< {exit, out} of the after-check
    Outcome outcome = Outcome::lost;
    QString builtin_headline; ///< of a builtin, which words its own

    // result
    bool was_lost = false;                        ///< told as lost before: only news are told again
    std::optional<core::LedgerEntry> ended_entry; ///< written before a crash; not written again
    ResultContent content;
    RunReport report;

    RunContext();
    ~RunContext();
};

/// Whether the next step follows, or the report is complete.
enum class StepEnd { next, stop };

/// Ends the run before it began: nothing ran.
StepEnd refuse(RunContext* context, core::Error why, SubmitKind kind = SubmitKind::refused);

} // namespace opsdeck::opsflow
