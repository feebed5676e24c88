// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <vector>

namespace opsdeck::bench {

/// The value below which `share` (0 to 1) of the values lie; 0 without values.
[[nodiscard]] inline double at_share(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    const auto place = static_cast<size_t>(share * static_cast<double>(values.size()));
    return values[std::min(place, values.size() - 1)];
}

/// Medians, because the machine is noisy and one slow turn must not speak for all.
[[nodiscard]] inline double median(std::vector<double> values) { return at_share(std::move(values), 0.5); }

} // namespace opsdeck::bench
