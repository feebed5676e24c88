// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/support/paths.h"
#include "localroom/support/recorded_answer.h"

namespace opsdeck::test {

using Scenario = RecordedScenario;

[[nodiscard]] std::vector<Scenario> writing_scenarios();
[[nodiscard]] std::vector<Scenario> reading_scenarios();
[[nodiscard]] std::vector<Scenario> reaction_and_thread_scenarios();
[[nodiscard]] std::vector<Scenario> file_and_search_scenarios();
[[nodiscard]] std::vector<Scenario> changing_scenarios();
/// On a server that lets a message be edited for a second.
[[nodiscard]] std::vector<Scenario> late_edit_scenarios();
/// On a server that takes files of at most 1000 bytes.
[[nodiscard]] std::vector<Scenario> small_file_scenarios();

} // namespace opsdeck::test
