// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/steps/tell/result_step.h"

#include "automation/output/redact_text.h"
#include "automation/template/template.h"
#include "core/text/control_strip.h"
#include "opsflow/posts/opsdeck_props.h"
#include "opsflow/run/scope/json_rows.h"
#include "opsflow/run/scope/offers.h"
#include "opsflow/run/scope/run_scope.h"
#include "opsflow/run/stream/progress_reporter.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace opsdeck::opsflow {
namespace {

/// A headline speaks of success, unless it asks how it went or counts what failed.
bool fits_outcome(const RunContext& context, const QString& written)
{
    if (context.outcome == Outcome::succeeded)
        return true;
    const bool counts_failures =
        context.parsed.kind == core::ParseKind::junit && written.contains(QLatin1String("${out.failures}"));
    const bool asks = written.contains(QLatin1String("run.outcome")) || written.contains(QLatin1String("${exit"));
    return context.outcome == Outcome::failed && (counts_failures || (asks && context.run.reason.isEmpty()));
}

/// Only values are looked through for secrets: a word of a title ("Rotate the token: failed") is not one.
QString headline_of(const RunContext& context)
{
    const core::AutomationDefinition& definition = *context.definition;
    if (!context.builtin_headline.isEmpty())
        return context.builtin_headline;
    const QString written = definition.result.headline;
    if (!written.isEmpty() && fits_outcome(context, written) && context.verb == core::Verb::run) {
        const core::Result<QString> rendered =
            automation::render_text(written, template_scope(context), [&](const QString& value) {
                return automation::redact_text(context.redaction, value);
            });
        if (rendered && !rendered->trimmed().isEmpty())
            return *rendered;
    }
    if (context.verb == core::Verb::plan)
        return QCoreApplication::translate("Pipeline", "Plan: %1: %2").arg(definition.title, words_of(context.outcome));
    const QString what = context.outcome == Outcome::succeeded ? definition.title : context.run.line;
    return what + QStringLiteral(": ") + words_of(context.outcome);
}

/// True when the output is for programs, was understood, and the headline says in words what it says.
bool is_told_by_headline(const RunContext& context)
{
    const core::ParseKind kind = context.definition->parse.kind;
    const bool is_for_programs =
        kind == core::ParseKind::json || kind == core::ParseKind::ndjson || kind == core::ParseKind::junit;
    return is_for_programs && context.parsed.kind == kind && context.outcome == Outcome::succeeded &&
           context.verb == core::Verb::run && !context.definition->result.headline.isEmpty();
}

void fill_table(RunContext* context)
{
    const core::AutomationDefinition& definition = *context->definition;
    ResultContent& content = context->content;
    if (context->verb == core::Verb::plan)
        return;
    content.columns = context->parsed.columns;
    content.rows = context->parsed.rows;
    content.rows_total = context->parsed.total_rows;
    size_t limit = static_cast<size_t>(std::max(1, definition.limits.post_lines));
    if (definition.result.table) {
        const core::ResultTable& table = *definition.result.table;
        limit = static_cast<size_t>(std::max(1, table.limit));
        QJsonArray rows = rows_of(context->parsed);
        if (!table.rows.isEmpty()) {
            const core::Result<QJsonValue> made =
                context->services->expressions->evaluate(table.rows, expression_scope(*context));
            rows = made ? made->toArray() : QJsonArray();
            if (!made && context->outcome == Outcome::succeeded)
                content.note = made.error().text;
        }
        content.columns = table.columns.isEmpty() ? columns_of(rows) : table.columns;
        content.rows = table_of(rows, content.columns);
        content.rows_total = rows.size();
    }
    if (!content.columns.isEmpty())
        context->report.rows = content.rows;
    context->report.columns = content.columns;
    if (content.rows.size() > limit)
        content.rows.resize(limit);
}

void fill_file(RunContext* context)
{
    const core::AutomationDefinition& definition = *context->definition;
    const bool is_longer = context->output_lines > definition.limits.post_lines ||
                           (!context->content.rows.empty() &&
                            context->content.rows_total > static_cast<qint64>(context->content.rows.size()));
    const bool attach = definition.result.attach == core::Attach::always ||
                        (definition.result.attach == core::Attach::when_longer && is_longer);
    if (attach && !context->output_path.isEmpty())
        context->content.output_file = OutgoingFile{QFileInfo(context->output_path).fileName(), context->output_path};
}

void fill_content(RunContext* context)
{
    ResultContent& content = context->content;
    content.outcome = context->outcome;
    content.note = context->parsed.note;
    fill_table(context);
    fill_file(context);
    const bool has_table = !content.rows.empty() && !content.columns.isEmpty();
    const bool shows_lines = !has_table && !is_told_by_headline(*context);
    if (shows_lines) {
        content.lines = context->outcome == Outcome::succeeded ? context->first_lines : context->last_lines;
        content.lines_total = context->output_lines;
    }
    const auto redacted = [&](const QString& text) { return automation::redact_sentence(context->redaction, text); };
    // The post must say what the ledger says: what was written down before a crash is not worded anew.
    const QString written =
        context->ended_entry ? context->ended_entry->body.value(QLatin1String("headline")).toString() : QString();
    content.headline = written.isEmpty() ? cut_to(core::single_line(redacted(headline_of(*context))),
                                                  context->services->limits.headline)
                                         : written;
    content.reason = core::single_line(redacted(context->run.reason));
    context->report.answer = shows_lines || has_table ? QString::fromUtf8(context->out) : content.headline;
    context->report.followups = offers_after(*context);
    for (const FollowUp& offer : context->report.followups)
        content.next_lines << offer.line;
}

/// Everything that is written about the end, in one commit: what the ledger does not have yet, the row, the last word
/// of the progress post, the result.
store::RunRecord record_of_end(RunContext* context)
{
    const RunServices& services = *context->services;
    core::Run& run = context->run;
    store::RunRecord record;
    if (context->was_lost)
        record.entries.push_back(
            services.book->entry_of(run, ledger_kind::found, {{QStringLiteral("outcome"), to_text(context->outcome)}}));
    if (!context->ended_entry) {
        const QString kind = context->outcome == Outcome::lost ? ledger_kind::lost : ledger_kind::ended;
        record.entries.push_back(services.book->entry_of(run, kind, RunBook::ended_body(run)));
        record.counts_use = !context->was_lost;
    }
    record.run = run;
    if (context->progress) {
        if (const std::optional<OutboxOrder> last_word = context->progress->last_word(run))
            record.posts.push_back(services.outbox->draft_of(*last_word));
    }
    OutboxOrder order;
    order.kind = post_kind::result;
    order.run = run.id;
    order.room = run.room;
    PostLimits limits = services.limits;
    limits.post_lines = context->definition->limits.post_lines;
    if (context->ended_entry) {
        order.post = result_post(run, *context->ended_entry, context->content, limits);
        record.posts.push_back(services.outbox->draft_of(order));
    } else {
        record.post_about = services.outbox->draft_about(
            order, [run, content = context->content, limits](const core::LedgerEntry& entry) {
                return result_post(run, entry, content, limits);
            });
    }
    return record;
}

/// For whoever asked: it ran, whatever the disk says.
core::Error unwritten_error(const RunContext& context, const core::Error& why)
{
    return {why.kind,
            QCoreApplication::translate(
                "Pipeline",
                "The run %1 did run (%2), but its end could not be stored, so its result is not in the room "
                "yet. %3 Opsdeck tries again as long as it is open; the next start finds the run again.")
                .arg(context.run.id.value(), words_of(context.outcome), why.text),
            why.detail};
}

} // namespace

QCoro::Task<core::Result<StepEnd>> ResultStep::run(RunContext* context)
{
    core::Run& run = context->run;
    set_outcome(run, context->outcome);
    if (!context->is_started && !context->is_lost && !context->ended_entry)
        run.started_at = {};
    fill_content(context);
    run.headline = context->content.headline;
    run.reason = context->outcome == Outcome::succeeded ? QString() : context->content.reason;

    RunBook* const book = context->services->book;
    if (context->was_lost && context->outcome == Outcome::lost) {
        book->release(run.id); // nothing new to tell
        co_return StepEnd::next;
    }
    store::RunRecord record = record_of_end(context);
    const core::Result<store::RunReceipt> written = co_await book->write_end(std::move(record));
    if (!context->alive)
        co_return StepEnd::stop;
    book->release(run.id);
    if (!written) {
        context->report.problem = unwritten_error(*context, written.error());
        context->observer->trouble(run.id, context->report.problem.text);
    }
    context->services->outbox->look();
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
