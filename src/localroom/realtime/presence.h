// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"

#include <QString>

namespace opsdeck::localroom {

/// Notes that a person is there (or gone) without having chosen a status; a status chosen by hand stays. Publishes
/// `status_change` to that person's own sockets: always when `always_tell` (a socket opened), else only on a change.
void note_presence(Context& context, const QString& user_id, const QString& status, bool always_tell = false);

} // namespace opsdeck::localroom
