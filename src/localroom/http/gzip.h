// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace opsdeck::localroom {

/// RFC 1952 around Qt's own deflate, so that no further library is needed.
[[nodiscard]] QByteArray gzip(const QByteArray& bytes);

/// The checksum of gzip and PNG.
[[nodiscard]] quint32 crc32_of(const QByteArray& bytes);

} // namespace opsdeck::localroom
