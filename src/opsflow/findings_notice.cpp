// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/findings_notice.h"

#include <QCoreApplication>

#include <algorithm>

namespace opsdeck::opsflow {

QString findings_notice(const core::Findings& findings, const core::Findings& told)
{
    int errors = 0;
    const core::Finding* first = nullptr;
    for (const core::Finding& finding : findings) {
        if (finding.severity != core::Finding::Severity::error)
            continue;
        ++errors;
        if (!first && std::find(told.begin(), told.end(), finding) == told.end())
            first = &finding;
    }
    if (!first)
        return {};
    const QString text = QCoreApplication::translate("Console", "Errors in the automations: %1. Lint shows them.");
    return text.arg(errors) + QLatin1Char('\n') + core::to_text(*first);
}

} // namespace opsdeck::opsflow
