// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/realtime/session_ring.h"

#include <utility>

namespace opsdeck::localroom {

bool SessionRing::push(QByteArray event)
{
    if (static_cast<qsizetype>(m_waiting.size()) >= waiting)
        return false;
    m_waiting.push_back(std::move(event));
    return true;
}

bool SessionRing::has_next() const { return m_again_from >= 0 || !m_waiting.empty(); }

std::optional<QByteArray> SessionRing::next()
{
    if (m_again_from >= 0) {
        QByteArray frame = m_sent[static_cast<size_t>(m_again_from - oldest())];
        ++m_again_from;
        if (m_again_from == m_next_seq)
            m_again_from = -1;
        return frame;
    }
    if (m_waiting.empty())
        return std::nullopt;

    QByteArray frame = std::move(m_waiting.front());
    m_waiting.pop_front();
    frame += ",\"seq\":" + QByteArray::number(m_next_seq) + '}';
    ++m_next_seq;
    m_sent.push_back(frame);
    if (static_cast<qsizetype>(m_sent.size()) > kept)
        m_sent.pop_front();
    return frame;
}

Resume SessionRing::resume(qint64 sequence_number)
{
    if (sequence_number == 0) {
        m_sent.clear();
        m_next_seq = 0;
        m_again_from = -1;
        return Resume::restarts;
    }
    if (sequence_number == m_next_seq) {
        m_again_from = -1;
        return Resume::continues;
    }
    if (sequence_number < oldest() || sequence_number > m_next_seq)
        return Resume::refused;
    m_again_from = sequence_number;
    return Resume::continues;
}

} // namespace opsdeck::localroom
