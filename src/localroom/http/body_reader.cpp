// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/http/body_reader.h"

#include <algorithm>

namespace opsdeck::localroom {
namespace {

constexpr qsizetype longest_line = 256; ///< chunk sizes with extensions, trailers
constexpr qsizetype most_hex_digits = 15;
constexpr int most_trailers = 16;

} // namespace

BodyReader::BodyReader(const Framing& framing, qint64 limit)
    : m_step(framing.chunked ? Step::chunk_size : (framing.content_length > 0 ? Step::fixed : Step::done))
    , m_limit(limit)
    , m_missing(framing.content_length)
{
    if (m_missing > m_limit)
        refuse(413, "body too large");
}

void BodyReader::refuse(int status, const QByteArray& reason) { m_refusal = HttpRefusal{status, reason}; }

std::optional<QByteArray> BodyReader::take_line(const QByteArray& bytes, qsizetype& at)
{
    const qsizetype end = bytes.indexOf('\n', at);
    m_line += bytes.mid(at, end < 0 ? -1 : end - at + 1);
    at = end < 0 ? bytes.size() : end + 1;
    if (m_line.size() > longest_line) {
        refuse(400, "malformed chunk");
        return std::nullopt;
    }
    if (end < 0)
        return std::nullopt;
    QByteArray line = std::exchange(m_line, {});
    if (!line.endsWith("\r\n")) {
        refuse(400, "malformed chunk");
        return std::nullopt;
    }
    line.chop(2);
    return line;
}

void BodyReader::begin_chunk(const QByteArray& line)
{
    const qsizetype semicolon = line.indexOf(';');
    const QByteArray digits = (semicolon < 0 ? line : line.left(semicolon)).trimmed();
    const bool is_hex = std::all_of(digits.cbegin(), digits.cend(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
    if (digits.isEmpty() || !is_hex || digits.size() > most_hex_digits)
        return refuse(400, "malformed chunk");
    m_missing = digits.toLongLong(nullptr, 16);
    if (m_missing > m_limit - m_body.size())
        return refuse(413, "body too large");
    m_step = m_missing == 0 ? Step::trailer : Step::chunk_data;
}

qsizetype BodyReader::feed(const QByteArray& bytes)
{
    qsizetype at = 0;
    while (at < bytes.size() && !m_refusal && m_step != Step::done) {
        switch (m_step) {
        case Step::fixed:
        case Step::chunk_data: {
            const qsizetype part = std::min<qint64>(m_missing, bytes.size() - at);
            m_body.append(bytes.constData() + at, part);
            at += part;
            m_missing -= part;
            if (m_missing == 0)
                m_step = m_step == Step::fixed ? Step::done : Step::chunk_end;
            break;
        }
        case Step::chunk_size:
            if (const auto line = take_line(bytes, at))
                begin_chunk(*line);
            break;
        case Step::chunk_end:
            if (const auto line = take_line(bytes, at)) {
                if (!line->isEmpty())
                    refuse(400, "malformed chunk");
                m_step = Step::chunk_size;
            }
            break;
        case Step::trailer:
            if (const auto line = take_line(bytes, at)) {
                if (line->isEmpty())
                    m_step = Step::done;
                else if (++m_trailers > most_trailers)
                    refuse(431, "too many trailers");
            }
            break;
        case Step::done:
            break;
        }
    }
    return at;
}

} // namespace opsdeck::localroom
