// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/pipe_reader.h"

#include <array>
#include <cerrno>
#include <unistd.h>
#include <utility>

namespace opsdeck::cli {

PipeReader::PipeReader(QObject* parent)
    : QObject(parent)
    , m_notifier(STDIN_FILENO, QSocketNotifier::Read)
{
    m_notifier.setEnabled(false);
    connect(&m_notifier, &QSocketNotifier::activated, this, &PipeReader::read_some);
}

QFuture<QString> PipeReader::next_line()
{
    m_waiting.emplace();
    m_waiting->start();
    QFuture<QString> future = m_waiting->future();
    answer();
    return future;
}

void PipeReader::read_some()
{
    std::array<char, 4096> bytes{};
    const ssize_t count = ::read(STDIN_FILENO, bytes.data(), bytes.size());
    if (count > 0)
        m_buffer.append(bytes.data(), count);
    else if (count == 0 || (errno != EINTR && errno != EAGAIN))
        m_ended = true;
    answer();
}

void PipeReader::answer()
{
    if (!m_waiting)
        return;
    const qsizetype end = m_buffer.indexOf('\n');
    if (end < 0 && !m_ended) {
        m_notifier.setEnabled(true);
        return;
    }
    // What has no line end any more is the last line.
    m_notifier.setEnabled(false);
    const bool is_last = end < 0;
    const QByteArray line = is_last ? std::exchange(m_buffer, {}) : m_buffer.left(end);
    if (!is_last)
        m_buffer.remove(0, end + 1);
    QPromise<QString> waiting = std::move(*m_waiting);
    m_waiting.reset();
    waiting.addResult(is_last && line.isEmpty() ? QString() : QString::fromUtf8(line.isNull() ? "" : line));
    waiting.finish();
}

} // namespace opsdeck::cli
