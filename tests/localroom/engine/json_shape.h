// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

namespace opsdeck::test {

/// How `actual` differs from a recorded body in shape: keys that are missing or too many and values of another type,
/// each with its path. Values are not compared. Maps whose keys are ids are compared entry by entry, whatever the ids;
/// of lists, every entry with the recorded one at its place, or with the first one.
[[nodiscard]] QStringList shape_differences(const QJsonValue& recorded, const QJsonValue& actual,
                                            const QString& path = QStringLiteral("$"));

} // namespace opsdeck::test
