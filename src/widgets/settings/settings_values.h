// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/session/connection_state.h"
#include "opsflow/settings/settings.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace opsdeck::widgets {

/// An account of this profile, or the local room.
struct ServerEntry {
    QString server;  ///< as the profile knows it
    QString name;    ///< as people know it: "Acme chat", "Local room"
    QString address; ///< as it is today; empty for none
    QString account; ///< "@ana"
    bool is_local = false;
    bool is_current = false;
    opsflow::ConnectionState connection; ///< of the current one

    bool operator==(const ServerEntry&) const = default;
};

/// A room that may be posted to.
struct PostingEntry {
    opsflow::RoomKey room;
    QString name; ///< "~ops-chat"
    bool operator==(const PostingEntry&) const = default;
};

/// Why the automations of a pack are believed.
enum class PackTrust {
    built_in, ///< came with Opsdeck
    named,    ///< a person named its folder, or put it where packs are looked for
};

struct PackEntry {
    enum class State { ready, missing, broken };
    QString name;
    QString version;
    QString folder;
    int automations = 0;
    PackTrust trust = PackTrust::named;
    State state = State::ready;
    QStringList findings; ///< as lint prints them: "file:line:field: error: ..."

    bool operator==(const PackEntry&) const = default;
};

/// Something that takes room on the disk.
struct StorageEntry {
    QString name;
    QString explanation;
    qint64 bytes = -1;     ///< -1: not known yet
    bool may_wipe = false; ///< comes back from the server
    bool operator==(const StorageEntry&) const = default;
};

struct AboutFacts {
    QString version;     ///< "0.1.0"
    QString diagnostics; ///< lines for a report: versions, platform, sizes; no secrets
    QString data_folder;

    bool operator==(const AboutFacts&) const = default;
};

} // namespace opsdeck::widgets
