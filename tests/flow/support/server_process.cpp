// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/server_process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace opsdeck::test {
namespace {

constexpr int longest_start_ms = 20'000;

/// The same server, with every room it had; those that were made meanwhile are new.
bool is_as_it_was(QJsonObject before, QJsonObject now)
{
    const QJsonArray rooms = now.take(QLatin1String("rooms")).toArray();
    const QJsonArray former = before.take(QLatin1String("rooms")).toArray();
    return now == before &&
           std::all_of(former.begin(), former.end(), [&](const QJsonValue& room) { return rooms.contains(room); });
}

} // namespace

ServerProcess::ServerProcess(QString data_dir)
    : m_data_dir(std::move(data_dir))
{
    start();
}

ServerProcess::~ServerProcess() { kill(); }

void ServerProcess::kill()
{
    if (!m_process)
        return;
    m_process->kill();
    // Somebody else may have killed it, and an event loop has seen that: then there is no end to wait for, and
    // waitForFinished() is false at once. Also when it ends just now, between the question and the wait.
    if (m_process->state() != QProcess::NotRunning && !m_process->waitForFinished(longest_start_ms) &&
        m_process->state() != QProcess::NotRunning)
        qFatal("a killed server does not end");
    m_process.reset();
}

void ServerProcess::start()
{
    const int port = QUrl(m_info.value(QStringLiteral("url")).toString()).port(0);
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(QStringLiteral(OPSDECK_BIN "/opsdeckctl"),
                     {QStringLiteral("serve"), QStringLiteral("--data"), m_data_dir, QStringLiteral("--seed"),
                      QStringLiteral("empty"), QStringLiteral("--port"), QString::number(port)});
    while (!m_process->canReadLine()) {
        if (!m_process->waitForReadyRead(longest_start_ms))
            qFatal("the server does not start");
    }
    const QJsonObject info = QJsonDocument::fromJson(m_process->readLine()).object();
    if (info.isEmpty() || (port != 0 && !is_as_it_was(m_info, info)))
        qFatal("the server did not come back as it was");
    m_info = info;
}

} // namespace opsdeck::test
