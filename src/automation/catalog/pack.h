// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition_reader.h"

namespace opsdeck::automation {

/// A folder that a person named, or ours: what is in it is believed because of that, see the README.
struct PackFolder {
    enum class Kind {
        pack,
        shelf, ///< every folder in it with a pack.yaml is a pack; the shelf and its packs may come later
    };
    QString path;
    Kind kind = Kind::pack;

    bool operator==(const PackFolder&) const = default;
};

enum class PackState {
    ready,
    missing, ///< the folder or its pack.yaml is not there (yet)
    broken,  ///< pack.yaml cannot be used
};

/// One pack as read from disk.
struct Pack {
    PackFolder folder;
    core::PackInfo info;
    PackState state = PackState::missing;
    core::Definitions definitions;
    core::Findings findings;
    QStringList files; ///< absolute paths of what was read, to be watched
};

/// Reads the folder of one pack: pack.yaml and every *.yaml or *.yml beside it. A broken file costs only itself.
[[nodiscard]] Pack read_pack_folder(const QString& folder);

/// The packs on a shelf, by name; none when there is no such folder.
[[nodiscard]] QStringList packs_on_shelf(const QString& shelf);

/// What `lint` says about a pack folder or one file of it, expressions included; empty: nothing to say.
[[nodiscard]] core::Findings lint_path(const QString& path);

} // namespace opsdeck::automation
