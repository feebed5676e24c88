// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <deque>

namespace opsdeck::opsflow {

/// How loud a line of output is. A line that does not say belongs to the one before when it is indented, as the rest of
/// a stack trace is.
enum class LogLoudness { plain, warning, error };

struct LogEntry {
    QString text; ///< without control sequences
    LogLoudness loudness = LogLoudness::plain;
    bool operator==(const LogEntry&) const = default;
};

/// The output of one run as lines, as it comes; only the newest are kept. Values only.
class RunLog final {
public:
    static constexpr size_t most_lines = 20'000;
    static constexpr qsizetype longest_line = 4'000; ///< UTF-16 units; longer ones are broken

    void clear();
    /// UTF-8 that may end inside of a line or a letter.
    void add(const QByteArray& bytes);

    /// Whole lines, and at the end the one that is still being written, if it has begun.
    [[nodiscard]] const std::deque<LogEntry>& lines() const { return m_lines; }
    /// The last of lines() may still grow.
    [[nodiscard]] bool is_last_open() const { return m_is_open; }
    /// Lines that had to go; line 0 of lines() is number dropped() + 1 of the output.
    [[nodiscard]] qint64 dropped() const { return m_dropped; }
    [[nodiscard]] int count(LogLoudness loudness) const;
    [[nodiscard]] bool is_empty() const { return m_lines.empty(); }

private:
    void put_line(QByteArrayView line, bool is_whole);
    void close_line();

    std::deque<LogEntry> m_lines;
    QByteArray m_rest; ///< of the line that is open
    qint64 m_dropped = 0;
    int m_counts[3] = {0, 0, 0}; ///< of whole lines
    bool m_is_open = false;
};

} // namespace opsdeck::opsflow
