// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/compose/argument_form.h"
#include "opsflow/palette/palette_row.h"
#include "widgets/kit/key_hints.h"

namespace opsdeck::widgets {

/// Where a line of the palette is posted, for people.
struct PalettePlace {
    QString room_name; ///< "ops"; empty: the model's
    QString account;   ///< "ana"
    QString remark;    ///< what is not as usual: "offline, so it waits in the outbox"
};

/// What accepting it does, in one sentence: "Posts to ~ops as @ana · changes something · asks first".
[[nodiscard]] QString what_happens(const opsflow::PaletteRow& row, const PalettePlace& place);
[[nodiscard]] QString what_happens(const opsflow::ArgumentForm& form, const PalettePlace& place);

/// What the keys do with it; the first is Enter.
[[nodiscard]] std::vector<KeyHint> keys_of(const opsflow::PaletteRow& row);
[[nodiscard]] std::vector<KeyHint> keys_of(const opsflow::ArgumentForm& form, const QString& marked);

/// What it is, as a drawing.
[[nodiscard]] QString icon_of(const opsflow::PaletteRow& row);
/// The environment that the values name; empty when they name none.
[[nodiscard]] QString environment_of(const core::ParameterTexts& texts);
/// Whether there is anything to fill in.
[[nodiscard]] bool has_parameters(const core::AutomationDefinition& definition);

/// "Narrow it: > commands, @ people, ..."
[[nodiscard]] std::vector<KeyHint> prefix_hints();

} // namespace opsdeck::widgets
