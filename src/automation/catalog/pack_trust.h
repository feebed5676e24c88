// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/finding.h"
#include "core/ids.h"
#include "core/result.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace opsdeck::automation {

/// Where the answers "I trust this pack" are kept; the user data does it, tests keep a map.
class PackTrustStore {
public:
    virtual ~PackTrustStore() = default;
    /// The content hash that was trusted for this folder; empty: never.
    [[nodiscard]] virtual QString trusted_hash(const QString& folder) const = 0;
};

/// SHA-256 (hex) over the names, modes and bytes of every file below the folder, in the order of the names. Hidden
/// folders (.git) and __pycache__ do not count, a symbolic link counts as its target's text. Refuses folders of more
/// than 5,000 files or 64 MiB.
[[nodiscard]] core::Result<QString> pack_content_hash(const QString& folder);

} // namespace opsdeck::automation
