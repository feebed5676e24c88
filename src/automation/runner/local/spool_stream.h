// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/runner/local/spool_reader.h"
#include "automation/runner/local/spool_watch.h"
#include "automation/runner/run_stream.h"

#include <QString>
#include <QTimer>

#include <memory>

namespace opsdeck::automation {

/// Follows the spool of a local run. It is told of new records by the kernel (inotify), looks every half second whether
/// the supervisor still lives, and never takes more than a megabyte a turn of the event loop.
class SpoolStream final : public RunStream {
    Q_OBJECT

public:
    SpoolStream(QString folder, qint64 cursor, std::shared_ptr<SpoolWatch> watch);
    ~SpoolStream() override;

    void start() override;
    [[nodiscard]] qint64 cursor() const override { return m_cursor; }

private:
    void watch();
    void unwatch();
    void schedule();
    /// Emits what is new. False when the stream has ended or was deleted by a receiver.
    bool pump();
    void look();
    void end_with(core::RunEvent event);
    [[nodiscard]] core::RunEvent lost(const QJsonObject& state) const;

    QString m_folder;
    qint64 m_cursor;
    SpoolReader m_reader;
    std::shared_ptr<SpoolWatch> m_watch;
    int m_watched = -1;
    QTimer m_look;
    bool m_started = false;
    bool m_scheduled = false;
    bool m_damaged = false;
    bool m_ended = false;
};

} // namespace opsdeck::automation
