// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run.h"
#include "opsflow/timeline/timeline_item.h"

#include <QString>

namespace opsdeck::widgets {

/// What the looks of run states are made for.
[[nodiscard]] opsflow::RunCard card_of(const core::Run& run);
[[nodiscard]] bool has_ended(const core::Run& run);

/// Why it ended so and what that means, in one or two sentences; empty for plain success and while it runs.
[[nodiscard]] QString cause_words(const core::Run& run);
/// "Typed in the composer", "From dashboard Checkout / Error rate, 4.2 % at 14:02:07Z".
[[nodiscard]] QString source_words(const core::Run& run);
/// "Today, 14:01:12" or a date and a time.
[[nodiscard]] QString moment_words(core::Timestamp at);

} // namespace opsdeck::widgets
