// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace opsdeck::test {

/// "/api/v4/posts" + tail
[[nodiscard]] inline QString posts(const QString& tail = {}) { return QStringLiteral("/api/v4/posts") + tail; }
[[nodiscard]] inline QString id_of(const QJsonObject& object) { return object.value(QLatin1String("id")).toString(); }

} // namespace opsdeck::test
