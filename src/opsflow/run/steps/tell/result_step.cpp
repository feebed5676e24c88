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

#include <QCoreApplication>
#include <QFileInfo>

namespace opsdeck::opsflow {
namespace {

QString headline_of(const RunContext& context)
{
    const core::AutomationDefinition& definition = *context.definition;
    if (!context.builtin_headline.isEmpty())
        return context.builtin_headline;
    const QString written = definition.result.headline;
    // A headline speaks of success unless it asks how it went.
    const bool speaks_of_both =
        written.contains(QLatin1String("run.outcome")) || written.contains(QLatin1String("${exit"));
    const bool fits = context.outcome == Outcome::succeeded ||
                      (context.outcome == Outcome::failed && speaks_of_both && context.run.reason.isEmpty());
    if (!written.isEmpty() && fits && context.verb == core::Verb::run) {
        const core::Result<QString> rendered = automation::render_text(written, template_scope(context));
        if (rendered && !rendered->trimmed().isEmpty())
            return *rendered;
    }
    if (context.verb == core::Verb::plan)
        return QCoreApplication::translate("Pipeline", "Plan: %1: %2").arg(definition.title, words_of(context.outcome));
    const QString what = context.outcome == Outcome::succeeded ? definition.title : context.run.line;
    return what + QStringLiteral(": ") + words_of(context.outcome);
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
    if (!has_table) {
        content.lines = context->outcome == Outcome::succeeded ? context->first_lines : context->last_lines;
        content.lines_total = context->output_lines;
    }
    const auto redacted = [&](const QString& text) { return automation::redact_text(context->redaction, text); };
    content.headline = cut_to(core::single_line(redacted(headline_of(*context))), context->services->limits.headline);
    content.reason = core::single_line(redacted(context->run.reason));
    context->report.followups = offers_after(*context);
    for (FollowUp& offer : context->report.followups) {
        offer.line = redacted(offer.line);
        offer.label = redacted(offer.label);
        content.next_lines << offer.line;
    }
}

} // namespace

QCoro::Task<core::Result<StepEnd>> ResultStep::run(RunContext* context)
{
    core::Run& run = context->run;
    set_outcome(run, context->outcome);
    if (!context->is_started && !context->is_lost)
        run.started_at = {};
    fill_content(context);
    run.headline = context->content.headline;
    run.reason = context->outcome == Outcome::succeeded ? QString() : context->content.reason;

    if (context->was_lost && context->outcome == Outcome::lost) {
        context->services->book->release(run.id); // nothing new to tell
        co_return StepEnd::next;
    }
    core::LedgerEntry entry;
    if (context->was_lost) {
        QJsonObject body{{QStringLiteral("outcome"), to_text(context->outcome)}};
        const core::Result<core::LedgerEntry> found =
            co_await context->services->book->record(run, ledger_kind::found, std::move(body));
        if (!context->alive)
            co_return StepEnd::stop;
        if (!found)
            co_return core::failure(found.error());
    }
    if (context->ended_entry) {
        entry = *context->ended_entry;
    } else {
        const QString kind = context->outcome == Outcome::lost ? ledger_kind::lost : ledger_kind::ended;
        QJsonObject body = RunBook::ended_body(run);
        const core::Result<core::LedgerEntry> written =
            co_await context->services->book->record(run, kind, std::move(body));
        if (!context->alive)
            co_return StepEnd::stop;
        if (!written) {
            context->services->book->release(run.id);
            co_return core::failure(written.error());
        }
        entry = *written;
    }

    PostLimits limits = context->services->limits;
    limits.post_lines = context->definition->limits.post_lines;
    OutboxOrder order;
    order.kind = post_kind::result;
    order.run = run.id;
    order.room = run.room;
    order.post = result_post(run, entry, context->content, limits);
    const core::Result<store::OutboxId> row = co_await context->services->outbox->add(std::move(order));
    if (!context->alive)
        co_return StepEnd::stop;
    context->services->book->release(run.id);
    if (!row)
        co_return core::failure(row.error());
    co_return StepEnd::next;
}

} // namespace opsdeck::opsflow
