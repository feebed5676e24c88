// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/terminal.h"

#include <QJsonDocument>

namespace opsdeck::test {

Terminal::Terminal(QString profile, QStringList before, QString token)
    : m_profile(std::move(profile))
    , m_before(std::move(before))
    , m_token(std::move(token))
{}

void Terminal::start(QProcess& process, const QStringList& words) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("OPSDECK_SECRETS"), QStringLiteral("file"));
    environment.insert(QStringLiteral("OPSDECK_PROFILE"), m_profile);
    if (!m_token.isEmpty())
        environment.insert(QStringLiteral("OPSDECK_TOKEN"), m_token);
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(OPSDECK_BIN "/opsdeckctl"),
                  QStringList{QStringLiteral("--json"), QStringLiteral("--pack"),
                              QStringLiteral(OPSDECK_FIXTURES "/packs/flow")} +
                      m_before + words);
}

TerminalAnswer Terminal::run(const QStringList& words) const
{
    QProcess process;
    start(process, words);
    process.closeWriteChannel();
    process.waitForFinished(60'000);
    return {process.exitCode(), rows_in(process.readAllStandardOutput()), process.readAllStandardError()};
}

std::vector<QJsonObject> Terminal::rows_in(const QByteArray& out)
{
    std::vector<QJsonObject> rows;
    for (const QByteArray& line : out.split('\n')) {
        if (!line.isEmpty())
            rows.push_back(QJsonDocument::fromJson(line).object());
    }
    return rows;
}

QString Terminal::kind_of(const QJsonObject& row)
{
    const QJsonObject props = row.value(QStringLiteral("props")).toObject();
    return props.value(QStringLiteral("opsdeck")).toObject().value(QStringLiteral("kind")).toString();
}

} // namespace opsdeck::test
