// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace opsdeck::core {

/// Where a run is. The last eight are final, except lost: contact may come back.
enum class RunState {
    draft,
    planned,
    awaiting_approval,
    waiting_for_lock,
    queued,
    running,
    cancelling,
    succeeded,
    failed,
    cancelled,
    timed_out,
    over_limit,
    rejected, ///< rights, a precondition, a person or an approver said no: nothing ran
    expired,  ///< it never started, and it never will
    lost,     ///< contact was lost and the truth is unknown
};

/// What a person may do wrong with it.
enum class Danger { read, change, destructive };

/// From where a run was asked for.
enum class Surface { terminal, shell, composer, palette, tile, agent, schedule, followup };

[[nodiscard]] bool is_final(RunState state); ///< lost is not final
[[nodiscard]] bool may_follow(RunState from, RunState to);

[[nodiscard]] QString to_text(RunState state); ///< stable names: "timed_out"
[[nodiscard]] QString to_text(Danger danger);
[[nodiscard]] QString to_text(Surface surface);
[[nodiscard]] Result<RunState> run_state_from_text(const QString& text);
[[nodiscard]] Result<Danger> danger_from_text(const QString& text);
[[nodiscard]] Result<Surface> surface_from_text(const QString& text);

} // namespace opsdeck::core
