// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

namespace opsdeck::app {

/// What was typed behind `opsdeck`.
struct StartOptions {
    QString profile; ///< folder; empty: the environment's, else the user's own
    QString server;  ///< address; empty: the account used last, else the local room
    QString token;   ///< only from the environment (OPSDECK_TOKEN): argv can be read by everybody
    QString team;
    QString room;
    QStringList packs;
    QStringList links; ///< opsdeck:// links; they fill, and never run
    QString picture;   ///< run one line, save a picture of the window there and end
    bool help = false;
    bool version = false;
};

/// Errors: invalid_input, with what to type instead.
[[nodiscard]] core::Result<StartOptions> read_start_options(const QStringList& arguments);
[[nodiscard]] QString start_help();

} // namespace opsdeck::app
