// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace opsdeck::automation {

/// The living descendants of a process, in any session and process group; zombies are not counted. From /proc.
[[nodiscard]] std::vector<pid_t> living_descendants(pid_t ancestor);

/// The living processes of our user whose environment has `entry` ("OPSDECK_RUN_ID=..."): what is left of a run that
/// lost its supervisor, wherever it went.
[[nodiscard]] std::vector<pid_t> processes_with_environment(std::string_view entry);

/// When a process was started, in clock ticks since boot; together with its id it names one process. 0 if there is none
/// or it is a zombie.
[[nodiscard]] unsigned long long start_time_of(pid_t pid);

/// The id of this boot of the machine; empty if it is not known.
[[nodiscard]] std::string boot_id();

/// Sends the signal to each; returns how many took it.
int signal_all(const std::vector<pid_t>& processes, int signal);

} // namespace opsdeck::automation
