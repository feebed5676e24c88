// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/run_book.h"

#include "core/logging.h"
#include "opsflow/posts/opsdeck_props.h"
#include "opsflow/run/outcome.h"

#include <QCoreApplication>
#include <QPointer>
#include <qcoro/qcorofuture.h>

namespace opsdeck::opsflow {

RunBook::RunBook(store::Store* store, const core::Clock* clock, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
{}

QCoro::Task<core::Result<core::LedgerEntry>> RunBook::record(core::Run run, QString kind, QJsonObject body)
{
    const QPointer<RunBook> self(this);
    m_active.insert(run.id, true);
    core::LedgerEntry entry;
    entry.run = run.id;
    entry.kind = kind;
    entry.at = m_clock->now();
    entry.body = body;
    store::RunRecord record;
    record.entries.push_back(entry);
    record.run = with_posts(run);
    const core::Run written = *record.run;
    auto writing = m_store->userdata().record(std::move(record));
    core::Result<store::RunReceipt> receipt = co_await writing;
    if (!receipt)
        co_return core::failure(receipt.error());
    if (self)
        Q_EMIT run_changed(written);
    co_return receipt->entries.front();
}

QCoro::Task<core::Done> RunBook::save(core::Run run)
{
    const QPointer<RunBook> self(this);
    m_active.insert(run.id, true);
    const core::Run written = with_posts(run);
    auto writing = m_store->userdata().runs().put(written);
    core::Done done = co_await writing;
    if (self && done)
        Q_EMIT run_changed(written);
    co_return done;
}

core::Run RunBook::with_posts(core::Run run) const
{
    const auto known = m_posts.constFind(run.id);
    if (known == m_posts.cend())
        return run;
    if (!known->invocation.is_empty())
        run.invocation_post = known->invocation;
    if (!known->progress.is_empty())
        run.progress_post = known->progress;
    if (!known->result.is_empty())
        run.result_post = known->result;
    return run;
}

void RunBook::note_post(const core::RunId& run, const QString& kind, const core::PostId& post)
{
    Posts& posts = m_posts[run];
    if (kind == post_kind::invocation)
        posts.invocation = post;
    else if (kind == post_kind::progress)
        posts.progress = post;
    else if (kind == post_kind::result)
        posts.result = post;
    else
        return;
    if (!m_active.contains(run))
        write_posts(run);
}

QCoro::Task<core::Result<CancelAnswer>> RunBook::cancel(core::Run run, automation::Runner* runner, core::Actor by)
{
    const QPointer<RunBook> self(this);
    CancelAnswer answer;
    if (core::is_final(run.state)) {
        answer.kind = CancelAnswer::Kind::ended;
        answer.text =
            QCoreApplication::translate("Pipeline", "It had ended already: %1.").arg(words_of(outcome_of(run)));
        co_return answer;
    }
    const core::Result<automation::RunHandle> handle = automation::run_handle_from_json(run.handle);
    if (!handle)
        co_return core::failure(handle.error());
    core::LedgerEntry entry;
    entry.run = run.id;
    entry.kind = ledger_kind::cancel_requested;
    entry.at = m_clock->now();
    entry.body = {{QStringLiteral("user"), by.user.value()}, {QStringLiteral("username"), by.username}};
    auto appending = m_store->userdata().ledger().append(entry);
    const core::Result<core::LedgerEntry> written = co_await appending;
    if (!written) // stopping is more urgent than noting it
        qCWarning(log_opsflow) << "a cancel is not in the ledger:" << written.error().detail;
    if (!self)
        co_return core::failure(core::ErrorKind::cancelled, QString());
    core::Result<automation::CancelReport> report = co_await runner->cancel(*handle, automation::CancelGrade::gentle);
    if (!report && report.error().kind == core::ErrorKind::not_found && self) {
        // Not started yet: then it must not start a moment later, when everybody believes it is cancelled.
        const core::Result<bool> never_runs = runner->forbid_start(*handle);
        if (never_runs && *never_runs) {
            answer.kind = CancelAnswer::Kind::ended;
            answer.text =
                QCoreApplication::translate("Pipeline", "It had not started yet, and will not start any more.");
            co_return answer;
        }
        if (never_runs)
            report = co_await runner->cancel(*handle, automation::CancelGrade::gentle);
    }
    if (!report)
        co_return core::failure(report.error());
    switch (report->outcome) {
    case automation::CancelReport::Outcome::ended:
        answer.kind = CancelAnswer::Kind::ended;
        break;
    case automation::CancelReport::Outcome::signalled:
        answer.kind = CancelAnswer::Kind::signalled;
        break;
    case automation::CancelReport::Outcome::unknown:
        answer.kind = CancelAnswer::Kind::unknown;
        break;
    }
    answer.text = report->text;
    co_return answer;
}

void RunBook::release(const core::RunId& run)
{
    m_active.remove(run);
    if (m_posts.contains(run))
        write_posts(run);
}

QCoro::Task<void> RunBook::write_posts(core::RunId run)
{
    const QPointer<RunBook> self(this);
    auto reading = m_store->userdata().runs().by_id(run);
    const core::Result<std::optional<core::Run>> stored = co_await reading;
    // A run that another living process looks after is its business: only ended runs are written here.
    if (!self || !stored || !stored->has_value() || m_active.contains(run))
        co_return;
    const core::Run before = **stored;
    const core::Run after = with_posts(before);
    if (after == before || (!core::is_final(after.state) && after.state != core::RunState::lost))
        co_return;
    auto writing = m_store->userdata().runs().put(after);
    const core::Done done = co_await writing;
    if (!done)
        qCWarning(log_opsflow) << "the posts of a run could not be noted:" << done.error().detail;
    if (self)
        Q_EMIT run_changed(after);
}

QJsonObject RunBook::requested_body(const core::Run& run)
{
    return {
        {QStringLiteral("automation"), run.automation.value()},
        {QStringLiteral("digest"), run.digest},
        {QStringLiteral("line"), run.line},
        {QStringLiteral("params"), run.params},
        {QStringLiteral("surface"), core::to_text(run.surface)},
        {QStringLiteral("origin"), run.origin},
        {QStringLiteral("danger"), core::to_text(run.danger)},
        {QStringLiteral("env"), run.environment},
        {QStringLiteral("server"), run.actor.server},
        {QStringLiteral("user"), run.actor.user.value()},
        {QStringLiteral("username"), run.actor.username},
        {QStringLiteral("team"), run.team.value()},
        {QStringLiteral("room"), run.room.value()},
    };
}

QJsonObject RunBook::ended_body(const core::Run& run)
{
    return {
        {QStringLiteral("outcome"), to_text(outcome_of(run))},
        {QStringLiteral("exit"), run.exit_code ? QString::number(*run.exit_code) : QString()},
        {QStringLiteral("reason"), run.reason},
        {QStringLiteral("headline"), run.headline},
        {QStringLiteral("started_at"), core::to_ms(run.started_at) > 0 ? core::to_iso(run.started_at) : QString()},
        {QStringLiteral("ended_at"), core::to_ms(run.ended_at) > 0 ? core::to_iso(run.ended_at) : QString()},
    };
}

} // namespace opsdeck::opsflow
