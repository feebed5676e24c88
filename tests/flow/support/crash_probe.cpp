// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/crash_probe.h"

namespace opsdeck::test {
namespace {

constexpr int longest_ms = 30'000;

} // namespace

void start_probe(QProcess& process, FlowServer& server, const ProbeOrder& order)
{
    const bool kills = order.moment.startsWith(QLatin1String("supervisor:"));
    const QString program =
        kills ? QStringLiteral(OPSDECK_BIN "/killing-supervisor") : QStringLiteral(OPSDECK_BIN "/opsdeck-supervisor");
    const auto word = [](const char* key, const QString& value) { return QLatin1String(key) + value; };
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral(OPSDECK_BIN "/crash_probe"),
                  {word("profile=", order.profile), word("url=", server.url().toString()),
                   word("token=", server.token()), word("team=", server.team()), word("room=", order.room.name),
                   QStringLiteral("pack=" OPSDECK_FIXTURES "/packs/crash"),
                   word("supervisor=", order.supervisor.isEmpty() ? program : order.supervisor),
                   word("moment=", order.moment), word("also=", QString::number(order.also)),
                   word("progress=", QString::number(order.progress.count())), word("line=", order.line)});
}

QString crash(FlowServer& server, const ProbeOrder& order)
{
    QProcess probe;
    start_probe(probe, server, order);
    if (!probe.waitForFinished(longest_ms))
        return QStringLiteral("the probe hangs: ") + probe.errorString();
    if (probe.exitStatus() != QProcess::CrashExit)
        return QStringLiteral("the moment %1 never came").arg(order.moment);
    return {};
}

} // namespace opsdeck::test
