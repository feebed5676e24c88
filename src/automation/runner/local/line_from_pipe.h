// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>

namespace opsdeck::automation {

/// Waits for one line, or the end, of a pipe. Owns the descriptor.
class LineFromPipe final : public QObject {
    Q_OBJECT

public:
    explicit LineFromPipe(int descriptor);
    ~LineFromPipe() override;

Q_SIGNALS:
    /// Once; without the line break. Do not destroy this object from a direct connection.
    void done(const QByteArray& line);

private:
    void read();

    int m_descriptor;
    QSocketNotifier m_notifier;
    QByteArray m_line;
};

} // namespace opsdeck::automation
