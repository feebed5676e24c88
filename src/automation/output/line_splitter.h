// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <cstring>
#include <functional>

namespace opsdeck::automation {

/// Cuts a stream of bytes into lines: LF or CRLF, the last one with or without a line break, chunk borders anywhere. A
/// line longer than `longest` bytes is cut there (its rest is dropped, so memory stays flat). Many times quicker than
/// reading a QIODevice line by line. One thread.
class LineSplitter final {
public:
    using Sink = std::function<void(QByteArrayView line)>;

    explicit LineSplitter(Sink sink, qsizetype longest = 64 * 1024);

    void feed(QByteArrayView bytes);
    /// The stream is over: a last line without a line break is one too.
    void finish();
    /// Lines that were longer than allowed.
    [[nodiscard]] qint64 cut_lines() const { return m_cut_lines; }

private:
    void emit_line(QByteArrayView line);

    Sink m_sink;
    qsizetype m_longest;
    QByteArray m_rest;
    qint64 m_cut_lines = 0;
};

/// A line as text for people and parsers: UTF-8 with a replacement character for what is none, without terminal control
/// sequences and control characters (a tab stays), and of a line that was overwritten with bare CRs only what one would
/// see.
[[nodiscard]] QString plain_line(QByteArrayView line);

} // namespace opsdeck::automation
