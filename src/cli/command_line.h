// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

namespace opsdeck::cli {

/// What was typed behind `opsdeckctl`, taken apart but not yet acted on.
struct CommandLine {
    // For every command, before or behind its name:
    QString profile; ///< folder; empty: $OPSDECK_PROFILE, else the user's data folder
    QString server;
    QString token;
    QString team;
    QString room;
    QStringList packs;
    bool json = false;
    bool help = false;
    bool version = false;

    QString command;
    QStringList arguments; ///< what is no option

    // Of single commands:
    bool yes = false;    ///< run
    bool follow = false; ///< posts
    bool all = false;    ///< gaps: closed ones too
    int limit = 0;       ///< posts, runs, search; 0: the command's own default
    QString login;       ///< login: user name or e-mail
    QString file;        ///< verify: a file to prove; export target
    QString data;        ///< serve
    int port = 0;        ///< serve
    QString seed;        ///< serve: demo or empty
};

/// Pure. `arguments` without the program's name. `invalid_input` names the word that is wrong.
[[nodiscard]] core::Result<CommandLine> parse_command_line(const QStringList& arguments);

} // namespace opsdeck::cli
