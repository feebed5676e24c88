// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

namespace opsdeck::localroom {

/// The size of a PNG, GIF, JPEG, BMP or WebP image from its head, in pixels; empty for everything else. Reads only what
/// it needs and never beyond the bytes given, whatever they claim.
[[nodiscard]] QSize image_size(const QByteArray& head);

/// Enough of a file for image_size(), in bytes: metadata may come before a JPEG's size.
constexpr qint64 image_head = 256 * 1024;

/// The extension of a file name without the dot, in lower case; empty if there is none.
[[nodiscard]] QString extension_of(const QString& name);

/// The MIME type by extension, as the server tells it; empty when unknown.
[[nodiscard]] QString mime_type_of(const QString& extension);

/// Without folders and control characters, at most 255 characters: what may be stored and shown.
[[nodiscard]] QString safe_file_name(const QString& name);

} // namespace opsdeck::localroom
