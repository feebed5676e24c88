// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition_reader.h"

#include <QTest>

namespace opsdeck::test {

/// Definitions written in a test; what is wrong with them is printed and they are left out.
inline core::Definitions from_yaml(const char* yaml)
{
    core::PackInfo pack;
    pack.id = core::PackId(QStringLiteral("test"));
    pack.version = QStringLiteral("1");
    const core::ReadDefinitions read = core::read_definitions(QByteArray(yaml), QStringLiteral("test.yaml"), pack);
    for (const core::Finding& finding : read.findings)
        qWarning().noquote() << core::to_text(finding);
    return read.definitions;
}

/// "line:field: text" of every finding, the shape that tests compare.
inline QStringList findings_of(const QByteArray& yaml)
{
    QStringList out;
    for (const core::Finding& finding : core::read_definitions(yaml, QStringLiteral("test.yaml"), {}).findings)
        out.append(core::to_text(finding));
    return out;
}

} // namespace opsdeck::test
