// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/argument_binder.h"
#include "opsflow/palette/palette_index.h"
#include "opsflow/palette/palette_row.h"
#include "opsflow/palette/palette_scope.h"

#include <memory>
#include <set>

namespace opsdeck::opsflow {

/// What one query gives.
struct PaletteAnswer {
    PaletteQuery query;
    std::vector<PaletteRow> rows; ///< best first; the wish is last
    bool wants_posts = false;     ///< posts may be looked for as well, and put in front of the wish when they come
};

/// One open box: letter by letter over an index that must outlive it. Everything it needs to know comes with the call,
/// so the same call gives the same rows. Not thread-safe; fit for the UI thread up to some ten thousand entries.
class PaletteSearch final {
public:
    static constexpr size_t most_rows = 50;
    static constexpr size_t most_unasked = 24; ///< of an empty query: short lists open fast

    explicit PaletteSearch(const PaletteIndex& index, core::BindOptions options = {});
    ~PaletteSearch();

    [[nodiscard]] PaletteAnswer search(const QString& typed, const PaletteContext& context, const PaletteMemory& memory,
                                       const PaletteFacts& facts);

private:
    struct Sessions;
    struct Asked; ///< one call: the query and everything it is judged by

    [[nodiscard]] std::vector<PaletteFound> unasked(const Asked& asked) const;
    [[nodiscard]] std::vector<PaletteFound> asked_for(const Asked& asked, bool& is_answered);
    [[nodiscard]] std::optional<uint32_t> server_command(const PaletteQuery& query) const;
    [[nodiscard]] std::set<uint32_t> candidates(const Asked& asked);
    [[nodiscard]] PaletteFound found_of(const Asked& asked, uint32_t index, PaletteMatch match) const;

    const PaletteIndex& m_index;
    core::BindOptions m_options;
    std::map<PaletteKind, std::unique_ptr<Sessions>> m_sessions;
};

} // namespace opsdeck::opsflow
