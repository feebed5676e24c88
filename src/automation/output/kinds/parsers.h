// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/output/parsed_output.h"

#include <QByteArray>
#include <QJsonArray>
#include <QStringList>

namespace opsdeck::automation::kinds {

/// What every parser gets. The bytes are at most `limits.bytes` long.
struct Input {
    const core::ParseRule& rule;
    const QByteArray& bytes;
    const ParseLimits& limits;
};

/// Each returns its kind's value, or text with a note that says why it is not of that kind.
[[nodiscard]] ParsedOutput parse_text(const Input& input);
[[nodiscard]] ParsedOutput parse_log(const Input& input);
[[nodiscard]] ParsedOutput parse_table(const Input& input);
[[nodiscard]] ParsedOutput parse_json(const Input& input);
[[nodiscard]] ParsedOutput parse_ndjson(const Input& input);
[[nodiscard]] ParsedOutput parse_kv(const Input& input);
[[nodiscard]] ParsedOutput parse_junit(const Input& input);

[[nodiscard]] ParsedOutput as_text(const Input& input, const QString& note);

/// The plain lines, the last `limits.lines` of them; `total` counts all.
[[nodiscard]] QStringList lines_of(const Input& input, qint64* total = nullptr);

/// Fills columns and rows from a list of objects (other entries become a column "value"); cuts what is over the limits.
void fill_rows(ParsedOutput& parsed, const QJsonArray& list, const Input& input);

/// A cell's text: strings as they are, numbers and booleans in short, lists and objects as JSON.
[[nodiscard]] QString cell_text(const QJsonValue& value, int longest);

[[nodiscard]] QString say(const char* text);

} // namespace opsdeck::automation::kinds
