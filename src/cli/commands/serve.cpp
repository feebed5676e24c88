// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/unix_signals.h"
#include "localroom/server.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QPromise>
#include <qcoro/qcorofuture.h>

namespace opsdeck::cli {

using core::ErrorKind;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("ServeCommand", text); }

QJsonObject ready_line(const localroom::ServerInfo& info)
{
    QJsonArray rooms;
    for (const auto& room : info.rooms)
        rooms.append(QJsonObject{{QStringLiteral("id"), room.id}, {QStringLiteral("name"), room.name}});
    return {
        {QStringLiteral("url"), info.url},
        {QStringLiteral("login"), info.login},
        {QStringLiteral("password"), info.password},
        {QStringLiteral("token"), info.token},
        {QStringLiteral("team"), info.team.name},
        {QStringLiteral("team_id"), info.team.id},
        {QStringLiteral("rooms"), rooms},
    };
}

} // namespace

QCoro::Task<ExitCode> serve_command(Context* context)
{
    // Before the server makes its thread, so that the thread has the signals blocked too.
    UnixSignals signals_;
    localroom::ServerOptions options;
    options.data_dir = context->line.data.isEmpty() ? context->profile + QStringLiteral("/serve")
                                                    : QDir(context->line.data).absolutePath();
    if (context->line.port > 65535)
        co_return context->fail({ErrorKind::invalid_input, tr("A port is a number up to 65535."), {}});
    options.port = static_cast<quint16>(context->line.port);
    const QString seed = context->line.seed.isEmpty() ? QStringLiteral("demo") : context->line.seed;
    if (seed != QLatin1String("demo") && seed != QLatin1String("empty"))
        co_return context->fail({ErrorKind::invalid_input, tr("--seed is demo or empty, not \"%1\".").arg(seed), {}});
    options.seed = seed == QLatin1String("demo") ? localroom::Seed::demo : localroom::Seed::empty;

    auto server = localroom::LocalRoomServer::start(options);
    if (!server)
        co_return context->fail(server.error());
    context->print_row(ready_line((*server)->info()));

    QPromise<void> ended;
    ended.start();
    const auto end = [&ended] { ended.finish(); };
    QObject::connect(&signals_, &UnixSignals::terminated, &signals_, end, Qt::SingleShotConnection);
    QObject::connect(&signals_, &UnixSignals::hung_up, &signals_, end, Qt::SingleShotConnection);
    QObject::connect(&signals_, &UnixSignals::interrupted, &signals_, end, Qt::SingleShotConnection);
    const QFuture<void> future = ended.future();
    co_await future;
    co_return ExitCode::succeeded;
}

} // namespace opsdeck::cli
