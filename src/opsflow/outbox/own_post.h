// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "store/userdata/outbox_row.h"

#include <optional>
#include <set>
#include <vector>

namespace opsdeck::opsflow {

/// True when the server's answer to our creation is our post. The server's memory of pending ids is shared by
/// everybody, so a colliding id yields a stranger's post with status 201.
[[nodiscard]] bool is_answer_ours(const core::Post& answer, const store::OutboxDraft& draft, const QString& message);

/// Looks for the post of a row whose answer never came. Its own id is blank in later reads, so it is known by its
/// marks: run and kind, or the same words and properties by ourselves since it was written. `taken` are posts that are
/// known to belong to other rows.
[[nodiscard]] std::optional<core::PostId> find_own_post(const std::vector<core::Post>& posts,
                                                        const store::OutboxDraft& draft,
                                                        core::Timestamp server_time_of_draft,
                                                        const std::set<core::PostId>& taken);

} // namespace opsdeck::opsflow
