// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fault_proxy.h"

#include "support/fault_proxy_link.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace opsdeck::test {
namespace {

bool fits(const RequestFilter& filter, const QByteArray& method, const QByteArray& path)
{
    return (filter.method.isEmpty() || filter.method == method) &&
           (filter.path_contains.isEmpty() || path.contains(filter.path_contains));
}

qsizetype content_length(const QByteArray& head)
{
    const QByteArray lower = head.toLower();
    const qsizetype at = lower.indexOf("\r\ncontent-length:");
    if (at < 0)
        return 0;
    const qsizetype begin = at + 17;
    return lower.mid(begin, lower.indexOf("\r\n", begin) - begin).trimmed().toLongLong();
}

} // namespace

FaultProxy::FaultProxy(QUrl upstream)
    : m_upstream(std::move(upstream))
{
    m_server.listen(QHostAddress::LocalHost, 0);
    m_port = m_server.serverPort();
    connect(&m_server, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket* socket = m_server.nextPendingConnection()) {
            if (m_down) {
                socket->abort();
                socket->deleteLater();
            } else {
                m_links.push_back(std::make_unique<Link>(*this, socket));
            }
        }
    });
}

FaultProxy::~FaultProxy() = default;

QUrl FaultProxy::url() const { return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(m_port)); }

void FaultProxy::add(Fault fault) { m_faults.push_back(std::move(fault)); }

void FaultProxy::clear_faults() { m_faults.clear(); }

void FaultProxy::set_delay_ms(int ms) { m_delay_ms = ms; }

void FaultProxy::set_down(bool down)
{
    m_down = down;
    if (down) {
        m_server.close();
        for (const auto& link : m_links)
            link->end();
    } else {
        m_server.listen(QHostAddress::LocalHost, m_port);
    }
}

void FaultProxy::cut_websockets(bool mid_frame)
{
    for (const auto& link : m_links) {
        if (!link->is_websocket())
            continue;
        if (mid_frame)
            link->cut_next_frame();
        else
            link->end();
    }
}

void FaultProxy::release_held()
{
    for (const auto& link : m_links)
        link->release();
}

int FaultProxy::websockets() const
{
    return static_cast<int>(
        std::count_if(m_links.begin(), m_links.end(), [](const auto& link) { return link->is_websocket(); }));
}

int FaultProxy::forwarded(const RequestFilter& filter) const
{
    return static_cast<int>(std::count_if(m_forwarded.begin(), m_forwarded.end(), [&](const auto& request) {
        return fits(filter, request.first, request.second);
    }));
}

std::optional<Fault> FaultProxy::take_fault(const QByteArray& method, const QByteArray& path)
{
    const auto found = std::find_if(m_faults.begin(), m_faults.end(),
                                    [&](const Fault& fault) { return fits(fault.filter, method, path); });
    if (found == m_faults.end())
        return std::nullopt;
    Fault fault = *found;
    if (found->times > 0 && --found->times == 0)
        m_faults.erase(found);
    return fault;
}

void FaultProxy::forget(Link* link)
{
    // Not at once: the link's own handler is still on the stack.
    QTimer::singleShot(0, this,
                       [this, link] { m_links.remove_if([&](const auto& kept) { return kept.get() == link; }); });
}

FaultProxy::Link::Link(FaultProxy& proxy, QTcpSocket* client)
    : m_proxy(proxy)
    , m_client(client)
    , m_upstream(new QSslSocket(this))
{
    m_client->setParent(this);
    connect(m_client, &QTcpSocket::readyRead, this, &Link::read_client);
    connect(m_upstream, &QTcpSocket::readyRead, this, &Link::read_server);
    connect(m_client, &QTcpSocket::disconnected, this, &Link::end);
    connect(m_upstream, &QTcpSocket::disconnected, this, &Link::end);
    if (proxy.m_upstream.scheme() == QLatin1String("https"))
        m_upstream->connectToHostEncrypted(proxy.m_upstream.host(), static_cast<quint16>(proxy.m_upstream.port(443)));
    else
        m_upstream->connectToHost(proxy.m_upstream.host(), static_cast<quint16>(proxy.m_upstream.port(80)));
    read_client();
}

void FaultProxy::Link::end()
{
    m_client->disconnect(this);
    m_upstream->disconnect(this);
    m_client->abort();
    m_upstream->abort();
    m_websocket = false;
    m_proxy.forget(this);
}

void FaultProxy::Link::release()
{
    if (m_fault && m_fault->kind == FaultKind::hold_answer) {
        m_fault.reset();
        to_client(std::exchange(m_held, {}));
    }
}

void FaultProxy::Link::read_client()
{
    m_buffer += m_client->readAll();
    if (m_websocket) {
        to_server(std::exchange(m_buffer, {}));
        return;
    }
    while (!m_websocket && take_request()) {
    }
}

bool FaultProxy::Link::take_request()
{
    const qsizetype head_end = m_buffer.indexOf("\r\n\r\n");
    if (head_end < 0)
        return false;
    const QByteArray head = m_buffer.left(head_end + 2);
    const qsizetype whole = head_end + 4 + content_length(head);
    if (m_buffer.size() < whole)
        return false;
    const QByteArray request = m_buffer.left(whole);
    m_buffer.remove(0, whole);
    act_on(head, request);
    return true;
}

void FaultProxy::Link::act_on(const QByteArray& head, const QByteArray& request)
{
    const auto words = head.left(head.indexOf("\r\n")).split(' ');
    const QByteArray method = words.value(0);
    const QByteArray path = words.value(1);
    m_fault = m_proxy.take_fault(method, path);
    if (m_fault && m_fault->kind == FaultKind::drop_request) {
        end();
        return;
    }
    if (m_fault && m_fault->kind == FaultKind::answer) {
        to_client("HTTP/1.1 " + QByteArray::number(m_fault->status) + " Fault\r\n" + m_fault->headers +
                  "Content-Length: " + QByteArray::number(m_fault->body.size()) + "\r\n\r\n" + m_fault->body);
        m_fault.reset();
        return;
    }
    m_proxy.m_forwarded.emplace_back(method, path);
    m_websocket = head.toLower().contains("\r\nupgrade: websocket");
    to_server(request);
}

void FaultProxy::Link::read_server()
{
    const QByteArray bytes = m_upstream->readAll();
    if (m_websocket && m_cut_next) {
        m_client->write(bytes.left(bytes.size() / 2));
        m_client->flush();
        end();
        return;
    }
    if (!m_fault) {
        to_client(bytes);
        return;
    }
    switch (m_fault->kind) {
    case FaultKind::drop_answer:
        end();
        return;
    case FaultKind::cut_answer:
        m_client->write(bytes.left(bytes.size() / 2));
        m_client->flush();
        end();
        return;
    case FaultKind::hold_answer:
        m_held += bytes;
        return;
    case FaultKind::answer:
    case FaultKind::drop_request:
        to_client(bytes);
        return;
    }
}

void FaultProxy::Link::to_client(const QByteArray& bytes)
{
    if (m_proxy.m_delay_ms == 0) {
        m_client->write(bytes);
        return;
    }
    QTimer::singleShot(m_proxy.m_delay_ms, this, [this, bytes] { m_client->write(bytes); });
}

void FaultProxy::Link::to_server(const QByteArray& bytes)
{
    if (m_proxy.m_delay_ms == 0) {
        m_upstream->write(bytes);
        return;
    }
    QTimer::singleShot(m_proxy.m_delay_ms, this, [this, bytes] { m_upstream->write(bytes); });
}

} // namespace opsdeck::test
