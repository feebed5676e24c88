// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/line_parser.h"

#include <utility>
#include <vector>

namespace opsdeck::opsflow {

/// The automations by the first word of their forms, so that at every letter only those are read that can be meant:
/// with thousands of them that is the difference between a tenth of a millisecond and a dropped frame. Immutable.
class LineIndex final {
public:
    explicit LineIndex(core::Definitions definitions = {});

    [[nodiscard]] const core::Definitions& all() const { return m_definitions; }
    /// Those that could answer the line: a form begins with its first word (behind "plan" with the second), or with a
    /// value.
    [[nodiscard]] core::Definitions likely(const QString& line) const;
    /// Those with a form whose first word begins with these letters.
    [[nodiscard]] core::Definitions beginning_with(const QString& letters, size_t limit) const;
    /// As core::parse_line over all of them; only `near` of an unknown line is not filled well.
    [[nodiscard]] core::LineOutcome read(const QString& line, const core::BindOptions& options) const;

private:
    core::Definitions m_definitions;
    std::vector<std::pair<QString, core::DefinitionPtr>> m_first_words; ///< folded, sorted
    core::Definitions m_slot_first;
};

} // namespace opsdeck::opsflow
