// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace opsdeck::cli {

/// SIGINT, SIGTERM and SIGHUP as Qt signals, through a signalfd. Made before any thread is, so that every thread has
/// them blocked.
class UnixSignals final : public QObject {
    Q_OBJECT

public:
    explicit UnixSignals(QObject* parent = nullptr);
    ~UnixSignals() override;

Q_SIGNALS:
    void interrupted(); ///< Ctrl+C
    void terminated();  ///< SIGTERM
    void hung_up();     ///< the terminal has gone

private:
    void read_signal();

    int m_fd = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace opsdeck::cli
