// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/run/run_event.h"

#include <QString>

#include <vector>

namespace opsdeck::automation {

/// Reads the events of a spool that may still grow, from a cursor on. Never waits.
class SpoolReader final {
public:
    explicit SpoolReader(QString path, qint64 cursor = 0);
    ~SpoolReader();
    SpoolReader(const SpoolReader&) = delete;
    SpoolReader& operator=(const SpoolReader&) = delete;

    /// The next whole records, about a megabyte at a time; empty when there are none yet. `corrupted` when what follows
    /// is no record: then nothing more can be read.
    [[nodiscard]] core::Result<std::vector<core::RunEvent>> read();
    /// True when the run's last event was skipped: the cursor was at the end already.
    [[nodiscard]] bool skipped_the_end() const { return m_skipped_the_end; }
    /// The number of the last event read or skipped.
    [[nodiscard]] qint64 last_number() const { return m_number; }

private:
    [[nodiscard]] bool open();

    QString m_path;
    qint64 m_cursor;
    qint64 m_number = 0;
    qint64 m_offset = 0;
    bool m_skipped_the_end = false;
    int m_file = -1;
    QByteArray m_block;
};

} // namespace opsdeck::automation
