// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/command/finding.h"

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace opsdeck::core {

enum class TileKind { stat, gauge, series, services, states, runs, log, table, gaps, buttons, note, host };

/// What a value means for people; each has a colour, a shape and a word.
enum class TileLevel { none, good, warning, bad, maintenance, unknown };

/// A query of a Prometheus server. A series tile asks for a range, everything else for now.
struct PrometheusQuery {
    QString url; ///< http or https, without credentials
    QString query;
    QString legend;  ///< names the series: "${label}" is a label of it; empty: made from the labels that differ
    Millis range{0}; ///< 0: the dashboard's
    Millis step{0};  ///< 0: about one point every few pixels

    bool operator==(const PrometheusQuery&) const = default;
};

/// Where a tile's value comes from.
struct TileSource {
    enum class Kind { none, run, prometheus, runs, gaps, host };

    Kind kind = Kind::none;
    QString line; ///< of run: an automation of danger read; may hold ${variables}
    PrometheusQuery prometheus;

    bool operator==(const TileSource&) const = default;
};

/// From a limit on (or below it), a value has this level and word.
struct TileThreshold {
    double limit = 0;
    bool is_below = false;
    TileLevel level = TileLevel::warning;
    QString word;

    bool operator==(const TileThreshold&) const = default;
};

/// A line offered on a tile; it runs only when a person clicks, through the pipeline like any other.
struct TileAction {
    QString label;
    QString line; ///< may hold ${variables}

    bool operator==(const TileAction&) const = default;
};

struct TileDefinition {
    QString title;
    TileKind kind = TileKind::stat;
    QString help;
    int span = 3;   ///< of twelve columns
    int height = 2; ///< rows of the grid
    TileSource source;
    Millis interval{30'000};
    QString value;       ///< JavaScript over out, rows, vars; empty: the one number that is there
    QString rows;        ///< JavaScript that gives a list; empty: the parsed rows
    QStringList columns; ///< of a table
    QString lines;       ///< JavaScript that gives the lines of a log; empty: out.lines
    QString unit;
    std::optional<int> decimals;
    std::optional<double> min;
    std::optional<double> max;
    std::optional<double> target;
    bool up_is_good = false; ///< colours the change since the first sample; without has_good_direction it has none
    bool has_good_direction = false;
    std::vector<TileThreshold> thresholds; ///< the last one that holds counts
    QString normal;                        ///< the word when none holds
    int samples = 1;                       ///< in a row, before a level changes
    QMap<QString, TileLevel> states;       ///< what a source's own words mean
    int limit = 50;                        ///< rows or lines kept
    QString text;                          ///< Markdown of a note
    std::vector<TileAction> actions;
    int at_line = 0;   ///< of the file
    Findings findings; ///< errors: shown in place of the value

    [[nodiscard]] bool is_broken() const { return has_errors(findings); }
};

struct DashboardVariable {
    QString name;
    QString label;
    QStringList values;
    QString default_value;

    bool operator==(const DashboardVariable&) const = default;
};

/// One file of tiles.
struct Dashboard {
    QString id;
    QString title;
    QString help;
    Millis range{3'600'000}; ///< of series
    std::vector<DashboardVariable> variables;
    std::vector<TileDefinition> tiles;
    QString file;
};

/// Variable -> chosen value.
using DashboardValues = QMap<QString, QString>;

/// "${env}" with the chosen values. In a line every value becomes exactly one word.
[[nodiscard]] QString fill_variables(const QString& text, const DashboardValues& values);
[[nodiscard]] QString fill_line(const QString& line, const DashboardValues& values);

[[nodiscard]] QString to_text(TileKind kind); ///< as in the file
[[nodiscard]] QStringList tile_kind_names();

} // namespace opsdeck::core
