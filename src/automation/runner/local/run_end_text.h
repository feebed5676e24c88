// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run_event.h"

#include <QJsonObject>
#include <QString>

namespace opsdeck::automation {

/// The finished event from the facts that the supervisor wrote down, with the sentence that people read.
[[nodiscard]] core::RunFinished run_finished_from_json(const QJsonObject& facts);

/// "SIGKILL"; "signal 77" for one without a name.
[[nodiscard]] QString signal_name(int signal);

/// "2 min", "1.5 s", "300 ms": for people.
[[nodiscard]] QString duration_text(core::Millis duration);

/// "64 MiB", "300 bytes": for people.
[[nodiscard]] QString size_text(qint64 bytes);

} // namespace opsdeck::automation
