// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace opsdeck::core {

/// A piece of a template: literal text, or a look-up such as params.app.
struct TemplatePiece {
    bool lookup = false;
    QString text;     ///< the literal, or the look-up as written
    QStringList path; ///< of a look-up; a list index is a number: rows.0.name

    bool operator==(const TemplatePiece&) const = default;
};

using TemplatePieces = std::vector<TemplatePiece>;

/// Splits "a ${params.b} c". `$${` is a literal "${"; nothing else is special, what was filled in is never read again.
[[nodiscard]] Result<TemplatePieces> parse_template(const QString& text);

/// True when the text is one look-up and nothing else: only there may a list become several elements.
[[nodiscard]] bool is_one_lookup(const TemplatePieces& pieces);

/// The literal text written so that a template gives it back.
[[nodiscard]] QString escape_template(QString text);

} // namespace opsdeck::core
