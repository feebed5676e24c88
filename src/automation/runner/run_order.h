// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/run/limits.h"
#include "core/run/redaction_rule.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace opsdeck::automation {

/// Everything a runner needs to start one run. It may hold secrets (environment, standard input, redaction): it is
/// never stored, and no part of it but the run id is ever logged.
struct RunOrder {
    core::RunId run;
    QStringList argv; ///< element for element what the program gets; no shell ever sees it
    QString cwd;      ///< empty = the home folder
    /// The whole environment of the process, nothing is added; see child_environment().
    QMap<QString, QString> environment;
    std::optional<QByteArray> input; ///< standard input; without it /dev/null
    core::RunLimits limits;
    core::Redaction redaction;
};

} // namespace opsdeck::automation
