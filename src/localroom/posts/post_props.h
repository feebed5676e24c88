// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace opsdeck::localroom {

/// Longest text of all properties of a post together, in code points.
constexpr qsizetype longest_props = 800'000;

/// Properties as a server keeps them: numbers passed through a double, and without the keys only a server may set.
[[nodiscard]] QJsonObject clean_props(const QJsonObject& given);

/// A post under an emoji instead of the person's picture (override_icon_emoji) is told where that emoji's picture is;
/// unknown emoji are left alone.
void add_icon_of_emoji(QJsonObject& props);

/// Length of their JSON text in code points, as the limit counts it.
[[nodiscard]] qsizetype props_length(const QJsonObject& props);

} // namespace opsdeck::localroom
