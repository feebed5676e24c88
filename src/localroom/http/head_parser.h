// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/request.h"
#include "localroom/server_options.h"

#include <QByteArray>

#include <optional>

namespace opsdeck::localroom {

/// Why bytes are no request of ours: a 4xx or 5xx after which the connection is closed.
struct HttpRefusal {
    int status = 400;
    QByteArray reason; ///< a few words, told to the client; never echoes input
};

/// How the body of a request is delimited.
struct Framing {
    qint64 content_length = 0;
    bool chunked = false;
    bool keep_alive = true;
    bool expects_continue = false;
};

struct ParsedHead {
    Request request;
    Framing framing;
    qsizetype length = 0; ///< bytes of the head, the empty line included
};

/// Exactly one of: not complete yet (both empty), refused, parsed.
struct HeadResult {
    std::optional<ParsedHead> head;
    std::optional<HttpRefusal> refusal;
};

/// Parses the request line and the header fields at the start of `bytes`. Stricter than RFC 9112 demands: lines end
/// with CRLF, no folding, one Host naming this machine (a page in a browser that rebinds its DNS name to 127.0.0.1 gets
/// nothing), one Content-Length of plain digits, never both it and chunked. What is ambiguous is refused.
[[nodiscard]] HeadResult parse_head(const QByteArray& bytes, const Limits& limits);

/// True for a request that wants to become the websocket.
[[nodiscard]] bool is_websocket_upgrade(const Request& request);

} // namespace opsdeck::localroom
