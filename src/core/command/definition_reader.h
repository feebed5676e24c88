// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition.h"
#include "core/command/finding.h"

#include <QByteArray>

namespace opsdeck::core {

/// What a pack.yaml says.
struct PackInfo {
    PackId id;
    QString version;
    QString title;
    QStringList maintainers;
    QStringList needs; ///< programs that must be on the PATH

    QString folder; ///< absolute; set by the caller

    bool operator==(const PackInfo&) const = default;
};

struct ReadPack {
    PackInfo pack;
    Findings findings;
};

struct ReadDefinitions {
    Definitions definitions; ///< the ones without an error
    Findings findings;       ///< all of them, in the order of the file
};

/// Both collect every error instead of stopping at the first, and never fail otherwise. `file` is only printed.
[[nodiscard]] ReadPack read_pack(const QByteArray& yaml, const QString& file);
[[nodiscard]] ReadDefinitions read_definitions(const QByteArray& yaml, const QString& file, const PackInfo& pack);

/// Every field that a mapping may hold, by its place in the file ("", "params.*", "params.*.choices", "run", ...);
/// the published schema is tested against it.
[[nodiscard]] QStringList known_fields(const QString& place);
[[nodiscard]] QStringList known_places();

} // namespace opsdeck::core
