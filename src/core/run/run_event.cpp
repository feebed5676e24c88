// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_event.h"

#include <array>
#include <utility>

namespace opsdeck::core {
namespace {

constexpr std::array<std::pair<RunEnd, const char*>, 11> end_names{{
    {RunEnd::exit, "exit"},
    {RunEnd::signal, "signal"},
    {RunEnd::cancelled, "cancelled"},
    {RunEnd::time_limit, "time_limit"},
    {RunEnd::silence_limit, "silence_limit"},
    {RunEnd::output_limit, "output_limit"},
    {RunEnd::disk_full, "disk_full"},
    {RunEnd::missing, "missing"},
    {RunEnd::not_executable, "not_executable"},
    {RunEnd::bad_folder, "bad_folder"},
    {RunEnd::not_started, "not_started"},
}};

} // namespace

QString to_text(RunEnd end)
{
    for (const auto& [known, name] : end_names) {
        if (known == end)
            return QString::fromLatin1(name);
    }
    return {};
}

std::optional<RunEnd> run_end_from_text(const QString& text)
{
    for (const auto& [known, name] : end_names) {
        if (text == QLatin1String(name))
            return known;
    }
    return std::nullopt;
}

} // namespace opsdeck::core
