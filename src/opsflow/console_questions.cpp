// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/console_parts.h"
#include "opsflow/dashboard/quiet_read.h"
#include "opsflow/ledger/ledger_file.h"
#include "opsflow/outbox/delivery_state.h"

#include <QCoreApplication>
#include <QDir>
#include <QPointer>
#include <qcoro/qcorofuture.h>

// What a console is asked for. It may be closed while an answer is on its way: after every wait the parts are looked
// for before they are touched.
namespace opsdeck::opsflow {
namespace {

const QString kept_scope = QStringLiteral("window");

std::vector<DeliveryState> states_of(const std::vector<store::OutboxRow>& rows, core::Timestamp now)
{
    std::vector<DeliveryState> states;
    states.reserve(rows.size());
    for (const store::OutboxRow& row : rows)
        states.push_back(delivery_state(row, now));
    return states;
}

} // namespace

QCoro::Task<core::Result<std::vector<core::Run>>> Console::runs(int limit)
{
    const QPointer<Console> self(this);
    co_await settle();
    if (!self)
        co_return core::failure(console_closed());
    auto reading = m_parts->store->userdata().runs().latest(limit);
    core::Result<std::vector<core::Run>> runs = co_await reading;
    if (runs && self) {
        for (core::Run& run : *runs)
            run = m_parts->book->with_posts(run);
    }
    co_return runs;
}

QCoro::Task<core::Result<QuietAnswer>> Console::read_quietly(QString line)
{
    return quiet_read(&m_parts->services, std::move(line));
}

QCoro::Task<core::Result<core::Run>> Console::run(QString run)
{
    const QPointer<Console> self(this);
    co_await settle();
    if (!self)
        co_return core::failure(console_closed());
    auto reading = m_parts->store->userdata().runs().by_prefix(run, 2);
    const core::Result<std::vector<core::Run>> found = co_await reading;
    if (!found || !self)
        co_return core::failure(found ? console_closed() : found.error());
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
        co_return core::failure(console_closed());
    co_return co_await m_parts->gaps->list(include_closed);
}

QCoro::Task<core::Result<std::vector<core::Room>>> Console::rooms()
{
    const QPointer<Console> self(this);
    const core::Done refreshed = co_await m_parts->sync->refresh_rooms();
    if (!self)
        co_return core::failure(console_closed());
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
        co_return core::failure(console_closed());
    if (room.is_empty())
        room = m_parts->identity.room;
    co_return co_await m_parts->history->newest(room, limit,
                                                m_parts->session->connection().connection != Connection::signed_out);
}

QCoro::Task<core::Result<std::vector<core::Post>>> Console::search(QString text, int limit)
{
    const QPointer<Console> self(this);
    auto feeding = m_parts->store->cache().search().catch_up();
    co_await feeding;
    if (!self)
        co_return core::failure(console_closed());
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
        co_return core::failure(console_closed());
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
    const QPointer<Console> self(this);
    co_await settle();
    if (!self)
        co_return core::failure(console_closed());
    RoomVerifier verifier(m_parts->session.get(), m_parts->store.get(), m_parts->sync.get());
    const core::Result<RoomCheckInput> content = co_await verifier.gather(m_parts->identity.room);
    if (!content)
        co_return core::failure(content.error());
    co_return write_ledger_file(path, *content);
}

QCoro::Task<QString> Console::name_of(core::UserId user)
{
    const QPointer<Console> self(this);
    if (user == m_parts->identity.actor.user)
        co_return QLatin1Char('@') + m_parts->identity.actor.username;
    for (const bool may_ask : {true, false}) {
        auto reading = m_parts->store->cache().users().by_id(user);
        const core::Result<std::optional<core::User>> known = co_await reading;
        if (known && known->has_value())
            co_return QLatin1Char('@') + (*known)->username;
        if (self && may_ask && m_parts->unnamed.insert(user).second)
            co_await m_parts->sync->fetch_user(user);
        if (!self)
            break;
    }
    co_return user.value();
}

QCoro::Task<std::vector<AutomationUse>> Console::uses()
{
    auto reading = m_parts->store->userdata().usage().all();
    const core::Result<std::vector<store::Usage>> all = co_await reading;
    std::vector<AutomationUse> uses;
    for (const store::Usage& usage : all.value_or(std::vector<store::Usage>()))
        uses.push_back({usage.automation, usage.room, usage.count, usage.last_at});
    co_return uses;
}

QCoro::Task<QJsonObject> Console::recall(QString key)
{
    auto reading = m_parts->store->userdata().kv().find(kept_scope, key);
    const core::Result<std::optional<store::KvEntry>> entry = co_await reading;
    co_return entry && entry->has_value() ? (*entry)->value.toObject() : QJsonObject();
}

void Console::keep(const QString& key, const QJsonObject& value)
{
    static_cast<void>(m_parts->store->userdata().kv().put({kept_scope, key, value, m_parts->clock->now()}));
}

QCoro::Task<std::vector<KnownAccount>> Console::accounts()
{
    auto reading = m_parts->store->userdata().accounts().all();
    const core::Result<std::vector<store::Account>> all = co_await reading;
    std::vector<KnownAccount> accounts;
    for (const store::Account& account : all.value_or(std::vector<store::Account>()))
        accounts.push_back({account.server, account.user, account.username});
    co_return accounts;
}

QString Console::address() const { return m_parts->session->address(); }

core::Timestamp Console::caught_up_at() const { return m_parts->caught_up_at; }

QCoro::Task<DeliveryReport> Console::undelivered()
{
    const QPointer<Console> self(this);
    const core::Result<std::vector<store::OutboxRow>> rows = co_await m_parts->outbox->undelivered();
    DeliveryReport report;
    if (!self || !rows)
        co_return report;
    for (const store::OutboxRow& row : *rows)
        ++(row.state == store::OutboxState::failed ? report.failed : report.waiting);
    report.last_error = m_parts->outbox->last_error();
    co_return report;
}

QCoro::Task<core::Result<std::vector<DeliveryState>>> Console::deliveries()
{
    const QPointer<Console> self(this);
    co_await settle();
    if (!self)
        co_return core::failure(console_closed());
    const core::Result<std::vector<store::OutboxRow>> rows = co_await m_parts->outbox->undelivered();
    if (!self || !rows)
        co_return core::failure(rows ? console_closed() : rows.error());
    co_return states_of(*rows, m_parts->clock->now());
}

QCoro::Task<core::Result<std::vector<DeliveryState>>> Console::deliveries_of(core::RunId run)
{
    const QPointer<Console> self(this);
    auto reading = m_parts->store->userdata().outbox().of_run(run);
    const core::Result<std::vector<store::OutboxRow>> rows = co_await reading;
    if (!self || !rows)
        co_return core::failure(rows ? console_closed() : rows.error());
    co_return states_of(*rows, m_parts->clock->now());
}

QCoro::Task<core::Done> Console::retry(qint64 outbox_row) { co_return co_await m_parts->outbox->retry(outbox_row); }

QCoro::Task<core::Done> Console::drop(qint64 outbox_row)
{
    core::Actor by = m_parts->identity.actor;
    co_return co_await m_parts->outbox->drop(outbox_row, std::move(by));
}

} // namespace opsdeck::opsflow
