// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/parse_rule.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace opsdeck::automation {

/// Output as a value. `out` is what expressions see under that name:
///   json: the value itself; ndjson, table: a list of objects; kv: an object;
///   log: {count: {ERROR, WARN, INFO, DEBUG}, groups: [{level, count, first, last, sample}], lines};
///   junit: {tests, failures, errors, skipped, time, cases: [{name, suite, state, time, message}]};
///   text: {lines, first}.
struct ParsedOutput {
    core::ParseKind kind = core::ParseKind::text; ///< what it really is; text after a fall-back
    QJsonValue out;
    QStringList columns;           ///< names of the columns of `rows`; empty when it is no table
    std::vector<QStringList> rows; ///< as text, each with one cell a column
    qint64 total_rows = 0;         ///< more than rows.size() when the limit cut them
    QString note;                  ///< for people: why it fell back to text, or what was cut; else empty

    bool operator==(const ParsedOutput&) const = default;
};

struct ParseLimits {
    int rows = 10'000; ///< also entries of a log's groups
    int columns = 200;
    int cell = 4'096;                        ///< characters; longer cells are cut with an ellipsis
    int line = 64 * 1024;                    ///< bytes; longer lines are cut
    int lines = 10'000;                      ///< entries of text's and log's `lines`: the last ones
    qint64 bytes = qint64(64) * 1024 * 1024; ///< more is not looked at
};

} // namespace opsdeck::automation
