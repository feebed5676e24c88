// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/posts/outgoing_post.h"
#include "opsflow/posts/post_limits.h"

namespace opsdeck::opsflow {

/// How many bytes the post needs as JSON; ids, file ids and the link that are filled in later are allowed for.
[[nodiscard]] qsizetype body_bytes(const OutgoingPost& post);

/// Cuts the message to its limit and, while the body is too large, long parameter values, then all of them: newer
/// servers refuse large bodies, and the ledger keeps the whole. A cut is marked by `"cut": true`.
[[nodiscard]] OutgoingPost fitted(OutgoingPost post, const PostLimits& limits);

} // namespace opsdeck::opsflow
