// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/console.h"

#include "opsflow/console_parts.h"
#include "opsflow/findings_notice.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <qcoro/qcorofuture.h>
#include <qcoro/qcorotimer.h>

namespace opsdeck::opsflow {
namespace {

constexpr core::Millis look_again = core::Millis(20);
constexpr core::Millis long_enough_cut_off = core::Millis(5'000); // a restart of the server takes less
constexpr core::Millis longest_settling = core::Millis(1'000);

} // namespace

Console::Console(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{
    connect_parts();
}

Console::~Console() = default;

QCoro::Task<core::Result<std::unique_ptr<Console>>> Console::open(ConsoleOptions options)
{
    core::Result<std::unique_ptr<Parts>> parts = co_await Parts::open(std::move(options));
    if (!parts)
        co_return core::failure(parts.error());
    std::unique_ptr<Console> console(new Console(std::move(*parts)));
    console->m_parts->sync->start(console->m_parts->options.follow_live);
    console->m_parts->outbox->start();
    console->m_parts->recovery->recover();
    console->m_parts->recovery->keep_looking();
    console->m_parts->gaps->close_answered();
    co_return console;
}

void Console::connect_parts()
{
    Parts& parts = *m_parts;
    connect(parts.session.get(), &Session::connection_changed, this, [this](const ConnectionState& state) {
        if (state.connection == Connection::online) {
            m_parts->outbox->start(); // it stops when the server does not know us
            m_parts->outbox->hurry();
        }
        Q_EMIT connection_changed(state);
    });
    connect(parts.outbox.get(), &Outbox::sent, this, [this](const store::OutboxRow& row, const core::Post& post) {
        const bool is_edit = row.draft.edits_row != 0 || !row.draft.edits.is_empty();
        if (!row.draft.run.is_empty() && !is_edit)
            m_parts->book->note_post(row.draft.run, row.draft.kind, post.id);
        if (!post.room.is_empty()) {
            store::Ingest ingest;
            ingest.posts.push_back(post);
            static_cast<void>(m_parts->sync->writer().write(std::move(ingest))); // tells by its own signals
        }
    });
    connect(parts.outbox.get(), &Outbox::failed, this, [this](const store::OutboxRow& row, const QString& why) {
        ++m_parts->failed_posts;
        m_parts->last_failure = why;
        Q_EMIT notice(
            QCoreApplication::translate("Console", "A post (%1) could not be sent: %2").arg(row.draft.kind, why));
    });
    connect(parts.outbox.get(), &Outbox::notice, this, &Console::notice);
    connect(parts.catalog.get(), &automation::Catalog::reloaded, this, [this] {
        const core::Findings told = std::exchange(m_parts->told_findings, m_parts->catalog->findings());
        const QString errors = findings_notice(m_parts->told_findings, told);
        if (!errors.isEmpty())
            Q_EMIT notice(errors);
        Q_EMIT automations_changed();
    });
    connect(parts.outbox.get(), &Outbox::changed, this, &Console::delivery_changed);
    connect(parts.sync.get(), &RoomSync::caught_up, this, [this] {
        m_parts->caught_up_at = m_parts->clock->now();
        Q_EMIT caught_up();
    });
    connect(parts.gaps.get(), &GapBook::closed, this, &Console::notice);
    connect(parts.recovery.get(), &RunRecovery::notice, this, &Console::notice);
    connect(parts.book.get(), &RunBook::run_changed, this, &Console::run_changed);
    connect(&parts.sync->writer(), &StoreWriter::post_changed, this, &Console::post_arrived);
    connect(&parts.sync->writer(), &StoreWriter::rewritten, this,
            [this](const core::PostId& post) { note_rewritten(post); });
}

/// A progress post is edited by contract; anything else that changed is worth a word.
QCoro::Task<void> Console::note_rewritten(core::PostId post)
{
    const QPointer<Console> self(this);
    auto reading = m_parts->store->cache().posts().by_id(post);
    const core::Result<std::optional<core::Post>> stored = co_await reading;
    if (!self || !stored || !stored->has_value() || kind_of(**stored) == post_kind::progress)
        co_return;
    Q_EMIT notice(QCoreApplication::translate(
                      "Console", "A post about the run %1 was changed after it was first seen. Verify shows more.")
                      .arg(run_of(**stored).value()));
}

/// The first look at runs or posts waits a moment for what recovery has to say about the last process: what ended
/// unseen is told within milliseconds, what still runs is not waited for.
QCoro::Task<void> Console::settle()
{
    const QPointer<Console> self(this);
    QElapsedTimer timer;
    timer.start();
    while (self && !m_parts->has_settled && core::Millis(timer.elapsed()) < longest_settling) {
        const OutboxAccount account = m_parts->outbox->account();
        auto reading = m_parts->store->userdata().outbox().pending_of(account.server, account.user);
        const core::Result<std::vector<store::OutboxRow>> waiting = co_await reading;
        if (!self)
            co_return;
        const bool is_sent = waiting && waiting->empty() && m_parts->outbox->is_idle();
        if (!m_parts->recovery->is_busy() && (is_sent || !m_parts->session->is_confirmed()))
            break;
        co_await QCoro::sleepFor(look_again);
    }
    if (self)
        m_parts->has_settled = true;
}

const ConsoleIdentity& Console::identity() const { return m_parts->identity; }

ConnectionState Console::connection() const { return m_parts->session->connection(); }

automation::Catalog& Console::catalog() { return *m_parts->catalog; }

const OfferedChoices& Console::choices() const { return *m_parts->offered_choices; }

Chat& Console::chat() { return *m_parts->chat; }

const QStringList& Console::notices() const { return m_parts->notices; }

QCoro::Task<core::Result<RunReport>> Console::submit(RunRequest request, Confirmation* confirmation,
                                                     PipelineObserver* observer)
{
    m_parts->has_settled = true; // from here on there is always something under way
    return m_parts->pipeline->submit(std::move(request), confirmation, observer);
}

QCoro::Task<core::Result<CancelAnswer>> Console::cancel(QString run)
{
    const QPointer<Console> self(this);
    const core::Result<core::Run> found = co_await this->run(run);
    if (!found || !self)
        co_return core::failure(found ? console_closed() : found.error());
    co_return co_await m_parts->book->cancel(*found, m_parts->runner.get(), m_parts->identity.actor);
}

QCoro::Task<DeliveryReport> Console::wait_for_delivery(core::Millis at_most)
{
    const QPointer<Console> self(this);
    QElapsedTimer timer;
    timer.start();
    DeliveryReport report;
    for (;;) {
        const OutboxAccount account = m_parts->outbox->account();
        auto reading = m_parts->store->userdata().outbox().pending_of(account.server, account.user);
        const core::Result<std::vector<store::OutboxRow>> waiting = co_await reading;
        report.waiting = waiting ? static_cast<int>(waiting->size()) : std::max(report.waiting, 1);
        if (!self) {
            // An empty queue is not yet the end: what was being sent or was refused nobody can say any more.
            report.waiting = std::max(report.waiting, 1);
            co_return report;
        }
        // Sent is told after it is noted: whoever reads the run next wants the ids of its posts.
        const bool is_done = report.waiting == 0 && m_parts->outbox->is_idle();
        const bool is_cut_off = m_parts->outbox->is_cut_off() && connection().connection != Connection::online &&
                                core::Millis(timer.elapsed()) >= long_enough_cut_off;
        if (is_done || is_cut_off || core::Millis(timer.elapsed()) >= at_most)
            break;
        co_await QCoro::sleepFor(look_again);
        if (!self)
            co_return report;
    }
    report.failed = m_parts->failed_posts;
    if (!report.is_complete())
        report.last_error = report.waiting > 0 ? m_parts->outbox->last_error() : m_parts->last_failure;
    co_return report;
}

} // namespace opsdeck::opsflow
