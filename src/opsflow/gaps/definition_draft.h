// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/finding.h"

#include <QString>

namespace opsdeck::opsflow {

/// The beginning of an automation for a line that nobody has automated yet: somebody fills in the program and is done.
struct DefinitionDraft {
    QString file_name; ///< "restart.billing.yaml"
    QString yaml;      ///< reads without an error; what is left to do stands there as comments
    bool operator==(const DefinitionDraft&) const = default;
};

/// Numbers, durations, versions, addresses, hosts, environments, quoted words and name=value of the line become
/// parameters, everything else the words of the form, so that the draft answers the line. Pure.
[[nodiscard]] DefinitionDraft definition_draft(const QString& line);

/// What the linter says of an edited draft.
[[nodiscard]] core::Findings check_draft(const DefinitionDraft& draft);

} // namespace opsdeck::opsflow
