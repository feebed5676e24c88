// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/run/run_context.h"

#include <QJsonObject>

namespace opsdeck::opsflow {

/// The names that templates and expressions of a definition see: params, pack, run, room, exit, out, rows, count,
/// verify. In expressions parameters are typed (durations in seconds), in templates they are texts.
[[nodiscard]] QJsonObject expression_scope(const RunContext& context);
[[nodiscard]] QJsonObject template_scope(const RunContext& context);
/// The same with the secrets in the clear: for stdin and environment of the child only.
[[nodiscard]] QJsonObject secret_scope(const RunContext& context);

/// Rows for expressions and tables: a list of objects from a parsed table, else the list the value itself is.
[[nodiscard]] QJsonArray rows_of(const automation::ParsedOutput& parsed);

} // namespace opsdeck::opsflow
