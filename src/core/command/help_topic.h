// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/help_text.h"
#include "core/command/line_parser.h"

namespace opsdeck::core {

/// What somebody who types `help TOPIC` may mean.
struct HelpTopic {
    Definitions found;           ///< the one with that id, or those that fit best; empty: none fits
    std::vector<NearMatch> near; ///< when none fits: what is nearest
};

/// `topic` is an id, misspelt or not, or words of a form, a title or a tag.
[[nodiscard]] HelpTopic find_help_topic(const QString& topic, const Definitions& definitions);

/// In full when one was found, as a list when there are several; empty when there is none.
[[nodiscard]] QString help_about(const HelpTopic& topic, HelpFormat format, int width = 0);

} // namespace opsdeck::core
