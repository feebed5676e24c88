// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::core {

/// Text of a stranger (output, a file name, a value) for the middle of a Markdown paragraph or table cell: shown as it
/// is, no formatting, no link, no image, no mention, no room link, no emoji code. Line breaks become spaces.
[[nodiscard]] QString escape_markdown(const QString& text);

/// As inline code whose fence is longer than any run of back-ticks inside; never empty.
[[nodiscard]] QString inline_code(const QString& text);

/// As a code block whose fence is longer than any run of back-ticks inside.
[[nodiscard]] QString code_block(const QString& text, const QString& language = {});

/// Puts an invisible mark behind "@" and "~" where a server would see a mention or a room link, and nothing else. For
/// code, where Markdown is inert but a server may still notify.
[[nodiscard]] QString defuse_mentions(QString text);

} // namespace opsdeck::core
