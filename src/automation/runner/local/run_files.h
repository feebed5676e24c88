// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace opsdeck::automation {

/// What the files of a run folder say about its supervisor.
enum class Supervised {
    never_started, ///< nobody has claimed the run
    forbidden,     ///< it was forbidden before anybody claimed it: it never ran and never will
    alive,         ///< the supervisor lives
    gone,          ///< there was one, and it is gone; whether it finished is in the state
};

[[nodiscard]] Supervised supervised(const QString& folder);

/// The state as the supervisor last stored it; empty if there is none.
[[nodiscard]] QJsonObject stored_state(const QString& folder);
[[nodiscard]] bool is_ended(const QJsonObject& state);

/// True if the main process of that state still exists: same boot, same id, same start time.
[[nodiscard]] bool main_process_alive(const QJsonObject& state);
/// True if the machine was started anew since: nothing of the run can be left.
[[nodiscard]] bool is_from_another_boot(const QJsonObject& state);

} // namespace opsdeck::automation
