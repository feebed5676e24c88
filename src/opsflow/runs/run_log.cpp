// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/runs/run_log.h"

#include "automation/output/kinds/log_line.h"
#include "core/text/control_strip.h"

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

LogLoudness loudness_of(const QString& line, const LogEntry* before)
{
    switch (automation::kinds::read_log_line(line).level) {
    case automation::kinds::LogLevel::error:
        return LogLoudness::error;
    case automation::kinds::LogLevel::warn:
        return LogLoudness::warning;
    case automation::kinds::LogLevel::none:
        break;
    default:
        return LogLoudness::plain;
    }
    const bool continues = before && !line.isEmpty() && line.front().isSpace();
    return continues ? before->loudness : LogLoudness::plain;
}

} // namespace

void RunLog::clear() { *this = RunLog(); }

void RunLog::add(const QByteArray& bytes)
{
    qsizetype start = 0;
    for (qsizetype end = bytes.indexOf('\n'); end >= 0; end = bytes.indexOf('\n', start)) {
        m_rest += QByteArrayView(bytes).sliced(start, end - start);
        close_line();
        start = end + 1;
    }
    m_rest += QByteArrayView(bytes).sliced(start);
    while (m_rest.size() > 4 * longest_line) // nobody reads it as one line
        close_line();
    if (!m_rest.isEmpty())
        put_line(m_rest, false);
}

int RunLog::count(LogLoudness loudness) const
{
    int count = m_counts[static_cast<int>(loudness)];
    if (m_is_open && m_lines.back().loudness == loudness)
        ++count;
    return count;
}

void RunLog::close_line()
{
    QByteArray line = std::exchange(m_rest, {});
    if (line.size() > 4 * longest_line) {
        m_rest = line.sliced(4 * longest_line);
        line.truncate(4 * longest_line);
    }
    put_line(line, true);
}

void RunLog::put_line(QByteArrayView line, bool is_whole)
{
    if (m_is_open)
        m_lines.pop_back();
    // A program that redraws its line means the last state of it.
    if (line.endsWith('\r'))
        line.chop(1);
    const qsizetype redraw = line.lastIndexOf('\r');
    const QString text = core::strip_controls(QString::fromUtf8(redraw < 0 ? line : line.sliced(redraw + 1)));
    LogEntry entry;
    entry.text = text.left(longest_line);
    entry.loudness = loudness_of(entry.text, m_lines.empty() ? nullptr : &m_lines.back());
    m_lines.push_back(entry);
    m_is_open = !is_whole;
    if (is_whole)
        ++m_counts[static_cast<int>(entry.loudness)];
    while (m_lines.size() > most_lines) {
        --m_counts[static_cast<int>(m_lines.front().loudness)];
        m_lines.pop_front();
        ++m_dropped;
    }
}

} // namespace opsdeck::opsflow
