// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::opsflow {

/// What two spellings of one wish have in common: case folded, white space collapsed, final punctuation dropped, at
/// most 200 characters (longer lines end in a digest).
[[nodiscard]] QString gap_key(const QString& line);

} // namespace opsdeck::opsflow
