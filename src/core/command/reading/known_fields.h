// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace opsdeck::core {

/// Fields of the whole format that this version does not carry out yet: rejected by name, so that nobody believes that
/// a lock or an approval is in force.
[[nodiscard]] bool is_future_field(const QString& place, const QString& field);
[[nodiscard]] bool is_future_type(const QString& type);

} // namespace opsdeck::core
