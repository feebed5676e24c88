// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QJsonObject>
#include <QString>

namespace opsdeck::opsflow {

/// The vitals of this machine, read from /proc in well under a millisecond: {cpu, cores, memory: {used, total,
/// percent}, load: [1, 5, 15 min], disks: [{path, used, total, percent}], up_seconds}. `cpu` is the share of the time
/// since the reading before, null in the first one. One thread.
class HostReader final {
public:
    /// Another root is for tests.
    explicit HostReader(QString proc = QStringLiteral("/proc"));

    [[nodiscard]] QJsonObject read();
    [[nodiscard]] bool has_read() const { return m_total > 0; }

private:
    [[nodiscard]] QByteArray file(const char* name) const;
    [[nodiscard]] QJsonValue cpu();

    QString m_proc;
    qint64 m_busy = 0;
    qint64 m_total = 0;
};

} // namespace opsdeck::opsflow
