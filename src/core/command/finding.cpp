// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/finding.h"

#include <algorithm>

namespace opsdeck::core {

using namespace Qt::StringLiterals;

QString to_text(const Finding& finding)
{
    QString out = finding.file + u':' + QString::number(finding.line) + u':' + finding.field + u": "_s +
                  (finding.severity == Finding::Severity::error ? u"error: "_s : u"warning: "_s) + finding.text;
    if (!finding.hint.isEmpty())
        out += u" ("_s + finding.hint + u')';
    return out;
}

bool has_errors(const Findings& findings)
{
    return std::any_of(findings.begin(), findings.end(),
                       [](const Finding& finding) { return finding.severity == Finding::Severity::error; });
}

} // namespace opsdeck::core
