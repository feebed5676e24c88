// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/supervisor/process_tree.h"

#include <algorithm>
#include <cctype>
#include <csignal>
#include <cstdlib>
#include <dirent.h>
#include <fcntl.h>
#include <optional>
#include <unistd.h>
#include <utility>

namespace opsdeck::automation {
namespace {

std::string file_content(const std::string& path)
{
    std::string content;
    const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return content;
    char block[8192];
    ssize_t count = 0;
    while ((count = ::read(file, block, sizeof block)) > 0)
        content.append(block, static_cast<std::size_t>(count));
    ::close(file);
    return content;
}

struct Stat {
    char state = '?';
    pid_t parent = 0;
    unsigned long long started = 0;
};

std::optional<Stat> stat_of(pid_t pid)
{
    const std::string text = file_content("/proc/" + std::to_string(pid) + "/stat");
    // The name in parentheses may itself contain spaces and parentheses: the fields start after the last one.
    const std::size_t name_end = text.rfind(')');
    if (name_end == std::string::npos || name_end + 4 >= text.size())
        return std::nullopt;
    Stat stat;
    stat.state = text[name_end + 2];
    const char* at = text.c_str() + name_end + 3;
    char* next = nullptr;
    for (int field = 4; field <= 22; ++field) {
        const unsigned long long value = std::strtoull(at, &next, 10);
        if (next == at)
            return std::nullopt;
        if (field == 4)
            stat.parent = static_cast<pid_t>(value);
        if (field == 22)
            stat.started = value;
        at = next;
    }
    return stat;
}

bool is_dead(const Stat& stat) { return stat.state == 'Z' || stat.state == 'X'; }

std::vector<pid_t> all_processes()
{
    std::vector<pid_t> processes;
    DIR* folder = ::opendir("/proc");
    if (!folder)
        return processes;
    while (const dirent* entry = ::readdir(folder)) {
        if (std::isdigit(static_cast<unsigned char>(entry->d_name[0])))
            processes.push_back(static_cast<pid_t>(std::atoi(entry->d_name)));
    }
    ::closedir(folder);
    return processes;
}

} // namespace

std::vector<pid_t> living_descendants(pid_t ancestor)
{
    std::vector<std::pair<pid_t, Stat>> known;
    for (const pid_t pid : all_processes()) {
        if (const auto stat = stat_of(pid))
            known.emplace_back(pid, *stat);
    }
    std::vector<pid_t> family{ancestor};
    for (std::size_t at = 0; at < family.size(); ++at) {
        for (const auto& [pid, stat] : known) {
            if (stat.parent == family[at] && std::find(family.begin(), family.end(), pid) == family.end())
                family.push_back(pid); // a zombie too: its threads are gone, but its children may live
        }
    }
    std::erase_if(family, [&](pid_t pid) {
        const auto found =
            std::find_if(known.begin(), known.end(), [&](const auto& entry) { return entry.first == pid; });
        return pid == ancestor || found == known.end() || is_dead(found->second);
    });
    return family;
}

std::vector<pid_t> processes_with_environment(std::string_view entry)
{
    std::vector<pid_t> found;
    const std::string needle = std::string(1, '\0') + std::string(entry) + std::string(1, '\0');
    for (const pid_t pid : all_processes()) {
        if (pid == ::getpid())
            continue;
        const std::string environment =
            std::string(1, '\0') + file_content("/proc/" + std::to_string(pid) + "/environ") + std::string(1, '\0');
        if (environment.find(needle) == std::string::npos)
            continue;
        const auto stat = stat_of(pid);
        if (stat && !is_dead(*stat))
            found.push_back(pid);
    }
    return found;
}

unsigned long long start_time_of(pid_t pid)
{
    const auto stat = pid > 0 ? stat_of(pid) : std::nullopt;
    return stat && !is_dead(*stat) ? stat->started : 0;
}

std::string boot_id()
{
    std::string id = file_content("/proc/sys/kernel/random/boot_id");
    while (!id.empty() && std::isspace(static_cast<unsigned char>(id.back())))
        id.pop_back();
    return id;
}

int signal_all(const std::vector<pid_t>& processes, int signal)
{
    int told = 0;
    for (const pid_t pid : processes)
        told += ::kill(pid, signal) == 0 ? 1 : 0;
    return told;
}

} // namespace opsdeck::automation
