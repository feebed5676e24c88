// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/confirmation_rule.h"

#include <algorithm>

namespace opsdeck::opsflow {

ConfirmationMode confirmation_mode(const core::AutomationDefinition& definition, core::Verb verb, bool skip_preview)
{
    if (verb == core::Verb::plan)
        return ConfirmationMode::none;
    ConfirmationMode least = ConfirmationMode::none;
    if (definition.danger == core::Danger::change)
        least = ConfirmationMode::preview;
    else if (definition.danger == core::Danger::destructive)
        least = ConfirmationMode::phrase;
    ConfirmationMode asked = ConfirmationMode::none;
    if (definition.confirm.mode == core::ConfirmMode::ask)
        asked = ConfirmationMode::preview;
    else if (definition.confirm.mode == core::ConfirmMode::type)
        asked = ConfirmationMode::phrase;
    const ConfirmationMode mode = std::max(least, asked);
    return mode == ConfirmationMode::preview && skip_preview ? ConfirmationMode::none : mode;
}

ConfirmedAt confirmed_now(const core::Clock& clock) { return {clock.now(), clock.monotonic()}; }

core::Millis age_of(const ConfirmedAt& moment, const core::Clock& clock)
{
    return std::max<core::Millis>(clock.now() - moment.wall, clock.monotonic() - moment.monotonic);
}

} // namespace opsdeck::opsflow
