// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QString>

namespace opsdeck::store {

/// Whether a post's words belong into the index: what people and automations wrote, not "joined the room".
[[nodiscard]] inline bool is_searchable(const QString& type, const QString& message, bool deleted)
{
    return !deleted && !message.isEmpty() && !type.startsWith(QLatin1String("system_"));
}

/// A cached post, as far as replacing or removing it needs.
struct KnownPost {
    qint64 row = 0;
    core::Timestamp updated_at;
    bool deleted = false;
    QString message;
    qint64 room = 0; ///< key
    qint64 user = 0; ///< key
    QString type;
    int flags = 0;

    [[nodiscard]] bool is_searchable() const { return store::is_searchable(type, message, deleted); }
};

} // namespace opsdeck::store
