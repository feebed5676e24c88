// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "mattermost/call.h"
#include "mattermost/model/post_page.h"

namespace opsdeck::mattermost::api {

/// Modifiers: from:, in:, on:, before:, after:, "phrase", -word, word*, #tag. A stock server does not page.
[[nodiscard]] Call<PostPage> search_posts(const core::TeamId& team, const QString& terms, bool any_word = false,
                                          int utc_offset_seconds = 0);

} // namespace opsdeck::mattermost::api
