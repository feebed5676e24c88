// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/support/flow_server.h"

#include <QProcess>
#include <QString>

namespace opsdeck::test {

/// One start of crash_probe, which says what the words mean.
struct ProbeOrder {
    QString profile;
    core::Room room;
    QString line;
    QString moment;
    qint64 also = 0;          ///< a process to be killed at the same moment
    core::Millis progress{0}; ///< 0: as people have it
    QString supervisor;       ///< empty: the one that people run, or the one that kills where the moment asks for it
};

/// Runs the probe on the crash pack. Empty when it was killed, as it should be; else what happened instead.
[[nodiscard]] QString crash(FlowServer& server, const ProbeOrder& order);
/// Only starts it.
void start_probe(QProcess& process, FlowServer& server, const ProbeOrder& order);

} // namespace opsdeck::test
