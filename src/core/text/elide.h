// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::core {

/// At most `length` UTF-16 units; what is cut off is replaced by "…". Never cuts a surrogate pair or a combining mark
/// from its letter.
[[nodiscard]] QString elide_right(const QString& text, qsizetype length);
[[nodiscard]] QString elide_middle(const QString& text, qsizetype length);

/// "1.5 KiB", "64 MiB".
[[nodiscard]] QString bytes_text(qint64 bytes);

} // namespace opsdeck::core
