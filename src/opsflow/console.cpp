// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/console.h"

#include "opsflow/console_parts.h"
#include "opsflow/findings_notice.h"
#include "opsflow/ledger/ledger_file.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPointer>
#include <qcoro/qcorofuture.h>
#include <qcoro/qcorotimer.h>

namespace opsdeck::opsflow {
namespace {

constexpr core::Millis look_again = core::Millis(20);
constexpr core::Millis long_enough_cut_off = core::Millis(5'000); // a restart of the server takes less
constexpr core::Millis longest_settling = core::Millis(1'000);

/// For whoever still waits when the console goes.
core::Error closed() { return {core::ErrorKind::cancelled, {}, {}}; }

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
        co_return core::failure(found ? closed() : found.error());
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
        report.waiting = waiting ? static_cast<int>(waiting->size()) : 0;
        if (!self)
            co_return report;
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

QCoro::Task<core::Result<std::vector<core::Run>>> Console::runs(int limit)
{
    const QPointer<Console> self(this);
    co_await settle();
    if (!self)
        co_return core::failure(closed());
    auto reading = m_parts->store->userdata().runs().latest(limit);
    core::Result<std::vector<core::Run>> runs = co_await reading;
    if (runs && self) {
        for (core::Run& run : *runs)
            run = m_parts->book->with_posts(run);
    }
    co_return runs;
}

QCoro::Task<core::Result<core::Run>> Console::run(QString run)
{
    const QPointer<Console> self(this);
    co_await settle();
    if (!self)
        co_return core::failure(closed());
    auto reading = m_parts->store->userdata().runs().by_prefix(run, 2);
    const core::Result<std::vector<core::Run>> found = co_await reading;
    if (!found || !self)
        co_return core::failure(found ? closed() : found.error());
    if (found->size() == 1)
        co_return m_parts->book->with_posts(found->front());
    const QString text =
        found->empty()
            ? QCoreApplication::translate("Console", "There is no run %1 on this profile.").arg(run)
            : QCoreApplication::translate("Console", "Several runs begin with %1. Give more letters.").arg(run);
    co_return core::failure(found->empty() ? core::ErrorKind::not_found : core::ErrorKind::invalid_input, text);
}

QCoro::Task<core::Result<QString>> Console::output_of(core::RunId run)
{
    const QDir folder(m_parts->services.outgoing_dir + QLatin1Char('/') + run.value());
    const QStringList files = folder.entryList({QStringLiteral("*-output.txt")}, QDir::Files);
    if (files.isEmpty()) {
        co_return core::failure(core::ErrorKind::not_found,
                                QCoreApplication::translate("Console", "No output of this run is stored here."));
    }
    co_return folder.absoluteFilePath(files.front());
}

QCoro::Task<core::Result<std::vector<Gap>>> Console::gaps(bool include_closed)
{
    const QPointer<Console> self(this);
    co_await settle();
    if (!self)
        co_return core::failure(closed());
    co_return co_await m_parts->gaps->list(include_closed);
}

QCoro::Task<core::Result<std::vector<core::Room>>> Console::rooms()
{
    const core::Done refreshed = co_await m_parts->sync->refresh_rooms();
    auto reading = m_parts->store->cache().rooms().of_team(m_parts->identity.team);
    const core::Result<std::vector<core::Room>> rooms = co_await reading;
    if (rooms && rooms->empty() && !refreshed)
        co_return core::failure(refreshed.error());
    co_return rooms;
}

QCoro::Task<core::Result<std::vector<core::Post>>> Console::posts(core::RoomId room, int limit)
{
    const QPointer<Console> self(this);
    co_await settle();
    if (!self)
        co_return core::failure(closed());
    if (room.is_empty())
        room = m_parts->identity.room;
    co_return co_await m_parts->history->newest(room, limit,
                                                m_parts->session->connection().connection != Connection::signed_out);
}

QCoro::Task<core::Result<std::vector<core::Post>>> Console::search(QString text, int limit)
{
    auto feeding = m_parts->store->cache().search().catch_up();
    co_await feeding;
    store::SearchRequest request;
    request.text = text;
    request.limit = limit;
    auto finding = m_parts->store->cache().search().find(request);
    const core::Result<store::SearchAnswer> answer = co_await finding;
    if (!answer)
        co_return core::failure(answer.error());
    co_return answer->posts;
}

QCoro::Task<core::Result<VerifyReport>> Console::verify()
{
    const QPointer<Console> self(this);
    co_await settle();
    if (!self)
        co_return core::failure(closed());
    RoomVerifier verifier(m_parts->session.get(), m_parts->store.get(), m_parts->sync.get());
    co_return co_await verifier.verify(m_parts->identity.room);
}

core::Result<VerifyReport> Console::verify_file(const QString& path)
{
    const core::Result<RoomCheckInput> content = read_ledger_file(path);
    if (!content)
        return core::failure(content.error());
    return check_room(*content);
}

QCoro::Task<core::Result<void>> Console::export_ledger(QString path)
{
    RoomVerifier verifier(m_parts->session.get(), m_parts->store.get(), m_parts->sync.get());
    const core::Result<RoomCheckInput> content = co_await verifier.gather(m_parts->identity.room);
    if (!content)
        co_return core::failure(content.error());
    co_return write_ledger_file(path, *content);
}

QCoro::Task<QString> Console::name_of(core::UserId user)
{
    if (user == m_parts->identity.actor.user)
        co_return QLatin1Char('@') + m_parts->identity.actor.username;
    for (const bool may_ask : {true, false}) {
        auto reading = m_parts->store->cache().users().by_id(user);
        const core::Result<std::optional<core::User>> known = co_await reading;
        if (known && known->has_value())
            co_return QLatin1Char('@') + (*known)->username;
        if (may_ask && m_parts->unnamed.insert(user).second)
            co_await m_parts->sync->fetch_user(user);
    }
    co_return user.value();
}

} // namespace opsdeck::opsflow
