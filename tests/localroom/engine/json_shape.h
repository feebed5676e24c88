// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QStringList>

namespace opsdeck::test {

/// How `actual` differs from a recorded body in shape: keys that are missing or too many and values of another type,
/// each with its path. Values are not compared. Of lists, and of maps whose keys are ids, every entry must have the
/// shape of a recorded entry, and every shape that was recorded must be among them; order and number are free.
[[nodiscard]] QStringList shape_differences(const QJsonValue& recorded, const QJsonValue& actual,
                                            const QString& path = QStringLiteral("$"));

} // namespace opsdeck::test
