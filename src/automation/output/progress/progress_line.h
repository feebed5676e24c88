// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace opsdeck::automation {

/// What a program says about how far it is: `::opsdeck progress DONE/TOTAL unit text`.
struct ProgressLine {
    std::int64_t done = 0;
    std::int64_t total = 0; ///< 0 when it is not known (written as 0 or ?)
    std::string unit;
    std::string text;

    bool operator==(const ProgressLine&) const = default;
};

/// How such a line begins.
constexpr std::string_view progress_marker = "::opsdeck progress ";

/// `line` without its line break; nullopt when it is ordinary output.
[[nodiscard]] std::optional<ProgressLine> parse_progress_line(std::string_view line);

} // namespace opsdeck::automation
