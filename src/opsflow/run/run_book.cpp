// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/run_book.h"

#include "core/logging.h"
#include "opsflow/outbox/send_policy.h"
#include "opsflow/posts/opsdeck_props.h"
#include "opsflow/run/outcome.h"

#include <QCoreApplication>
#include <QPointer>
#include <QRandomGenerator>
#include <qcoro/qcorofuture.h>
#include <qcoro/qcorotimer.h>

namespace opsdeck::opsflow {

RunBook::RunBook(store::Store* store, const core::Clock* clock, BookPatience patience, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_clock(clock)
    , m_patience(patience)
{}

core::LedgerEntry RunBook::entry_of(const core::Run& run, const QString& kind, QJsonObject body) const
{
    core::LedgerEntry entry;
    entry.run = run.id;
    entry.kind = kind;
    entry.at = m_clock->now();
    entry.body = std::move(body);
    return entry;
}

QCoro::Task<core::Result<store::RunReceipt>> RunBook::commit(store::RunRecord record)
{
    const QPointer<RunBook> self(this);
    const core::Run written = *record.run;
    auto writing = m_store->userdata().record(std::move(record));
    core::Result<store::RunReceipt> receipt = co_await writing;
    if (!self)
        co_return core::failure(core::ErrorKind::cancelled, QString());
    if (receipt) {
        Q_EMIT run_changed(written);
        if (self && !receipt->posts.empty())
            Q_EMIT posts_queued();
    }
    co_return receipt;
}

QCoro::Task<core::Result<store::RunReceipt>> RunBook::write(store::RunRecord record)
{
    const QPointer<RunBook> self(this);
    record.run = with_posts(*record.run);
    const core::RunId run = record.run->id;
    m_active.insert(run);
    core::Result<store::RunReceipt> receipt = co_await commit(std::move(record));
    if (self && !receipt)
        m_active.remove(run);
    co_return receipt;
}

QCoro::Task<core::Result<store::RunReceipt>> RunBook::write_end(store::RunRecord record)
{
    const QPointer<RunBook> self(this);
    record.run = with_posts(*record.run);
    const core::Run run = *record.run;
    core::Error why;
    for (int attempt = 1; attempt <= m_patience.tries; ++attempt) {
        core::Result<store::RunReceipt> receipt = co_await commit(record);
        if (!self || receipt)
            co_return receipt;
        why = receipt.error();
        if (why.kind == core::ErrorKind::conflict) // its posts are there: the disk took it after all, and said no
            co_return attempt > 1 ? core::Result<store::RunReceipt>() : receipt;
        qCWarning(log_opsflow) << "the end of run" << run.id.value() << "is not written:" << why.detail;
        if (attempt < m_patience.tries) {
            const core::Millis pause = send_pause(attempt, 1, m_patience.first_pause, m_patience.longest_pause);
            co_await QCoro::sleepFor(pause);
        }
        if (!self)
            co_return core::failure(why);
    }
    m_unwritten.insert(run.id, run);
    keep_trying(std::move(record));
    Q_EMIT run_changed(run);
    if (self) {
        Q_EMIT notice(QCoreApplication::translate(
                          "Pipeline", "The end of \"%1\" (run %2) could not be stored: %3 It is tried until it works.")
                          .arg(run.line, run.id.value(), why.text));
    }
    co_return core::failure(why);
}

QCoro::Task<void> RunBook::keep_trying(store::RunRecord record)
{
    const QPointer<RunBook> self(this);
    const core::Run run = *record.run;
    for (int attempt = m_patience.tries;; ++attempt) {
        const core::Millis pause = send_pause(attempt, QRandomGenerator::global()->generateDouble(),
                                              m_patience.first_pause, m_patience.longest_pause);
        co_await QCoro::sleepFor(pause);
        if (!self)
            co_return;
        record.run = with_posts(*record.run);
        const core::Result<store::RunReceipt> receipt = co_await commit(record);
        if (!self)
            co_return;
        if (receipt || receipt.error().kind == core::ErrorKind::conflict)
            break;
    }
    m_unwritten.remove(run.id);
    Q_EMIT notice(QCoreApplication::translate("Pipeline", "The end of \"%1\" (run %2) is stored now.")
                      .arg(run.line, run.id.value()));
}

QCoro::Task<core::Done> RunBook::save(core::Run run)
{
    const QPointer<RunBook> self(this);
    m_active.insert(run.id);
    const core::Run written = with_posts(run);
    auto writing = m_store->userdata().runs().put(written, store::DatabaseThread::Commit::later);
    core::Done done = co_await writing;
    if (self && done)
        Q_EMIT run_changed(written);
    co_return done;
}

core::Run RunBook::with_posts(core::Run run) const
{
    if (const auto unwritten = m_unwritten.constFind(run.id); unwritten != m_unwritten.cend())
        run = *unwritten;
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
    // While somebody follows the run, its next change tells of the post too.
    if (!m_active.contains(run))
        tell_post(run, kind, post);
}

void RunBook::release(const core::RunId& run) { m_active.remove(run); }

QCoro::Task<void> RunBook::tell_post(core::RunId run, QString kind, core::PostId post)
{
    const QPointer<RunBook> self(this);
    // The outbox has noted it with the post, unless that was an older Opsdeck's.
    auto noting = m_store->userdata().runs().set_post(run, kind, post);
    const core::Result<bool> noted = co_await noting;
    if (!noted)
        qCWarning(log_opsflow) << "the posts of a run could not be noted:" << noted.error().detail;
    if (!self)
        co_return;
    auto reading = m_store->userdata().runs().by_id(run);
    const core::Result<std::optional<core::Run>> stored = co_await reading;
    if (self && stored && stored->has_value() && !m_active.contains(run))
        Q_EMIT run_changed(with_posts(**stored));
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
