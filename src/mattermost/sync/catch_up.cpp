// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/sync/catch_up.h"

#include "mattermost/api/posts_api.h"

#include <algorithm>

namespace opsdeck::mattermost {

namespace {

constexpr core::Millis one_ms{1};
constexpr core::Millis precision_of_date{1000};

} // namespace

CatchUp::CatchUp(CatchUpStart start)
    : m_start(std::move(start))
    , m_phase(core::to_ms(m_start.watermark) > 0 ? Phase::since : Phase::newest)
    , m_since(m_start.watermark)
    , m_reached(m_start.watermark)
    , m_watermark(m_start.watermark)
{}

std::optional<Call<PostPage>> CatchUp::next() const
{
    switch (m_phase) {
    case Phase::newest:
        return api::newest_posts(m_start.room);
    case Phase::since:
    case Phase::since_again:
        return api::posts_since(m_start.room, m_since);
    case Phase::after:
        return api::posts_after(m_start.room, m_cursor);
    case Phase::backwards:
        return m_cursor.is_empty() ? api::newest_posts(m_start.room) : api::posts_before(m_start.room, m_cursor);
    case Phase::done:
        break;
    }
    return std::nullopt;
}

CatchUpBatch CatchUp::apply(PostPage page)
{
    switch (m_phase) {
    case Phase::newest:
        note_reached(page);
        finish();
        break;
    case Phase::since:
    case Phase::since_again:
        note_reached(page);
        apply_since(page);
        break;
    case Phase::after:
        apply_after(page);
        break;
    case Phase::backwards:
        apply_backwards(page);
        break;
    case Phase::done:
        break;
    }
    CatchUpBatch batch;
    batch.room = m_start.room;
    for (core::Post& post : fresh(std::move(page.posts)))
        (post.is_history_row() ? batch.evidence : batch.posts).push_back(std::move(post));
    batch.watermark = m_watermark;
    batch.is_last = is_done();
    return batch;
}

std::vector<core::Post> CatchUp::fresh(std::vector<core::Post> posts)
{
    std::erase_if(posts, [this](const core::Post& post) { return !m_seen.emplace(post.id, post.updated_at).second; });
    return oldest_first(std::move(posts));
}

void CatchUp::note_reached(const PostPage& page)
{
    // An administrator can date posts into the future; a watermark up there would hide everything until then.
    const bool has_clock = core::to_ms(page.answered_at) > 0;
    const core::Timestamp believable = page.answered_at + precision_of_date;
    for (const core::Post& post : page.posts)
        if (!has_clock || post.updated_at <= believable)
            m_reached = std::max(m_reached, post.updated_at);
}

void CatchUp::apply_since(const PostPage& page)
{
    if (page.order.size() < static_cast<size_t>(api::since_limit)) {
        finish();
        return;
    }
    if (m_phase == Phase::since_again) {
        ask_since_again();
        return;
    }
    // Some rows were left out, and nobody knows which: first all new posts by pages, then edits and deletions.
    m_has_newer = std::any_of(page.posts.begin(), page.posts.end(), [this](const core::Post& post) {
        return !post.is_history_row() && !post.is_deleted() && post.created_at > m_start.newest_known_at;
    });
    m_cursor = m_start.newest_known;
    m_phase = m_cursor.is_empty() ? Phase::backwards : Phase::after;
}

void CatchUp::apply_after(const PostPage& page)
{
    const bool has_moved = !page.order.empty() && page.order.front() != m_cursor;
    if (has_moved) {
        m_cursor = page.order.front();
        m_has_newer = false;
        if (page.order.size() >= static_cast<size_t>(api::largest_page) || !page.next.is_empty())
            return;
    } else if (m_has_newer) {
        // The server does not know the post that we asked after (it was deleted for good): come from the other end.
        m_cursor = {};
        m_phase = Phase::backwards;
        return;
    }
    ask_since_again();
}

void CatchUp::apply_backwards(const PostPage& page)
{
    const core::Timestamp known = m_start.newest_known.is_empty() ? m_start.watermark : m_start.newest_known_at;
    const bool has_arrived = std::any_of(page.posts.begin(), page.posts.end(), [&](const core::Post& post) {
        const bool is_listed = std::find(page.order.begin(), page.order.end(), post.id) != page.order.end();
        return is_listed && post.created_at <= known;
    });
    if (page.order.empty() || has_arrived || page.order.back() == m_cursor || page.prev.is_empty()) {
        ask_since_again();
        return;
    }
    m_cursor = page.order.back();
}

void CatchUp::ask_since_again()
{
    const core::Timestamp lower = m_reached - one_ms;
    const core::Timestamp asked = m_since;
    const bool is_first = m_phase != Phase::since_again;
    m_since = std::max(lower, asked);
    m_phase = Phase::since_again;
    if (is_first || m_since > asked)
        return;
    // A thousand rows in one millisecond: step over it rather than ask for ever.
    m_since = m_reached;
    if (m_since <= asked)
        finish();
}

void CatchUp::finish()
{
    m_phase = Phase::done;
    m_watermark = std::max(m_start.watermark, m_reached - one_ms);
}

} // namespace opsdeck::mattermost
