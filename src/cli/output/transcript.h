// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output/terminal.h"
#include "core/chat/post.h"
#include "core/run/run.h"
#include "opsflow/run/outcome.h"

#include <QString>

namespace opsdeck::cli {

/// A post's Markdown as plain lines: escapes and fences taken away, control sequences stripped, attachments below.
[[nodiscard]] QString plain_text(const core::Post& post);

/// One post as a block of a transcript: time, author, text with a hanging indent; replies marked.
[[nodiscard]] QString transcript_block(const core::Post& post, const QString& author, const Terminal& terminal);

/// "14:02:07" of the local time zone, with the date when it is not today.
[[nodiscard]] QString local_time(core::Timestamp at, core::Timestamp now);

[[nodiscard]] Colour terminal_colour(opsflow::Outcome outcome);
/// "✔ succeeded", coloured.
[[nodiscard]] QString state_text(const core::Run& run, const Terminal& terminal);

} // namespace opsdeck::cli
