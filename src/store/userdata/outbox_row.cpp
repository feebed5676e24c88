// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/userdata/outbox_row.h"

namespace opsdeck::store {

QString to_text(OutboxState state)
{
    switch (state) {
    case OutboxState::queued:
        return QStringLiteral("queued");
    case OutboxState::sending:
        return QStringLiteral("sending");
    case OutboxState::sent:
        return QStringLiteral("sent");
    case OutboxState::failed:
        break;
    }
    return QStringLiteral("failed");
}

} // namespace opsdeck::store
