// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QStringList>

#include <vector>

namespace opsdeck::opsflow {

/// The names of the columns of a list of objects, in the order of the first one; "value" for plain values.
[[nodiscard]] QStringList columns_of(const QJsonArray& rows);
/// The cells as people read them: numbers without noise, lists as JSON, null as nothing.
[[nodiscard]] std::vector<QStringList> table_of(const QJsonArray& rows, const QStringList& columns);
[[nodiscard]] QString cell_text(const QJsonValue& value);

} // namespace opsdeck::opsflow
