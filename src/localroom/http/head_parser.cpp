// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/http/head_parser.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

HeadResult refused(int status, const QByteArray& reason) { return {std::nullopt, HttpRefusal{status, reason}}; }

bool is_token(const QByteArray& text)
{
    static const QByteArray others = "!#$%&'*+-.^_`|~";
    return !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || others.contains(c);
    });
}

bool is_field_value(const QByteArray& text)
{
    return std::all_of(text.cbegin(), text.cend(),
                       [](char c) { return c == '\t' || (static_cast<uchar>(c) >= ' ' && c != '\x7f'); });
}

bool is_this_machine(const QByteArray& host)
{
    QByteArray name = host;
    if (const qsizetype colon = name.lastIndexOf(':'); colon >= 0 && !name.endsWith(']'))
        name.truncate(colon);
    name = name.toLower();
    return name == "127.0.0.1" || name == "localhost" || name == "[::1]";
}

/// Sets method, target, path, segments and query; a refusal if the line is not one.
std::optional<HttpRefusal> read_request_line(const QByteArray& line, Request& request, bool& is_1_0)
{
    const QList<QByteArray> parts = line.split(' ');
    if (parts.size() != 3 || !is_token(parts[0]))
        return HttpRefusal{400, "malformed request line"};
    if (parts[2] != "HTTP/1.1" && parts[2] != "HTTP/1.0")
        return HttpRefusal{parts[2].startsWith("HTTP/") ? 505 : 400, "HTTP version not supported"};
    is_1_0 = parts[2] == "HTTP/1.0";
    const QByteArray& target = parts[1];
    if (!target.startsWith('/') ||
        !std::all_of(target.cbegin(), target.cend(), [](char c) { return c > ' ' && c < 127; }))
        return HttpRefusal{400, "malformed request target"};

    request.method = method_of(parts[0]);
    request.target = target;
    const qsizetype question = target.indexOf('?');
    const QByteArray path = question < 0 ? target : target.left(question);
    request.path = QUrl::fromPercentEncoding(path);
    if (request.path.contains(QChar(0)))
        return HttpRefusal{400, "malformed request target"};
    const QList<QByteArray> segments = path.mid(1).split('/');
    request.segments.assign(segments.cbegin(), segments.cend());
    if (question >= 0) {
        QByteArray query = target.mid(question + 1);
        request.query = QUrlQuery(QString::fromLatin1(query.replace('+', "%20")));
    }
    return std::nullopt;
}

std::optional<HttpRefusal> read_field(const QByteArray& line, Request& request)
{
    const qsizetype colon = line.indexOf(':');
    if (colon <= 0 || !is_token(line.left(colon)))
        return HttpRefusal{400, "malformed header field"};
    const QByteArray value = line.mid(colon + 1).trimmed();
    if (!is_field_value(value))
        return HttpRefusal{400, "malformed header field"};
    request.headers.emplace_back(line.left(colon).toLower(), value);
    return std::nullopt;
}

qsizetype count_of(const Request& request, const QByteArray& name)
{
    return std::count_if(request.headers.cbegin(), request.headers.cend(),
                         [&](const auto& header) { return header.first == name; });
}

std::optional<HttpRefusal> read_framing(const Request& request, bool is_1_0, Framing& framing)
{
    constexpr qsizetype most_digits = 18; // below 2^63
    const qsizetype hosts = count_of(request, "host");
    if (hosts > 1 || (hosts == 0 && !is_1_0))
        return HttpRefusal{400, "one Host header is needed"};
    if (hosts == 1 && !is_this_machine(request.header("host")))
        return HttpRefusal{421, "this server only answers for this machine"};

    const qsizetype lengths = count_of(request, "content-length");
    const qsizetype encodings = count_of(request, "transfer-encoding");
    if (lengths > 1 || encodings > 1 || (lengths == 1 && encodings == 1))
        return HttpRefusal{400, "ambiguous body length"};
    if (encodings == 1) {
        if (is_1_0 || request.header("transfer-encoding").toLower() != "chunked")
            return HttpRefusal{501, "transfer encoding not supported"};
        framing.chunked = true;
    }
    if (lengths == 1) {
        const QByteArray digits = request.header("content-length");
        if (digits.isEmpty() ||
            !std::all_of(digits.cbegin(), digits.cend(), [](char c) { return c >= '0' && c <= '9'; }))
            return HttpRefusal{400, "malformed Content-Length"};
        if (digits.size() > most_digits)
            return HttpRefusal{413, "body too large"};
        framing.content_length = digits.toLongLong();
    }
    if (const QByteArray expect = request.header("expect").toLower(); !expect.isEmpty()) {
        if (expect != "100-continue")
            return HttpRefusal{417, "expectation not supported"};
        framing.expects_continue = true;
    }
    const QByteArray connection = request.header("connection").toLower();
    framing.keep_alive = is_1_0 ? connection.contains("keep-alive") : !connection.contains("close");
    return std::nullopt;
}

} // namespace

HeadResult parse_head(const QByteArray& bytes, const Limits& limits)
{
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    if (end < 0) {
        const qsizetype first_line = bytes.indexOf("\r\n");
        if ((first_line < 0 ? bytes.size() : first_line) > limits.request_line)
            return refused(414, "request line too long");
        // A client that speaks another protocol is told at once instead of at the deadline.
        if (!bytes.isEmpty() && !((bytes.front() >= 'A' && bytes.front() <= 'Z') || bytes.front() == '\r'))
            return refused(400, "malformed request line");
        return bytes.size() > limits.head ? refused(431, "header fields too large") : HeadResult{};
    }
    if (end > limits.head)
        return refused(431, "header fields too large");

    const QByteArray head = bytes.left(end);
    if (head.contains('\0'))
        return refused(400, "malformed header field");
    ParsedHead parsed;
    parsed.length = end + 4;
    qsizetype at = 0;
    bool is_1_0 = false;
    for (int line_number = 0; at <= head.size(); ++line_number) {
        qsizetype line_end = head.indexOf("\r\n", at);
        if (line_end < 0)
            line_end = head.size();
        const QByteArray line = head.mid(at, line_end - at);
        at = line_end + 2;
        if (line.contains('\n') || line.contains('\r'))
            return refused(400, "lines must end with CRLF");
        if (line_number == 0 && line.size() > limits.request_line)
            return refused(414, "request line too long");
        if (line_number > limits.header_fields)
            return refused(431, "too many header fields");
        const auto refusal =
            line_number == 0 ? read_request_line(line, parsed.request, is_1_0) : read_field(line, parsed.request);
        if (refusal)
            return {std::nullopt, refusal};
    }
    if (const auto refusal = read_framing(parsed.request, is_1_0, parsed.framing))
        return {std::nullopt, refusal};
    return {std::move(parsed), std::nullopt};
}

bool is_websocket_upgrade(const Request& request)
{
    return request.method == Method::get && request.path == "/api/v4/websocket"_L1 &&
           request.header("upgrade").toLower() == "websocket" &&
           request.header("connection").toLower().contains("upgrade");
}

} // namespace opsdeck::localroom
