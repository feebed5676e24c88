// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace opsdeck::store {

/// A server's id in 17 bytes instead of 26, sorting as its letters do; an id of any other shape as a zero byte and its
/// UTF-8, so that nothing is refused. An empty id is null.
[[nodiscard]] QByteArray id_bytes(const QString& id);
[[nodiscard]] QString id_from_bytes(const QByteArray& bytes);

} // namespace opsdeck::store
