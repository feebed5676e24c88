// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"
#include "localroom/posts/post_store.h"
#include "localroom/search/search_terms.h"

#include <QString>

#include <vector>

namespace opsdeck::localroom {

struct SearchWish {
    QString user_id; ///< only rooms of this person
    QString team_id; ///< of this team, and direct and group rooms; empty: of all teams
    SearchTerms terms;
    bool any_word = false;
    int time_zone_offset = 0; ///< seconds east of UTC: whose midnight a date means
    int limit = 100;
};

/// Newest first.
[[nodiscard]] std::vector<PostRow> search_posts(Context& context, const SearchWish& wish);

} // namespace opsdeck::localroom
