// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/run/redaction_rule.h"

#include <QString>

namespace opsdeck::automation {

/// The same redaction as for output, for one whole text: a headline, a parameter, an error.
[[nodiscard]] QString redact_text(const core::Redaction& redaction, const QString& text);

/// invalid_input with the reason when a pattern cannot be used; for lint and before submit.
[[nodiscard]] core::Done check_redaction_pattern(const QString& pattern);

} // namespace opsdeck::automation
