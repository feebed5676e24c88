// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <deque>
#include <optional>

namespace opsdeck::localroom {

/// What a reconnecting client gets for `?connection_id=<known>&sequence_number=N`.
enum class Resume {
    continues, ///< no hello; what was missed follows, from N on
    restarts,  ///< N = 0: no hello, and the numbering starts again with another event (a trap of the real server)
    refused    ///< N is in the future or too old: a fresh connection with a new id is needed
};

/// The numbered event stream of one connection, which outlives its socket so that a client can come back: events wait
/// without a number until they are sent, and the last sent ones are kept to be sent again. No thread, no clock, no
/// socket: the rules only.
class SessionRing final {
public:
    static constexpr qsizetype kept = 128;    ///< sent events that can be sent again
    static constexpr qsizetype waiting = 256; ///< events not sent yet; one more and the connection is forgotten

    /// Adds an event, given as a JSON object without its last brace. False when too many wait: the reader is gone or
    /// far too slow, and the whole connection must be dropped.
    [[nodiscard]] bool push(QByteArray event);

    /// The next frame to send, complete with its `seq`; nothing when all are sent. First what is to be sent again.
    [[nodiscard]] std::optional<QByteArray> next();
    [[nodiscard]] bool has_next() const;
    [[nodiscard]] qsizetype waiting_count() const { return static_cast<qsizetype>(m_waiting.size()); }

    /// Decides what `sequence_number` gets, and arranges the stream accordingly.
    [[nodiscard]] Resume resume(qint64 sequence_number);

private:
    [[nodiscard]] qint64 oldest() const { return m_next_seq - static_cast<qint64>(m_sent.size()); }

    std::deque<QByteArray> m_waiting; ///< open-ended objects, no number yet
    std::deque<QByteArray> m_sent;    ///< complete frames, the last one has number m_next_seq - 1
    qint64 m_next_seq = 0;
    qint64 m_again_from = -1; ///< number of the next frame to send again; -1 when none
};

} // namespace opsdeck::localroom
