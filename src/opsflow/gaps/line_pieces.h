// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/parameter.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace opsdeck::opsflow {

/// A value found in a line that nobody reads yet, as the parameter that it could be.
struct DraftParameter {
    QString name;
    core::ParameterType type = core::ParameterType::text;
    QStringList values;        ///< of a choice
    bool by_name_only = false; ///< it was written as name=value
    QString example;           ///< as it stood there; empty for a secret
    bool operator==(const DraftParameter&) const = default;
};

/// A word of the form, or the place of a parameter.
struct LinePiece {
    QString word;
    std::optional<DraftParameter> parameter;
    bool operator==(const LinePiece&) const = default;
};

/// The line in its pieces; the first is always a word. Names are unique.
[[nodiscard]] std::vector<LinePiece> line_pieces(const QString& line);

} // namespace opsdeck::opsflow
