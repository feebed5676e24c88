// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstring>
#include <string>

namespace opsdeck::automation {

/// Overwrites a secret that is no longer needed; the compiler may not leave it out. Best effort: copies that the
/// language made behind our back are not reached.
inline void wipe(std::string& secret)
{
    ::explicit_bzero(secret.data(), secret.size());
    secret.clear();
}

} // namespace opsdeck::automation
