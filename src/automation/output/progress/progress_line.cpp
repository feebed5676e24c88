// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/progress/progress_line.h"

#include <charconv>

namespace opsdeck::automation {
namespace {

std::string_view take_word(std::string_view& rest)
{
    const std::size_t begin = std::min(rest.find_first_not_of(" \t"), rest.size());
    rest.remove_prefix(begin);
    const std::size_t end = std::min(rest.find_first_of(" \t"), rest.size());
    const std::string_view word = rest.substr(0, end);
    rest.remove_prefix(end);
    return word;
}

std::optional<std::int64_t> number(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || value < 0)
        return std::nullopt;
    return value;
}

} // namespace

std::optional<ProgressLine> parse_progress_line(std::string_view line)
{
    if (!line.starts_with(progress_marker))
        return std::nullopt;
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    line.remove_prefix(progress_marker.size());

    const std::string_view fraction = take_word(line);
    const std::size_t slash = fraction.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const auto done = number(fraction.substr(0, slash));
    const std::string_view total_text = fraction.substr(slash + 1);
    const auto total = total_text == "?" ? std::optional<std::int64_t>(0) : number(total_text);
    if (!done || !total)
        return std::nullopt;

    ProgressLine progress{*done, *total, std::string(take_word(line)), {}};
    const std::size_t begin = line.find_first_not_of(" \t");
    if (begin != std::string_view::npos)
        progress.text = line.substr(begin, line.find_last_not_of(" \t") + 1 - begin);
    return progress;
}

} // namespace opsdeck::automation
