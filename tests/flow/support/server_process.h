// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>

#include <memory>

namespace opsdeck::test {

/// `opsdeckctl serve` as a process of its own, so that it can be killed like one.
class ServerProcess final {
public:
    explicit ServerProcess(QString data_dir);
    ~ServerProcess();

    /// What it says of itself: url, login, password, token, team. The port stays from one start to the next.
    [[nodiscard]] const QJsonObject& info() const { return m_info; }
    [[nodiscard]] qint64 pid() const { return m_process ? m_process->processId() : 0; }
    /// Waits until it is gone. Also after somebody else's kill -9.
    void kill();
    void start();

private:
    QString m_data_dir;
    QJsonObject m_info;
    std::unique_ptr<QProcess> m_process;
};

} // namespace opsdeck::test
