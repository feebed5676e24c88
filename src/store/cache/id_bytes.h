// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace opsdeck::store {

/// A server's 26-letter id in 17 bytes that sort as the letters do; any other id as its UTF-8 behind a zero byte's
/// worth of difference in length, so that nothing is refused. An empty id is null.
[[nodiscard]] QByteArray id_bytes(const QString& id);
[[nodiscard]] QString id_from_bytes(const QByteArray& bytes);

} // namespace opsdeck::store
