// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace opsdeck::core {

/// One entry of a definition's `redact` list.
struct RedactionRule {
    enum class Kind {
        preset,    ///< "tokens" (always on) or "emails"
        parameter, ///< the name of a parameter whose value must not be seen
        pattern,   ///< a regular expression in RE2 syntax; the group named "secret", else the whole match, is masked
    };
    Kind kind = Kind::preset;
    QString value;

    bool operator==(const RedactionRule&) const = default;
};

/// What one run hides, after its parameters are known. `secrets` are live values: they exist in memory and in an
/// anonymous inherited file only, are never stored, and must not be logged.
struct Redaction {
    bool emails = false;
    QStringList patterns; ///< RE2 syntax; each matches inside one line
    QStringList secrets;  ///< literal values; their base64, URL and JSON forms are hidden too

    bool operator==(const Redaction&) const = default;
};

} // namespace opsdeck::core
