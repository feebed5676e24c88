// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace opsdeck::core {

/// One remark about a file that a person wrote: where, what, and what would be right. Errors keep a definition out of
/// the catalog, warnings do not.
struct Finding {
    enum class Severity { error, warning };

    QString file;
    int line = 0;   ///< from 1; 0 when it is about the whole file
    int column = 0; ///< from 1; 0 when unknown
    QString field;  ///< dotted: "params.env.type", "followups[0].when"; empty for the whole file
    Severity severity = Severity::error;
    QString text;
    QString hint; ///< what to write instead; may be empty

    bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

/// "app.restart.yaml:12:params.env.type: error: ... (hint)", the line that lint prints.
[[nodiscard]] QString to_text(const Finding& finding);
[[nodiscard]] bool has_errors(const Findings& findings);

} // namespace opsdeck::core
