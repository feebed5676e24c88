// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "store/database/job.h"

#include <QObject>
#include <qcoro/qcorotask.h>

#include <functional>

namespace opsdeck::opsflow {

/// Writes what must not be given up: while the disk refuses it is tried again and again, with growing pauses. People
/// are told once that the disk refuses, and once that it is well again. One thread.
class PatientWriter final : public QObject {
    Q_OBJECT

public:
    using Write = std::function<store::Answer<bool>()>;

    PatientWriter(core::Millis first_pause, core::Millis longest_pause)
        : m_first_pause(first_pause)
        , m_longest_pause(longest_pause)
    {}

    /// Answers what the write answered when the disk took it. An error only when the writer is gone meanwhile.
    [[nodiscard]] QCoro::Task<core::Result<bool>> write(Write write);
    /// How a write that somebody else will try again went; an empty text: well.
    void heard(const core::Error& error);
    /// The disk refused the last write.
    [[nodiscard]] bool is_refused() const { return m_refused; }

Q_SIGNALS:
    void notice(const QString& text);

private:
    core::Millis m_first_pause;
    core::Millis m_longest_pause;
    bool m_refused = false;
};

} // namespace opsdeck::opsflow
