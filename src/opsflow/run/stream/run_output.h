// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run_event.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QStringList>

#include <deque>

namespace opsdeck::opsflow {

/// Collects the redacted output of one run with bounded memory: stdout for the parser, the first and last lines for the
/// post, and everything in a file that can go out with it.
class RunOutputLog final {
public:
    /// `path` is written anew; its folder is made.
    explicit RunOutputLog(QString path);

    void add(const core::RunOutput& output);
    /// The last line counts also without a line feed. Call once, at the end.
    void finish();

    [[nodiscard]] const QByteArray& standard_output() const { return m_out; }
    [[nodiscard]] QStringList first_lines() const { return m_first; }
    [[nodiscard]] QStringList last_lines() const;
    /// What stderr says went wrong: all of a few lines, or the last one of many.
    [[nodiscard]] QString error_words() const;
    [[nodiscard]] qint64 line_count() const { return m_lines; }
    /// Empty when nothing was written.
    [[nodiscard]] QString path() const;
    /// For people; empty when the file holds everything.
    [[nodiscard]] const QString& problem() const { return m_problem; }

private:
    void take_line(const QByteArray& line);

    QFile m_file;
    QByteArray m_out;
    QByteArray m_partial;
    QByteArray m_error_tail;
    QStringList m_first;
    std::deque<QString> m_last;
    qint64 m_lines = 0;
    QString m_problem;
};

} // namespace opsdeck::opsflow
