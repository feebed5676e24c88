// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboard/tile_level.h"
#include "opsflow/dashboard/dashboard_sources.h"

#include <optional>
#include <vector>

namespace opsdeck::automation {
class ExpressionEngine;
}

namespace opsdeck::opsflow {

/// A thing with a name and a state: a service, a host, a check.
struct NamedState {
    QString name;
    core::TileState state;
    QString detail;
};

/// A bar from 0 to 100 %.
struct Meter {
    QString name;
    double percent = 0;
    QString detail; ///< "2.1 GiB of 8 GiB"
    core::TileState state;
};

enum class LogLevel { none, debug, info, warning, error };
struct LogRow {
    LogLevel level = LogLevel::none;
    QString text;
};

/// How the state of one thing went: what it was from when on.
struct StateBand {
    struct Change {
        core::Timestamp from;
        core::TileState state; ///< level none: not known then
    };
    QString name;
    std::vector<Change> changes; ///< oldest first
};

/// What a tile shows: one answer, understood by the tile's definition. Only what its kind needs is filled.
struct TileContent {
    bool is_empty = false; ///< the source answered, and there is nothing: not zero
    std::optional<double> number;
    QString text; ///< a value that is no number
    core::TileState state;
    std::vector<NamedState> items;
    std::vector<Meter> meters;
    std::vector<ChartLine> lines;
    std::vector<StateBand> bands;
    QStringList columns;
    std::vector<QStringList> rows;
    int total_rows = 0;
    std::vector<LogRow> log;
    std::vector<core::Run> runs;
    std::vector<Gap> gaps;
};

/// Errors: invalid_input, with what the tile would have to say to understand its source.
[[nodiscard]] core::Result<TileContent> read_content(const core::TileDefinition& tile, const SourceAnswer& answer,
                                                     const core::DashboardValues& values,
                                                     automation::ExpressionEngine& engine);

} // namespace opsdeck::opsflow
