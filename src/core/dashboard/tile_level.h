// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboard/dashboard.h"

namespace opsdeck::core {

/// A level and the word that goes with it.
struct TileState {
    TileLevel level = TileLevel::none;
    QString word; ///< empty with none

    bool operator==(const TileState&) const = default;
};

/// What a number means by the tile's thresholds; none when it has no thresholds.
[[nodiscard]] TileState state_of(double number, const TileDefinition& tile);
/// What a source's own word means: by the tile's `states`, else by its usual meaning ("running" is good); unknown
/// words are unknown.
[[nodiscard]] TileState state_of(const QString& word, const TileDefinition& tile);
[[nodiscard]] QString word_of(TileLevel level);
/// The worse of two; unknown is worse than good and better than warning.
[[nodiscard]] TileLevel worse(TileLevel a, TileLevel b);

/// Holds a state until another one was seen often enough in a row, so that a value on the border does not flicker.
class SteadyState final {
public:
    /// The state to show after this sample; `samples` in a row change it. The first one counts at once.
    TileState take(const TileState& seen, int samples);
    void forget() { *this = {}; }

private:
    TileState m_shown;
    TileState m_next;
    int m_times = 0;
    bool m_has_one = false;
};

/// "12.4 %", "1,204", "3.2 M": at most `decimals` decimals, or as many as the size needs.
[[nodiscard]] QString number_text(double number, std::optional<int> decimals);

} // namespace opsdeck::core
