// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/engine/engine_room.h"

#include <functional>
#include <utility>
#include <vector>

namespace opsdeck::test {

/// The name of a recording and what leads to the same answer here.
using Scenario = std::pair<QString, std::function<Reply(EngineRoom&)>>;

[[nodiscard]] std::vector<Scenario> writing_scenarios();
[[nodiscard]] std::vector<Scenario> reading_scenarios();
[[nodiscard]] std::vector<Scenario> reaction_and_thread_scenarios();
[[nodiscard]] std::vector<Scenario> file_and_search_scenarios();
[[nodiscard]] std::vector<Scenario> command_and_action_scenarios();

/// "/api/v4/posts" + tail
[[nodiscard]] inline QString posts(const QString& tail = {}) { return QStringLiteral("/api/v4/posts") + tail; }
[[nodiscard]] inline QString id_of(const QJsonObject& post) { return post.value(QLatin1String("id")).toString(); }

} // namespace opsdeck::test
