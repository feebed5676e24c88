// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/http/head_parser.h"

#include <QByteArray>

#include <optional>

namespace opsdeck::localroom {

/// Collects the body of one request from the bytes after its head, whole or chunked, up to a limit.
class BodyReader final {
public:
    BodyReader(const Framing& framing, qint64 limit);

    /// Takes what belongs to the body from the front of `bytes`; the number of bytes taken.
    qsizetype feed(const QByteArray& bytes);

    [[nodiscard]] bool is_complete() const { return m_step == Step::done; }
    [[nodiscard]] const std::optional<HttpRefusal>& refusal() const { return m_refusal; }
    [[nodiscard]] qint64 size() const { return m_body.size(); }
    [[nodiscard]] QByteArray take() { return std::exchange(m_body, {}); }

private:
    enum class Step { fixed, chunk_size, chunk_data, chunk_end, trailer, done };
    void refuse(int status, const QByteArray& reason);
    /// A line of chunk framing, without CRLF; nothing while it is not complete.
    [[nodiscard]] std::optional<QByteArray> take_line(const QByteArray& bytes, qsizetype& at);
    void begin_chunk(const QByteArray& line);

    Step m_step;
    qint64 m_limit;
    qint64 m_missing = 0; ///< bytes of the body or of the current chunk
    int m_trailers = 0;
    QByteArray m_line; ///< a line that came in pieces
    QByteArray m_body;
    std::optional<HttpRefusal> m_refusal;
};

} // namespace opsdeck::localroom
