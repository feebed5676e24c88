// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/outbox/pending_id.h"

#include <QUuid>

namespace opsdeck::opsflow {

core::PendingPostId new_pending_id(const core::UserId& user)
{
    return core::PendingPostId(user.value() + QLatin1Char(':') + QUuid::createUuid().toString(QUuid::WithoutBraces));
}

} // namespace opsdeck::opsflow
