// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/output/redaction/redactor.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace opsdeck::automation {

/// What the runner tells the supervisor, through an anonymous file inherited as standard input: it holds secrets and
/// never has a name on a disk, an argument list or an environment.
struct SupervisorOrder {
    std::string run;
    std::vector<std::string> argv;
    std::string cwd;
    std::vector<std::string> environment; ///< "NAME=value"
    std::optional<std::string> input;
    std::int64_t time_ms = 0;      ///< 0 = no limit
    std::int64_t silence_ms = 0;   ///< 0 = no limit
    std::int64_t output_bytes = 0; ///< 0 = no limit
    std::int64_t kill_after_ms = 0;
    RedactionSettings redaction;
};

[[nodiscard]] std::string encode_order(const SupervisorOrder& order);
/// nullopt when it is not an order of this version, or cut off.
[[nodiscard]] std::optional<SupervisorOrder> decode_order(std::string_view bytes);

} // namespace opsdeck::automation
