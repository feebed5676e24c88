// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSocketNotifier>

#include <optional>

namespace opsdeck::cli {

/// Lines of standard input where it is a pipe or a file, without ever blocking the event loop: posts go out and packs
/// are read again while the pipe is silent.
class PipeReader final : public QObject {
    Q_OBJECT

public:
    explicit PipeReader(QObject* parent = nullptr);

    /// The next line without its end; null when the input has ended. One question at a time.
    [[nodiscard]] QFuture<QString> next_line();

private:
    void read_some();
    void answer();

    QSocketNotifier m_notifier;
    QByteArray m_buffer;
    std::optional<QPromise<QString>> m_waiting;
    bool m_ended = false;
};

} // namespace opsdeck::cli
