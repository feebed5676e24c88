// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::core {

/// Letters that a Markdown reader must not take for marks are swapped, one for one, for code points that never stand
/// in text (U+FDD0...), and swapped back in whatever comes out, be it text, code or an address: a single "~" (a room
/// link or a home folder; only "~~" strikes in Mattermost) and * _ & inside bare addresses. Also puts an
/// invisible space in the place of control characters and direction overrides, and makes "|-|-|" below a table's header
/// long enough to be seen as that.
[[nodiscard]] QString shielded(const QString& text);
[[nodiscard]] QString unshielded(QString text);

} // namespace opsdeck::core
