// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/server_process.h"

#include <QJsonDocument>
#include <QUrl>

namespace opsdeck::test {
namespace {

constexpr int longest_start_ms = 20'000;

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
    if (!m_process->waitForFinished(longest_start_ms))
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
    if (info.isEmpty() || (port != 0 && info != m_info))
        qFatal("the server did not come back as it was");
    m_info = info;
}

} // namespace opsdeck::test
