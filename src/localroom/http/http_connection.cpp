// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/http/http_connection.h"

#include <QDateTime>
#include <QLocale>
#include <QPointer>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/socket.h>
#endif

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

constexpr qint64 read_block = 64 * 1024;
constexpr int linger_ms = 2'000;
constexpr int write_stall_ms = 30'000;
constexpr qint64 most_unsent = 1024 * 1024;
constexpr qint64 most_discarded = 8 * 1024 * 1024;

QByteArray reason_of(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 201:
        return "Created";
    case 204:
        return "No Content";
    case 206:
        return "Partial Content";
    case 304:
        return "Not Modified";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 403:
        return "Forbidden";
    case 404:
        return "Not Found";
    case 408:
        return "Request Timeout";
    case 413:
        return "Request Entity Too Large";
    case 414:
        return "URI Too Long";
    case 416:
        return "Requested Range Not Satisfiable";
    case 417:
        return "Expectation Failed";
    case 421:
        return "Misdirected Request";
    case 429:
        return "Too Many Requests";
    case 431:
        return "Request Header Fields Too Large";
    case 500:
        return "Internal Server Error";
    case 501:
        return "Not Implemented";
    case 503:
        return "Service Unavailable";
    case 505:
        return "HTTP Version Not Supported";
    default:
        return "Status";
    }
}

bool has_body(int status) { return status >= 200 && status != 204 && status != 304; }

} // namespace

QByteArray response_head(const Response& response, qint64 content_length, bool keep_alive)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reason_of(response.status) + "\r\n";
    const auto add = [&](const QByteArray& name, const QByteArray& value) { head += name + ": " + value + "\r\n"; };
    add("Date",
        QLocale::c().toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy hh:mm:ss"_s).toLatin1() + " GMT");
    if (has_body(response.status)) {
        add("Content-Length", QByteArray::number(content_length));
        if (!response.content_type.isEmpty())
            add("Content-Type", response.content_type);
    }
    if (!keep_alive)
        add("Connection", "close");
    for (const auto& [name, value] : response.headers) {
        QByteArray clean = value; // a file name in a header must not end the header
        clean.removeIf([](char c) { return c == '\r' || c == '\n' || c == '\0'; });
        add(name, clean);
    }
    return head + "\r\n";
}

HttpConnection::HttpConnection(QTcpSocket* socket, ConnectionServices& services, QObject* parent)
    : QObject(parent)
    , m_socket(socket)
    , m_services(services)
{
    socket->setParent(this);
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    // Back-pressure: while a request is being answered the kernel holds the rest.
    socket->setReadBufferSize(std::max(m_services.limits->head + 4, read_block) * 2);
    m_deadline.setSingleShot(true);
    m_stall.setSingleShot(true);
    connect(socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(socket, &QTcpSocket::bytesWritten, this, &HttpConnection::write_some);
    connect(socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        if (m_state == State::lingering || (m_state == State::head && !m_head_started))
            m_socket->abort();
        else
            refuse({408, "the request did not arrive in time"});
    });
    connect(&m_stall, &QTimer::timeout, socket, &QTcpSocket::abort);
    arm(m_services.limits->head_deadline_ms);
}

HttpConnection::~HttpConnection() { account(0); }

void HttpConnection::arm(int milliseconds) { m_deadline.start(milliseconds); }

void HttpConnection::arm_for_body()
{
    const qint64 left = m_services.limits->body_deadline_ms - m_body_time.elapsed();
    arm(static_cast<int>(std::clamp<qint64>(left, 0, m_services.limits->body_stall_ms)));
}

void HttpConnection::account(qint64 bytes)
{
    m_services.buffered_bodies += bytes - m_accounted;
    m_accounted = bytes;
}

void HttpConnection::read()
{
    const QPointer<HttpConnection> alive(this);
    // One step may leave bytes of the next request in the buffer, for which no further signal comes.
    while (alive && m_socket && m_socket->bytesAvailable() > 0) {
        const qint64 before = m_socket->bytesAvailable();
        const State state = m_state;
        if (state == State::head)
            read_head();
        else if (state == State::body)
            read_body();
        else if (state == State::lingering) {
            m_discarded += m_socket->read(read_block).size();
            if (m_discarded > most_discarded)
                m_socket->abort();
        } else
            return;
        if (!alive || !m_socket || (m_state == state && m_socket->bytesAvailable() == before))
            return;
    }
}

void HttpConnection::read_head()
{
    if (!m_head_started) {
        m_head_started = true;
        arm(m_services.limits->head_deadline_ms);
    }
    // Only peeked at: the bytes of a websocket handshake must stay in the socket for who takes it over.
    const QByteArray bytes = m_socket->peek(m_services.limits->head + 4);
    HeadResult result = parse_head(bytes, *m_services.limits);
    if (result.refusal)
        return refuse(*result.refusal);
    if (!result.head)
        return;
    m_head_started = false;
    result.head->request.remote_address = m_socket->peerAddress().toString();
    if (is_websocket_upgrade(result.head->request) && m_services.upgrades)
        return upgrade(std::move(result.head->request));
    m_socket->skip(result.head->length);
    begin_body(std::move(*result.head));
}

