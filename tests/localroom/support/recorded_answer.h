// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/engine/engine_room.h"

#include <QStringList>

#include <functional>
#include <utility>
#include <vector>

namespace opsdeck::test {

/// The name of a recording and what leads to the same answer here.
using RecordedScenario = std::pair<QString, std::function<Reply(EngineRoom&)>>;

/// How an answer differs from the recorded one: status, error id, sentence, headers that clients use, shape of the
/// body.
[[nodiscard]] QStringList answer_differences(const QString& recording_name, const Reply& reply);

/// Rows named after the recordings, and playing one of them in a fresh server.
void add_scenario_rows(const std::vector<RecordedScenario>& scenarios);
void play_scenario_row(const std::vector<RecordedScenario>& scenarios);

} // namespace opsdeck::test
