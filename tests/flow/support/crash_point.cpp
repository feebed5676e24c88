// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The supervisor that kills: called by the name ANYTHING@POINT@WHO it sends SIGKILL at that crash point to each of WHO,
// which is "self" or process ids, separated by commas.
#include "automation/supervisor/crash_point.h"

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <string>
#include <unistd.h>

namespace opsdeck::automation {

void crash_point(const char* name)
{
    std::string who = ::program_invocation_name;
    const std::string point = std::string("@") + name + "@";
    const std::size_t at = who.rfind(point);
    if (at == std::string::npos)
        return;
    who.erase(0, at + point.size());
    bool self = false;
    while (!who.empty()) {
        const std::string one = who.substr(0, who.find(','));
        who.erase(0, one.size() + 1);
        if (one == "self")
            self = true;
        else if (std::atoi(one.c_str()) > 1)
            ::kill(std::atoi(one.c_str()), SIGKILL);
    }
    if (self)
        ::kill(::getpid(), SIGKILL);
}

} // namespace opsdeck::automation
