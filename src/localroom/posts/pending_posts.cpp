// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/pending_posts.h"

#include <algorithm>

namespace opsdeck::localroom {

PendingPosts::Answer PendingPosts::begin(const QString& pending_post_id, core::Millis now)
{
    if (pending_post_id.isEmpty())
        return Fresh{};
    const auto found = m_entries.constFind(pending_post_id);
    if (found != m_entries.constEnd() && now - found->since < lifetime) {
        if (found->post_id.isEmpty())
            return InProgress{};
        return Known{found->post_id};
    }
    if (m_entries.size() >= most)
        forget_old(now);
    m_entries.insert(pending_post_id, Entry{now, {}});
    return Fresh{};
}

void PendingPosts::commit(const QString& pending_post_id, const QString& post_id)
{
    const auto found = m_entries.find(pending_post_id);
    if (found != m_entries.end())
        found->post_id = post_id;
}

void PendingPosts::abandon(const QString& pending_post_id) { m_entries.remove(pending_post_id); }

void PendingPosts::forget_old(core::Millis now)
{
    core::Millis oldest = now;
    for (const Entry& entry : std::as_const(m_entries))
        oldest = std::min(oldest, entry.since);
    // Everything that is over, and if nothing is, the older half of the rest.
    const core::Millis limit = std::max(now - lifetime, oldest + (now - oldest) / 2);
    m_entries.removeIf([limit](const auto& it) { return it.value().since <= limit; });
}

} // namespace opsdeck::localroom
