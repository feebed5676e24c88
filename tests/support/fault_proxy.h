// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QString>
#include <QTcpServer>
#include <QUrl>

#include <list>
#include <memory>
#include <optional>
#include <vector>

namespace opsdeck::test {

/// Which requests a fault is meant for; empty fields fit all.
struct RequestFilter {
    QByteArray method;
    QByteArray path_contains;
};

/// What happens to one request.
enum class FaultKind {
    answer,       ///< the proxy answers itself; the server never sees the request
    drop_request, ///< the connection ends before the server sees the request
    drop_answer,  ///< the server does the work, its answer is thrown away and the connection ends
    cut_answer,   ///< the connection ends in the middle of the answer
    hold_answer,  ///< the answer waits until release_held()
};

struct Fault {
    FaultKind kind = FaultKind::answer;
    RequestFilter filter;
    int times = 1; ///< how many requests it meets; negative: for ever
    int status = 500;
    QByteArray headers; ///< whole lines, each ended by \r\n
    QByteArray body;
};

/// A bad network between a client and a server on loopback: drops, delays, cuts mid-frame, answers 429, 500 and HTML in
/// the server's place. One thread, the caller's event loop.
class FaultProxy final : public QObject {
    Q_OBJECT

public:
    explicit FaultProxy(QUrl upstream);
    ~FaultProxy() override;

    [[nodiscard]] QUrl url() const;

    void add(Fault fault);
    void clear_faults();
    /// Every byte waits so long, in both directions.
    void set_delay_ms(int ms);
    /// Down: connections are refused at once and the open ones end.
    void set_down(bool down);
    /// Ends every websocket; with `mid_frame` after half of the next frame from the server.
    void cut_websockets(bool mid_frame = false);
    void release_held();

    [[nodiscard]] int websockets() const;
    /// How many requests fitting the filter reached the server.
    [[nodiscard]] int forwarded(const RequestFilter& filter) const;

private:
    class Link;
    friend class Link;

    [[nodiscard]] std::optional<Fault> take_fault(const QByteArray& method, const QByteArray& path);
    void forget(Link* link);

    QUrl m_upstream;
    QTcpServer m_server;
    quint16 m_port = 0;
    std::vector<Fault> m_faults;
    std::list<std::unique_ptr<Link>> m_links;
    std::vector<std::pair<QByteArray, QByteArray>> m_forwarded;
    int m_delay_ms = 0;
    bool m_down = false;
};

} // namespace opsdeck::test
