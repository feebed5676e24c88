// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::app {

/// Where the parts of an installation are, told from where this program is.
struct ProgramPaths {
    QString supervisor;    ///< the program opsdeck-supervisor
    QString starter_packs; ///< the folder whose sub-folders are packs; empty when there is none
    QString dashboards;    ///< the folder of the dashboards that come with it; empty when there is none
};

[[nodiscard]] ProgramPaths find_program_paths(const QString& program_dir);

/// --profile, else $OPSDECK_PROFILE, else the user's data folder.
[[nodiscard]] QString profile_dir(const QString& option);

} // namespace opsdeck::app
