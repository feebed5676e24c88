// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/recovery/run_recovery.h"

#include "core/logging.h"
#include "opsflow/posts/invocation_post.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QCoreApplication>
#include <QPointer>
#include <qcoro/qcorofuture.h>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr auto looked_back = std::chrono::days(30);

} // namespace

/// What a run has left in ledger and outbox.
struct RunRecovery::Traces {
    std::optional<core::LedgerEntry> requested;
    std::optional<core::LedgerEntry> ended; ///< newest of run.ended and run.lost
    std::optional<store::OutboxRow> invocation;
    std::optional<store::OutboxRow> progress; ///< the one that made the post
    std::optional<store::OutboxRow> result;   ///< newest
};

RunRecovery::RunRecovery(const RunServices* services, RunPipeline* pipeline, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_pipeline(pipeline)
{
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (!m_is_looking)
            recover();
    });
}

void RunRecovery::keep_looking(core::Millis every) { m_timer.start(every); }

QCoro::Task<void> RunRecovery::recover()
{
    const QPointer<RunRecovery> self(this);
    m_is_looking = true;
    auto reading = m_services->store->userdata().runs().unfinished();
    const core::Result<std::vector<core::Run>> unfinished = co_await reading;
    if (!self)
        co_return;
    auto reading_silent =
        m_services->store->userdata().runs().without_result_post(m_services->clock->now() - looked_back);
    const core::Result<std::vector<core::Run>> silent = co_await reading_silent;
    if (!self)
        co_return;

    std::vector<core::Run> runs = unfinished.value_or(std::vector<core::Run>());
    for (const core::Run& run : silent.value_or(std::vector<core::Run>())) {
        const bool known = std::any_of(runs.begin(), runs.end(), [&](const core::Run& r) { return r.id == run.id; });
        if (!known)
            runs.push_back(run);
    }
    const QString us = m_services->store->presence().token();
    for (const core::Run& run : runs) {
        // Of another server: its outbox and its actor are not ours.
        if (run.actor.server != m_services->actor.server || run.actor.user != m_services->actor.user)
            continue;
        if (run.owner == us || m_services->store->presence().is_alive(run.owner))
            continue;
        auto taking = m_services->store->userdata().runs().take_over(run.id, run.owner, us);
        const core::Result<bool> taken = co_await taking;
        if (!self)
            co_return;
        if (!taken || !*taken)
            continue; // another process was first
        // Its process may have said its last word since we looked; from now on nobody else writes this row.
        auto reading_again = m_services->store->userdata().runs().by_id(run.id);
        const core::Result<std::optional<core::Run>> now = co_await reading_again;
        if (!self)
            co_return;
        if (!now || !now->has_value())
            continue;
        core::Run ours = **now;
        ++m_under_way;
        take_over(std::move(ours));
    }
    m_is_looking = false;
    if (m_under_way == 0)
        Q_EMIT finished();
}

QCoro::Task<void> RunRecovery::take_over(core::Run run)
{
    const QPointer<RunRecovery> self(this);
    co_await finish(std::move(run));
    if (!self)
        co_return;
    if (--m_under_way == 0 && !m_is_looking)
        Q_EMIT finished();
}

QCoro::Task<core::Result<RunRecovery::Traces>> RunRecovery::traces_of(core::Run run)
{
    const QPointer<RunRecovery> self(this);
    Traces traces;
    auto reading = m_services->store->userdata().ledger().of_run(run.id);
    const core::Result<std::vector<core::LedgerEntry>> entries = co_await reading;
    if (!entries || !self)
        co_return core::failure(entries ? core::Error{core::ErrorKind::cancelled, {}, {}} : entries.error());
    for (const core::LedgerEntry& entry : *entries) {
        if (entry.kind == ledger_kind::requested)
            traces.requested = entry;
        else if (entry.kind == ledger_kind::ended || entry.kind == ledger_kind::lost)
            traces.ended = entry;
    }
    auto reading_rows = m_services->store->userdata().outbox().of_run(run.id);
    const core::Result<std::vector<store::OutboxRow>> rows = co_await reading_rows;
    if (!rows)
        co_return core::failure(rows.error());
    for (const store::OutboxRow& row : *rows) {
        if (row.draft.kind == post_kind::invocation)
            traces.invocation = row;
        else if (row.draft.kind == post_kind::result)
            traces.result = row;
        else if (row.draft.kind == post_kind::progress && row.draft.edits_row == 0)
            traces.progress = row;
    }
    co_return traces;
}

