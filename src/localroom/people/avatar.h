// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace opsdeck::localroom {

/// A small PNG for a person without a picture: five by five squares, mirrored, in a colour; the same for the same id.
[[nodiscard]] QByteArray avatar_png(const QString& user_id);

} // namespace opsdeck::localroom
