// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/run/redaction_rule.h"

#include <QString>

namespace opsdeck::automation {

/// The same redaction as for output, for one whole text: a parameter, a line, a value.
[[nodiscard]] QString redact_text(const core::Redaction& redaction, const QString& text);

/// For a sentence of ours or of a definition, whose values went through redact_text before they were put in: hides the
/// run's own secrets and patterns wherever they are, and takes no word of the sentence ("Rotate the token: failed") for
/// the name of a secret.
[[nodiscard]] QString redact_sentence(const core::Redaction& redaction, const QString& sentence);

/// invalid_input with the reason when a pattern cannot be used; for lint and before submit.
[[nodiscard]] core::Done check_redaction_pattern(const QString& pattern);

} // namespace opsdeck::automation
