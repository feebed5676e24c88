// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/command/definition.h"
#include "opsflow/run/confirmation.h"

namespace opsdeck::opsflow {

/// How much a person has to do: at least what the danger asks for (read nothing, change a preview, destructive the
/// phrase), more if the definition says so. `skip_preview` (`--yes`) takes away a preview, never a phrase.
[[nodiscard]] ConfirmationMode confirmation_mode(const core::AutomationDefinition& definition, core::Verb verb,
                                                 bool skip_preview);

/// A yes is about what is true now. A change that could not start for so long after it (the machine slept, the disk was
/// stuck) does not start any more, and a question that lay open for so long is not answered by a yes: people are asked
/// again. Nothing else delays a start: a server that is away does not, see run/README.md.
inline constexpr core::Millis yes_lasts = std::chrono::minutes(2);
inline constexpr core::Millis question_lasts = std::chrono::minutes(10);

/// When something was asked or agreed to, by both clocks: one stands still while the machine sleeps, the other may be
/// set.
struct ConfirmedAt {
    core::Timestamp wall;
    core::Millis monotonic{0};
};

[[nodiscard]] ConfirmedAt confirmed_now(const core::Clock& clock);
/// By the clock that says more.
[[nodiscard]] core::Millis age_of(const ConfirmedAt& moment, const core::Clock& clock);

} // namespace opsdeck::opsflow
