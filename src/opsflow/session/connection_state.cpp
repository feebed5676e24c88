// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/session/connection_state.h"

namespace opsdeck::opsflow {

QString to_text(Connection connection)
{
    switch (connection) {
    case Connection::offline:
        return QStringLiteral("offline");
    case Connection::connecting:
        return QStringLiteral("connecting");
    case Connection::online:
        return QStringLiteral("online");
    case Connection::signed_out:
        break;
    }
    return QStringLiteral("signed_out");
}

} // namespace opsdeck::opsflow
