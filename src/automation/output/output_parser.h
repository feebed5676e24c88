// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/output/parsed_output.h"

#include <QByteArray>

namespace opsdeck::automation {

/// Understands `bytes` (redacted stdout) by the rule. Never fails: what is not what the rule promised becomes text with
/// a note. Pure; callable from any thread. The bytes are hostile: everything is bounded by `limits`.
[[nodiscard]] ParsedOutput parse_output(const core::ParseRule& rule, const QByteArray& bytes,
                                        const ParseLimits& limits = {});

} // namespace opsdeck::automation
