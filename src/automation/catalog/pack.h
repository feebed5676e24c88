// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition_reader.h"

namespace opsdeck::automation {

/// A folder that may hold a pack, and how far it is believed.
struct PackFolder {
    QString path;
    bool trusted = false; ///< given on the command line or ours: runs without a question

    bool operator==(const PackFolder&) const = default;
};

enum class PackState {
    ready,
    missing,   ///< the folder or its pack.yaml is not there (yet)
    broken,    ///< pack.yaml cannot be used
    untrusted, ///< never looked at by a person: nothing of it runs
    changed,   ///< trusted once, different now: nothing of it runs until its change was seen
};

/// One pack as read from disk.
struct Pack {
    PackFolder folder;
    core::PackInfo info;
    PackState state = PackState::missing;
    QString content_hash;          ///< empty for trusted folders: not needed there
    core::Definitions definitions; ///< also of untrusted packs, to be looked at
    core::Findings findings;
    QStringList files; ///< absolute paths of what was read, to be watched
};

/// Reads one folder: pack.yaml and every *.yaml or *.yml beside it. A broken file costs only itself.
[[nodiscard]] Pack read_pack_folder(const PackFolder& folder);

/// What `lint` says about a pack folder or one file of it, expressions included; empty: nothing to say.
[[nodiscard]] core::Findings lint_path(const QString& path);

} // namespace opsdeck::automation
