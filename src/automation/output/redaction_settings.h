// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/output/redaction/redactor.h"
#include "core/run/redaction_rule.h"

namespace opsdeck::automation {

/// The same settings for the part that knows no Qt. The caller wipes what it no longer needs.
[[nodiscard]] RedactionSettings redaction_settings(const core::Redaction& redaction);

} // namespace opsdeck::automation
