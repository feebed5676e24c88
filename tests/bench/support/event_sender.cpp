// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/event_sender.h"

#include <QCryptographicHash>
#include <QList>

#include <arpa/inet.h>
#include <chrono>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace opsdeck::bench {
namespace {

constexpr qsizetype bytes_a_write = 256 * 1024;
constexpr const char* hello = R"({"event":"hello","data":{"connection_id":"qx7w4mh1ybg4zf8u3oedc5kica",)"
                              R"("server_version":"6.6.1"},"broadcast":{"omit_users":null,"user_id":"",)"
                              R"("channel_id":"","team_id":""},"seq":0})";

QByteArray framed(const QByteArray& text)
{
    const auto size = static_cast<unsigned>(text.size());
    QByteArray frame;
    frame += '\x81'; // the whole of a text, not masked
    if (size < 126) {
        frame += static_cast<char>(size);
    } else {
        frame += static_cast<char>(126);
        frame += static_cast<char>(size >> 8);
        frame += static_cast<char>(size & 0xff);
    }
    return frame + text;
}

} // namespace

qint64 steady_ns()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

QByteArray EventSender::event_text(qint64 number)
{
    const QByteArray id = "3hgu37dbt3doffd4wh" + QByteArray::number(number).rightJustified(8, '1');
    const QByteArray time = QByteArray::number(1'795'333'159'576 + number);
    return R"({"event":"posted","data":{"channel_display_name":"Operations","channel_name":"operations",)"
           R"("channel_type":"O","post":"{\"id\":\")" +
           id + R"(\",\"create_at\":)" + time + R"(,\"update_at\":)" + time +
           R"(,\"edit_at\":0,\"delete_at\":0,\"is_pinned\":false,\"user_id\":\"4zfzg7wu1byqdjo4d4fef39brc\",)"
           R"(\"channel_id\":\"gabd3d8ja3bkmroptq87f5kg7h\",\"root_id\":\"\",\"original_id\":\"\",\"message\":)"
           R"(\"The deployment of billing 1.1 to test has been finished, all 12 checks are green again\",)"
           R"(\"type\":\"\",\"props\":{\"disable_group_highlight\":true},\"hashtags\":\"\",\"pending_post_id\":\"\",)"
           R"(\"reply_count\":0,\"last_reply_at\":0,\"participants\":null,\"metadata\":{}}",)"
           R"("sender_name":"@alice","set_online":true,"team_id":"m7e4p87xfbd1mmucoqceab98qr"},)"
           R"("broadcast":{"omit_users":null,"user_id":"","channel_id":"gabd3d8ja3bkmroptq87f5kg7h","team_id":""},)"
           R"("seq":)" +
           QByteArray::number(number) + '}';
}

EventSender::EventSender(int events, int per_second)
    : m_events(events)
    , m_per_second(per_second)
    , m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    , m_sent_at(static_cast<size_t>(events) + 1)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    auto* const raw = reinterpret_cast<sockaddr*>(&address);
    if (::bind(m_listener, raw, size) != 0 || ::listen(m_listener, 1) != 0 ||
        ::getsockname(m_listener, raw, &size) != 0)
        qFatal("the event sender cannot listen");
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { serve(); });
}

EventSender::~EventSender()
{
    m_ending = true;
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

qint64 EventSender::sent_at(qint64 number) const { return m_sent_at[static_cast<size_t>(number)]; }

void EventSender::serve()
{
    const int connection = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    if (connection < 0)
        return;
    const int on = 1;
    ::setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (shake_hands(connection) && write(connection, framed(hello)))
        send_all(connection);
    char rest[4096];
    while (!m_ending) {
        pollfd readable{connection, POLLIN, 0};
        if (::poll(&readable, 1, 50) > 0 && ::read(connection, rest, sizeof rest) <= 0)
            break;
    }
    ::close(connection);
}

bool EventSender::shake_hands(int connection) const
{
    QByteArray request;
    char block[4096];
    while (!request.contains("\r\n\r\n")) {
        const ssize_t size = ::read(connection, block, sizeof block);
        if (size <= 0)
            return false;
        request.append(block, size);
    }
    QByteArray key;
    for (const QByteArray& line : request.split('\n')) {
        if (line.toLower().startsWith("sec-websocket-key:"))
            key = line.mid(line.indexOf(':') + 1).trimmed();
    }
    key = QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11", QCryptographicHash::Sha1).toBase64();
    return write(connection, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                             "Sec-WebSocket-Accept: " +
                                 key + "\r\n\r\n");
}

void EventSender::send_all(int connection)
{
    const auto begin = std::chrono::steady_clock::now() + std::chrono::milliseconds(50);
    QByteArray waiting;
    for (qint64 number = 1; number <= m_events && !m_ending; ++number) {
        waiting += framed(event_text(number));
        if (m_per_second > 0)
            std::this_thread::sleep_until(begin + number * std::chrono::nanoseconds(1'000'000'000 / m_per_second));
        else if (waiting.size() < bytes_a_write && number < m_events)
            continue;
        m_sent_at[static_cast<size_t>(number)] = steady_ns();
        if (!write(connection, waiting))
            return;
        waiting.clear();
    }
}

bool EventSender::write(int connection, const QByteArray& bytes) const
{
    for (qsizetype done = 0; done < bytes.size();) {
        const ssize_t size =
            ::send(connection, bytes.constData() + done, static_cast<size_t>(bytes.size() - done), MSG_NOSIGNAL);
        if (size <= 0)
            return false;
        done += size;
    }
    return true;
}

} // namespace opsdeck::bench
