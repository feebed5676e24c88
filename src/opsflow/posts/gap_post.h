// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "opsflow/posts/outgoing_post.h"
#include "opsflow/posts/post_limits.h"

#include <QStringList>

namespace opsdeck::opsflow {

/// Says that a line is not automated yet, with the nearest lines that are. The person's own post, a root post.
[[nodiscard]] OutgoingPost gap_post(const QString& line, const QString& key, const QStringList& near_matches,
                                    const PostLimits& limits = {});

/// Announces that an automation now answers a line that was a gap.
[[nodiscard]] OutgoingPost gap_closed_post(const QString& line, const QString& key,
                                           const core::AutomationId& automation, const QString& title,
                                           const PostLimits& limits = {});

} // namespace opsdeck::opsflow
