// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboard/freshness.h"
#include "opsflow/dashboard/tile_content.h"

#include <deque>

namespace opsdeck::opsflow {

/// A tile as it is now: what it shows, how old that is, and what became of the last question.
struct TileLive {
    struct Sample {
        core::Timestamp at;
        double value = 0;
    };

    core::TileDefinition tile; ///< variables filled in
    LineSight sight;           ///< of a run source
    core::Millis range{0};     ///< of a chart: from so long ago until now
    TileContent content;
    core::Timestamp observed_at; ///< of the content; "never": there is none
    core::Timestamp asked_at;    ///< the last question
    core::Timestamp next_at;     ///< the next one
    bool is_asking = false;
    std::optional<core::Error> error; ///< of the last question; the content is the one before it
    core::TileState state;            ///< after as many samples as the tile wants
    std::deque<Sample> history;       ///< of the number, for a sparkline
    QByteArray raw;
    QString note;

    [[nodiscard]] bool has_content() const { return core::to_ms(observed_at) != 0; }
    /// It has a source and may ask it.
    [[nodiscard]] bool is_asked() const
    {
        return tile.source.kind != core::TileSource::Kind::none && !tile.is_broken();
    }
    [[nodiscard]] core::Freshness freshness(core::Timestamp now) const
    {
        return core::freshness_of(observed_at, tile.interval, error.has_value(), now);
    }
    /// "4.2 %", "3 of 4 good", "12 rows"; empty when there is nothing to say.
    [[nodiscard]] QString value_text() const;
    /// "Error rate, 4.2 %, High, 2 minutes old": for screen readers.
    [[nodiscard]] QString accessible_text(core::Timestamp now) const;
    /// "dashboard Checkout / Error rate, 4.2 % at 14:02:07Z": where a line came from.
    [[nodiscard]] QString origin(const QString& dashboard) const;
};

} // namespace opsdeck::opsflow
