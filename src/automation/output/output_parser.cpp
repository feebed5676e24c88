// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/output_parser.h"

#include "automation/output/kinds/parsers.h"

namespace opsdeck::automation {
namespace {

ParsedOutput parse(const kinds::Input& input)
{
    switch (input.rule.kind) {
    case core::ParseKind::log:
        return kinds::parse_log(input);
    case core::ParseKind::table:
        return kinds::parse_table(input);
    case core::ParseKind::json:
        return kinds::parse_json(input);
    case core::ParseKind::ndjson:
        return kinds::parse_ndjson(input);
    case core::ParseKind::kv:
        return kinds::parse_kv(input);
    case core::ParseKind::junit:
        return kinds::parse_junit(input);
    case core::ParseKind::text:
        break;
    }
    return kinds::parse_text(input);
}

} // namespace

ParsedOutput parse_output(const core::ParseRule& rule, const QByteArray& bytes, const ParseLimits& limits)
{
    if (bytes.size() <= limits.bytes)
        return parse(kinds::Input{rule, bytes, limits});
    const QByteArray head = bytes.left(limits.bytes);
    ParsedOutput parsed = parse(kinds::Input{rule, head, limits});
    const QString note = kinds::say("Only the first %1 bytes of the output were looked at.").arg(limits.bytes);
    parsed.note = parsed.note.isEmpty() ? note : note + QLatin1Char(' ') + parsed.note;
    return parsed;
}

} // namespace opsdeck::automation
