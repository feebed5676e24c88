// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/canonical_line.h"
#include "core/command/definition_reader.h"
#include "core/command/line_parser.h"

#include <cstdlib>

using namespace opsdeck::core;

namespace {

const Definitions& automations()
{
    static const Definitions all =
        read_definitions(
            "opsdeck: 1\nid: note.add\ntitle: Note\ndanger: read\nsay: [\"note {text} in {place}\", \"note {text}\"]\n"
            "params: {text: {type: text, required: true, allow_dash: true}, place: {type: text, allow_dash: true}, "
            "n: {type: int, default: 3}, wait: {type: duration}}\nrun: {argv: [x]}\n---\n"
            "opsdeck: 1\nid: note.in\ntitle: Other\ndanger: read\nsay: [\"note {text} of {who}\"]\n"
            "params: {text: {type: text}, who: {type: text}}\nrun: {argv: [x]}\n",
            QStringLiteral("fuzz"), {})
            .definitions;
    return all;
}

} // namespace

/// Whatever is typed is answered, and what matched reads back the same from its canonical line.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString line = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const LineOutcome outcome = parse_line(line, automations());
    (void)continuations(line, automations());
    if (const auto* match = std::get_if<LineMatch>(&outcome)) {
        const QString canonical = canonical_line(match->definition, match->arguments, match->verb, automations());
        const LineOutcome again = parse_line(canonical, automations());
        const auto* same = std::get_if<LineMatch>(&again);
        if (!same || same->definition != match->definition || !(same->arguments == match->arguments))
            std::abort();
    }
    return 0;
}
