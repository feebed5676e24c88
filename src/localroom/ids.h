// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::localroom {

/// A new server id: 26 letters of the z-base-32 alphabet, 128 random bits. Unguessable; says nothing about time.
[[nodiscard]] QString new_id();

/// True for 26 lower-case letters and digits: what the wire accepts as an id (it is not stricter).
[[nodiscard]] bool is_id(const QString& text);

} // namespace opsdeck::localroom
