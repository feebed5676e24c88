// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QString>

namespace opsdeck::opsflow {

/// What must not happen late. A run is never queued: it starts within moments of a person's yes or never (see
/// run/README.md), whether the server is there or not, and its posts only tell of it, so they are sent however late.
/// But a message may make somebody else act when it arrives: a line for an agent ("!deploy ..."), an approval. Such a
/// message has this long to arrive; then it fails, and a person has to send it again.
inline constexpr core::Millis acts_within = std::chrono::minutes(2);

/// True for a message that somebody acts on: it begins with "!" and a letter, or is the answer to an approval.
[[nodiscard]] bool makes_others_act(const QString& kind, const QString& message);

} // namespace opsdeck::opsflow
