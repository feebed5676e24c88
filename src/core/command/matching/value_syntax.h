// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace opsdeck::core {

/// What counts as a value of a type; pure syntax, no look at the system.
[[nodiscard]] std::optional<double> parse_whole_number(const QString& text); ///< exact in a double, so within 2^53
[[nodiscard]] std::optional<double> parse_number(const QString& text);       ///< finite, with a point, no grouping
[[nodiscard]] std::optional<bool> parse_boolean(const QString& text);        ///< true/false, yes/no, on/off, 1/0
[[nodiscard]] bool is_url(const QString& text);                              ///< absolute, with a host
[[nodiscard]] bool is_host(const QString& text);                             ///< a name, IPv4 or IPv6
[[nodiscard]] std::optional<qint64> parse_size(const QString& text);         ///< "64MiB", "10 kB", "512"; bytes

} // namespace opsdeck::core
