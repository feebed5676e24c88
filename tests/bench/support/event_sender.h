// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <atomic>
#include <thread>
#include <vector>

namespace opsdeck::bench {

/// A websocket server on loopback in a thread of its own, on bare sockets, so that the receiver is what is measured.
/// It takes one connection, says hello, sends `posted` events of about 860 bytes, and waits to be left.
class EventSender final {
public:
    /// `per_second` 0: as fast as the receiver takes them.
    EventSender(int events, int per_second);
    ~EventSender();
    EventSender(const EventSender&) = delete;
    EventSender& operator=(const EventSender&) = delete;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// When the event of this number (from 1) was handed to the kernel; nanoseconds of the steady clock.
    [[nodiscard]] qint64 sent_at(qint64 number) const;

    /// The text of an event, without its frame.
    [[nodiscard]] static QByteArray event_text(qint64 number);

private:
    void serve();
    [[nodiscard]] bool shake_hands(int connection) const;
    void send_all(int connection);
    [[nodiscard]] bool write(int connection, const QByteArray& bytes) const;

    int m_events;
    int m_per_second;
    int m_listener = -1;
    quint16 m_port = 0;
    std::vector<std::atomic<qint64>> m_sent_at;
    std::atomic<bool> m_ending{false};
    std::thread m_thread;
};

[[nodiscard]] qint64 steady_ns();

} // namespace opsdeck::bench
