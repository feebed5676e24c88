// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/local/line_from_pipe.h"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace opsdeck::automation {

LineFromPipe::LineFromPipe(int descriptor)
    : m_descriptor(descriptor)
    , m_notifier(descriptor, QSocketNotifier::Read)
{
    ::fcntl(m_descriptor, F_SETFL, O_NONBLOCK);
    connect(&m_notifier, &QSocketNotifier::activated, this, &LineFromPipe::read);
}

LineFromPipe::~LineFromPipe()
{
    m_notifier.setEnabled(false);
    ::close(m_descriptor);
}

void LineFromPipe::read()
{
    char block[512];
    const ssize_t count = ::read(m_descriptor, block, sizeof block);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count > 0)
        m_line.append(block, count);
    const qsizetype end = m_line.indexOf('\n');
    if (count > 0 && end < 0 && m_line.size() < 4096)
        return;
    m_notifier.setEnabled(false);
    Q_EMIT done(end < 0 ? m_line : m_line.left(end));
}

} // namespace opsdeck::automation