void HttpConnection::begin_body(ParsedHead head)
{
    const qint64 limit = m_services.body_limit(head.request);
    m_is_head_request = head.request.method == Method::head;
    m_close_after = !head.framing.keep_alive;
    m_request = std::move(head.request);
    m_body.emplace(head.framing, limit);
    if (m_body->refusal() && m_body->refusal()->status == 413)
        return refuse_and_close(m_services.body_too_large(m_request));
    if (head.framing.content_length + m_services.buffered_bodies > m_services.limits->buffered_bodies)
        return refuse({503, "too much is being uploaded at the moment"});
    if (head.framing.expects_continue)
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    m_state = State::body;
    m_body_time.start();
    arm_for_body();
    if (m_body->is_complete())
        run();
}

void HttpConnection::read_body()
{
    const QByteArray bytes = m_socket->peek(read_block);
    m_socket->skip(m_body->feed(bytes));
    if (m_body->refusal())
        return m_body->refusal()->status == 413 ? refuse_and_close(m_services.body_too_large(m_request))
                                                : refuse(*m_body->refusal());
    account(m_body->size());
    if (m_services.buffered_bodies > m_services.limits->buffered_bodies)
        return refuse({503, "too much is being uploaded at the moment"});
    arm_for_body();
    if (m_body->is_complete())
        run();
}

void HttpConnection::run()
{
    m_deadline.stop();
    m_state = State::running;
    m_request.body = m_body->take();
    m_body.reset();
    m_services.dispatch(std::exchange(m_request, {}), [self = QPointer<HttpConnection>(this)](Response response) {
        if (self)
            self->answer(std::move(response));
    });
}

void HttpConnection::upgrade(Request request)
{
    if (auto refusal = m_services.admit_upgrade(request)) {
        m_socket->skip(m_socket->bytesAvailable());
        return refuse_and_close(std::move(*refusal));
    }
    m_deadline.stop();
    QTcpSocket* socket = std::exchange(m_socket, nullptr);
    disconnect(socket, nullptr, this, nullptr);
    disconnect(&m_stall, nullptr, socket, nullptr);
    socket->setParent(nullptr);
    socket->setReadBufferSize(0);
    deleteLater();
    m_services.upgrades->take_over(socket, request);
}

void HttpConnection::refuse(const HttpRefusal& refusal)
{
    Response response = bytes_response(refusal.reason + '\n', "text/plain; charset=utf-8", refusal.status);
    response.with_server_headers = false;
    refuse_and_close(std::move(response));
}

void HttpConnection::refuse_and_close(Response response)
{
    m_close_after = true;
    m_refused = true;
    m_state = State::running;
    answer(std::move(response));
}

void HttpConnection::answer(Response response)
{
    if (m_state != State::running || m_socket->state() != QAbstractSocket::ConnectedState)
        return;
    m_state = State::writing;
    account(0);
    qint64 length = response.body.size();
    if (response.file && has_body(response.status)) {
        m_file = std::make_unique<QFile>(response.file->path);
        if (!m_file->open(QIODevice::ReadOnly) || !m_file->seek(response.file->offset)) {
            m_file.reset();
            response = bytes_response("the file cannot be read\n", "text/plain; charset=utf-8", 500);
            length = response.body.size();
        } else {
            length = response.file->length;
            m_file_left = length;
        }
    }
    m_socket->write(response_head(response, length, !m_close_after));
    if (m_is_head_request || !has_body(response.status))
        m_file.reset();
    else if (!m_file)
        m_socket->write(response.body);
    m_stall.start(write_stall_ms);
    write_some();
}

void HttpConnection::write_some()
{
    if (!m_socket)
        return;
    if (m_socket->bytesToWrite() == 0)
        m_stall.stop();
    else
        m_stall.start(write_stall_ms);
    if (m_state == State::lingering)
        return linger();
    if (m_state != State::writing)
        return;
    while (m_file && m_socket->bytesToWrite() < read_block) {
        const QByteArray block = m_file->read(std::min(read_block, m_file_left));
        m_file_left -= block.size();
        // A file that became shorter cannot be told any more: the connection ends before the promised length.
        if (block.isEmpty() && m_file_left > 0) {
            m_socket->abort();
            return;
        }
        m_socket->write(block);
        if (m_file_left <= 0)
            m_file.reset();
    }
    // A client that sends requests but reads no answers must not fill our memory.
    if (!m_file && m_socket->bytesToWrite() < most_unsent)
        finish_answer();
}

void HttpConnection::finish_answer()
{
    if (m_refused) {
        m_state = State::lingering;
        arm(linger_ms);
        linger();
    } else if (m_close_after) {
        m_state = State::lingering;
        arm(write_stall_ms);
        m_socket->disconnectFromHost();
    } else {
        m_state = State::head;
        arm(m_services.limits->idle_ms);
    }
    QMetaObject::invokeMethod(this, &HttpConnection::read, Qt::QueuedConnection);
}

void HttpConnection::linger()
{
    if (!m_refused || m_socket->bytesToWrite() > 0)
        return;
        // Half closed: the client sees the end of our answer, and what it is still sending is read and thrown away. A
        // full close would reset the connection, and the answer could be lost before the client has read it.
#ifdef Q_OS_UNIX
    ::shutdown(static_cast<int>(m_socket->socketDescriptor()), SHUT_WR);
#endif
}

} // namespace opsdeck::localroom
