// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace opsdeck::store {

/// Bits of the column post.flags: most posts have neither reactions nor files, and then two look-ups are saved.
enum PostFlag : int {
    flag_pinned = 1,
    flag_reactions = 2,
    flag_files = 4,
};

} // namespace opsdeck::store
