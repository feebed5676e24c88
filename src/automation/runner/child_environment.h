// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QMap>
#include <QString>

namespace opsdeck::automation {

/// Where a process finds itself.
struct ChildPlace {
    core::RunId run;
    QString pack_dir;
    QString state_dir; ///< writable, private to pack and profile
    QString room;      ///< the room's name
};

/// The environment of a child: PATH, HOME, LANG, TZ, USER and TMPDIR of ours, OPSDECK_RUN_ID, OPSDECK_PACK_DIR,
/// OPSDECK_STATE_DIR and OPSDECK_ROOM, then what the definition adds. Nothing else is inherited: tokens that happen to
/// be in our own environment stay there.
[[nodiscard]] QMap<QString, QString> child_environment(const ChildPlace& place,
                                                       const QMap<QString, QString>& added = {});

} // namespace opsdeck::automation
