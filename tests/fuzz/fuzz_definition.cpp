// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/definition_reader.h"
#include "core/command/help_text.h"

using namespace opsdeck::core;

/// Whatever a file holds is read or refused with a finding; what was read can be shown.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QByteArray yaml(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    (void)read_pack(yaml, QStringLiteral("pack.yaml"));
    for (const DefinitionPtr& definition : read_definitions(yaml, QStringLiteral("fuzz.yaml"), {}).definitions)
        (void)automation_help(*definition, HelpFormat::markdown);
    return 0;
}
