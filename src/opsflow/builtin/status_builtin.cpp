// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/builtin/status_builtin.h"

#include <QCoreApplication>
#include <qcoro/qcorofuture.h>

namespace opsdeck::opsflow {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("Builtins", text); }

QString in_words(const ConnectionState& state)
{
    switch (state.connection) {
    case Connection::online:
        return tr("connected");
    case Connection::connecting:
        return tr("connecting");
    case Connection::signed_out:
        return tr("signed out");
    case Connection::offline:
        break;
    }
    return tr("not connected");
}

} // namespace

QCoro::Task<core::Result<BuiltinAnswer>> status_builtin(core::Actor actor, QString address, ConnectionState connection,
                                                        store::Store* store)
{
    auto reading_outbox = store->userdata().outbox().pending_of(actor.server, actor.user);
    auto reading_runs = store->userdata().runs().unfinished(); // from here on the store is not touched: it may go
    const core::Result<std::vector<store::OutboxRow>> waiting = co_await reading_outbox;
    if (!waiting)
        co_return core::failure(waiting.error());
    const core::Result<std::vector<core::Run>> runs = co_await reading_runs;
    if (!runs)
        co_return core::failure(runs.error());

    // The run that asks is one of them, and so is its invocation post.
    const int others = std::max(0, static_cast<int>(runs->size()) - 1);
    BuiltinAnswer answer;
    answer.headline = tr("%1 to %2 as %3").arg(in_words(connection), address, actor.username);
    answer.columns = {tr("What"), tr("State")};
    answer.rows = {
        {tr("Server"), address},
        {tr("Connection"), connection.why.isEmpty() ? in_words(connection)
                                                    : in_words(connection) + QStringLiteral(": ") + connection.why},
        {tr("Posts waiting"), QString::number(waiting->size())},
        {tr("Other runs under way"), QString::number(others)},
    };
    for (const QStringList& row : answer.rows)
        answer.text += row.join(QStringLiteral(": ")) + QLatin1Char('\n');
    co_return answer;
}

} // namespace opsdeck::opsflow
