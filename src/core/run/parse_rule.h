// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace opsdeck::core {

/// How stdout is to be understood.
enum class ParseKind { text, log, table, json, ndjson, kv, junit };

/// The `parse` section of a definition. `rows` is an expression over the parsed value; whoever evaluates expressions
/// applies it afterwards.
struct ParseRule {
    ParseKind kind = ParseKind::text;
    QString rows;        ///< one JavaScript expression; empty = the parser's own rows
    QStringList columns; ///< names, in order; empty = from the header or the first object
    QString delimiter;   ///< table and kv: one or more characters; empty = aligned columns (table), "=" or ":" (kv)
    bool header = true;  ///< table: the first line names the columns

    bool operator==(const ParseRule&) const = default;
};

} // namespace opsdeck::core
