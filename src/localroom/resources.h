// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace opsdeck::localroom {

/// One of the tables compiled in from resources/localroom; a missing one is a broken build and reads as empty.
[[nodiscard]] QJsonObject json_resource(const QString& name);

} // namespace opsdeck::localroom
