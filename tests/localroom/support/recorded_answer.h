// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/engine/engine_room.h"

#include <QStringList>

#include <functional>
#include <utility>
#include <vector>

namespace opsdeck::test {

/// The name of a recording and what leads to the same answer here. "<name>|GET /api/v4/teams/name/{team_name}" is for a
/// route of which there is no recording of its own: it must answer as the named one does, or with that part of its body
/// ("<name>#categories|...": of an object, "<name>#0|...": of a list).
using RecordedScenario = std::pair<QString, std::function<Reply(EngineRoom&)>>;

/// How an answer differs from a recorded "response": status, headers, error id and sentence, keys and types of the
/// body.
[[nodiscard]] QStringList answer_differences(const QJsonObject& recorded, const Reply& reply);

/// Rows named after the recordings, and playing one of them in a fresh server. The answer must come from the recorded
/// route.
void add_scenario_rows(const std::vector<RecordedScenario>& scenarios);
void play_scenario_row(const std::vector<RecordedScenario>& scenarios, const localroom::ServerOptions& options = {});

} // namespace opsdeck::test
