// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition.h"
#include "core/ids.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace opsdeck::opsflow {

/// What a palette holds. The order decides between rows that are equal in everything else.
enum class PaletteKind { automation, run, action, room, person, server_command, gap, post, wish, prefix };

/// What accepting a row does; whoever owns the palette visits it.
struct AutomationTarget {
    core::DefinitionPtr definition;
    core::Verb verb = core::Verb::run;
};
struct RunTarget {
    core::RunId run;
    QString line; ///< to run once more
    bool is_running = false;
    core::AutomationId automation; ///< whose line it is
};
struct ActionTarget {
    QString id; ///< of whoever gave the action
};
struct RoomTarget {
    core::RoomId room;
};
struct PersonTarget {
    core::UserId user;
    QString username;
};
struct ServerCommandTarget {
    QString line; ///< with its "/"
};
struct GapTarget {
    QString key;
    QString line;
};
struct PostTarget {
    core::PostId post;
    core::RoomId room;
};
struct WishTarget {
    QString line; ///< posted as a line, so that it is filed as a gap
};
struct PrefixTarget {
    QChar prefix; ///< goes into the box
};
using PaletteTarget = std::variant<AutomationTarget, RunTarget, ActionTarget, RoomTarget, PersonTarget,
                                   ServerCommandTarget, GapTarget, PostTarget, WishTarget, PrefixTarget>;

/// One thing that can be found, as plain values; made by palette_sources.h, or by the window for its own commands.
struct PaletteEntry {
    PaletteKind kind = PaletteKind::action;
    QString key;          ///< the same over restarts: "automation:app.deploy"; habits and picks are kept by it
    QStringList names;    ///< title and aliases, all equally good to be found by; the first is shown when none was hit
    QStringList keywords; ///< found by the beginnings of their words, as are the next two, each with less weight
    QString category;
    QString description; ///< shown behind the name
    QString note;        ///< the right-hand column, when the kind has nothing of its own to say there: "Ctrl+,"
    PaletteTarget target = ActionTarget{}; ///< always of the kind

    int mentions = 0; ///< of rooms
    int unread = 0;
    core::Timestamp last_at; ///< of runs, rooms and gaps; "never" when unknown
};

} // namespace opsdeck::opsflow
