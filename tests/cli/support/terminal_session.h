// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <sys/types.h>

namespace opsdeck::test {

/// A program on a terminal of its own, 100 columns wide, and somebody who types. Ended with the object.
class TerminalSession final {
public:
    /// `environment`: added to ours, as NAME=value.
    TerminalSession(const QString& program, const QStringList& arguments, const QStringList& environment);
    ~TerminalSession();
    TerminalSession(const TerminalSession&) = delete;
    TerminalSession& operator=(const TerminalSession&) = delete;

    void type(const QByteArray& keys) const;
    /// True when the text appears behind what was waited for last.
    [[nodiscard]] bool sees(const QByteArray& text, int at_most_ms = 20'000);
    /// The exit status; -1 when it did not end in time.
    [[nodiscard]] int ended(int at_most_ms = 20'000);
    [[nodiscard]] const QByteArray& screen() const { return m_screen; } ///< everything that was shown

private:
    bool read_some(int at_most_ms);

    int m_terminal = -1;
    pid_t m_child = -1;
    QByteArray m_screen;
    qsizetype m_seen = 0;
};

} // namespace opsdeck::test