core::DefinitionPtr RunRecovery::definition_of(const core::Run& run) const
{
    const core::DefinitionPtr now = m_services->catalog->find(run.automation);
    if (now && now->digest == run.digest)
        return now;
    // Changed or gone since: its words and parsers would be those of something else.
    auto stand_in = std::make_shared<core::AutomationDefinition>();
    stand_in->id = run.automation;
    stand_in->digest = run.digest;
    stand_in->danger = run.danger;
    stand_in->title = now ? now->title : run.automation.value();
    return stand_in;
}

QCoro::Task<void> RunRecovery::finish(core::Run run)
{
    const QPointer<RunRecovery> self(this);
    core::Result<Traces> traces = co_await traces_of(run);
    if (!self || !traces)
        co_return;
    if (traces->invocation && run.invocation_post.is_empty())
        run.invocation_post = traces->invocation->post;

    const bool was_lost = run.state == core::RunState::lost;
    if (core::is_final(run.state) && traces->result) {
        // Everything is queued or sent; only the note of it is missing.
        if (!traces->result->post.is_empty())
            m_services->book->note_post(run.id, post_kind::result, traces->result->post);
        if (!run.invocation_post.is_empty())
            m_services->book->note_post(run.id, post_kind::invocation, run.invocation_post);
        co_return;
    }
    store::OutboxId new_invocation = 0;
    if (!traces->invocation && traces->requested) {
        OutboxOrder order;
        order.kind = post_kind::invocation;
        order.run = run.id;
        order.room = run.room;
        order.post = invocation_post(run, *traces->requested, m_services->limits);
        const core::Result<store::OutboxId> row = co_await m_services->outbox->add(std::move(order));
        if (!self || !row)
            co_return;
        new_invocation = *row;
    }

    auto context = std::make_unique<RunContext>();
    context->services = m_services;
    context->definition = definition_of(run);
    context->request.line = run.line;
    if (run.handle.value(QLatin1String("verb")).toString() == core::to_text(core::Verb::plan))
        context->verb = core::Verb::plan;
    context->request.room = run.room;
    context->request.room_name = run.room_name;
    core::ParameterTexts texts;
    for (auto it = run.params.begin(); it != run.params.end(); ++it) {
        texts.insert(it.key(), it.value().toString());
        const core::ParameterDefinition* parameter = context->definition->parameter(it.key());
        context->lacks_secrets = context->lacks_secrets || (parameter && parameter->is_secret());
    }
    core::BindOptions options;
    options.check_files = false;
    context->arguments = core::bind_arguments(*context->definition, texts, options).arguments;
    context->invocation_row = traces->invocation ? traces->invocation->id : new_invocation;
    if (traces->progress)
        context->progress_row = traces->progress->id;

    const core::Result<automation::RunHandle> handle = automation::run_handle_from_json(run.handle);
    if (handle && !handle->runner.isEmpty()) {
        const core::Result<bool> never_ran = m_services->runner->forbid_start(*handle);
        context->is_started = !never_ran || !*never_ran;
    }
    const bool ran_in_process = !handle && (was_lost || run.state == core::RunState::running);
    if (ran_in_process) {
        // A builtin: it ended with its process, and nobody can say how far it had come.
        context->is_lost = true;
        context->contact.text = QCoreApplication::translate(
            "Recovery", "Opsdeck ended while it was answering. This only reads, so nothing was changed: ask again.");
    } else if (!context->is_started) {
        context->is_expired = true;
        context->finished.end = core::RunEnd::not_started;
        context->finished.text = QCoreApplication::translate(
            "Recovery", "Opsdeck ended before this could start; it will not start any more.");
    }
    if (core::is_final(run.state) && traces->ended) {
        context->ended_entry = traces->ended; // the ledger knows the end, only its post is missing
    } else if (was_lost) {
        context->was_lost = true;
    }
    const core::Run before = run;
    context->run = std::move(run);
    core::Result<RunReport> report = co_await m_pipeline->resume(std::move(context));
    if (!self)
        co_return;
    if (!report) {
        qCWarning(log_opsflow) << "run" << before.id.value() << "could not be recovered:" << report.error().detail;
        Q_EMIT notice(QCoreApplication::translate("Recovery", "The run %1 could not be taken over: %2")
                          .arg(before.line, report.error().text));
        co_return;
    }
    if (!was_lost || report->outcome != Outcome::lost) {
        Q_EMIT notice(QCoreApplication::translate("Recovery", "An earlier run, %1: %2.")
                          .arg(before.line, words_of(report->outcome)));
    }
}

} // namespace opsdeck::opsflow
