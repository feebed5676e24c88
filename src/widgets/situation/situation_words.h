// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/situation/situation_model.h"
#include "widgets/theme/roles.h"

#include <QString>

namespace opsdeck::widgets {

/// One thing of a situation, ready to be painted: a drawing, words, and when.
struct SituationEntry {
    QString icon;
    Role ink = Role::neutral;
    QString state; ///< the word that goes with the drawing
    QString text;
    bool is_mono = false;
    QString detail;     ///< who, where; may be empty
    QString time;       ///< "2 min ago", "0:42"
    QString production; ///< the environment's name when it is one
    core::PostId post;
    core::RoomId room;
    core::RunId run;

    [[nodiscard]] QString accessible_text() const;
    bool operator==(const SituationEntry&) const = default;
};

/// `with_room`: several rooms are shown, so say which.
[[nodiscard]] SituationEntry entry_of(const opsflow::RunFacts& running, const opsflow::SituationModel& names,
                                      core::Timestamp now, bool with_room);
[[nodiscard]] SituationEntry entry_of(const opsflow::SituationFailure& failure, const opsflow::SituationModel& names,
                                      core::Timestamp now, bool with_room);
[[nodiscard]] SituationEntry entry_of(const opsflow::Insight& insight, const opsflow::SituationModel& names,
                                      core::Timestamp now, bool with_room);

} // namespace opsdeck::widgets
