// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/output_parser.h"

#include <cstdint>
#include <cstdlib>

using namespace opsdeck;

// The first byte chooses the kind; no input may end the parser or break its limits.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0)
        return 0;
    core::ParseRule rule;
    rule.kind = core::ParseKind(data[0] % 7);
    rule.header = (data[0] & 0x80U) == 0;
    if ((data[0] & 0x40U) != 0)
        rule.delimiter = QStringLiteral(",");
    automation::ParseLimits limits;
    limits.rows = 50;
    limits.line = 1000;
    const QByteArray bytes(reinterpret_cast<const char*>(data) + 1, qsizetype(size) - 1);
    const automation::ParsedOutput parsed = automation::parse_output(rule, bytes, limits);
    if (parsed.rows.size() > 50)
        std::abort();
    for (const QStringList& row : parsed.rows) {
        if (row.size() != parsed.columns.size())
            std::abort();
    }
    return 0;
}
