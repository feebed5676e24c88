// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace opsdeck::core {

/// One byte string for one JSON object: keys sorted by code unit, no white space, UTF-8. Numbers beyond 2^53 and
/// fractions do not survive a Mattermost server, so whoever wants to hash a value puts it in as a string.
[[nodiscard]] QByteArray canonical_json(const QJsonObject& object);

} // namespace opsdeck::core
