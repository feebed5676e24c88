// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/clock.h"
#include "core/result.h"
#include "mattermost/call.h"
#include "mattermost/model/post_page.h"

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace opsdeck::mattermost {

/// What is known of a room before catching up.
struct CatchUpStart {
    core::RoomId room;
    core::Timestamp watermark; ///< as of the last batch; "never": the room was never read
    /// The newest post with created_at <= watermark. Not one that came later as an event: there may be a hole before
    /// it.
    core::PostId newest_known;
    core::Timestamp newest_known_at; ///< its created_at
};

/// A slice of what was missed. Apply it whole (one transaction), together with its watermark.
struct CatchUpBatch {
    core::RoomId room;
    std::vector<core::Post> posts;    ///< new, changed and deleted ones, oldest first
    std::vector<core::Post> evidence; ///< history rows: older versions, blanked but with their props. Not for display
    core::Timestamp watermark;        ///< to be stored for the next time
    bool is_last = false;

    bool operator==(const CatchUpBatch&) const = default;
};

/// Finds everything that happened in a room since a watermark, in spite of the traps of `since`: at most 1000 rows of
/// an undefined choice, a strict comparison, posts that share a millisecond, an administrator's posts from the
/// future. No network in here: send next(), give the page to apply(), until there is no next.
///
/// The watermark is the largest updated_at of what `since` told, 1 ms lower, never above the server's clock; it moves
/// only with the batches, and not past anything that was left out. For a room that was never read it yields the
/// newest page only: older history is loaded on demand.
class CatchUp final {
public:
    explicit CatchUp(CatchUpStart start);

    /// The next page to ask for; nothing when done.
    [[nodiscard]] std::optional<Call<PostPage>> next() const;
    [[nodiscard]] CatchUpBatch apply(PostPage page);
    [[nodiscard]] bool is_done() const { return m_phase == Phase::done; }

private:
    enum class Phase { newest, since, after, backwards, since_again, done };

    [[nodiscard]] std::vector<core::Post> fresh(std::vector<core::Post> posts);
    void note_reached(const PostPage& page);
    void apply_since(const PostPage& page);
    void apply_after(const PostPage& page);
    void apply_backwards(const PostPage& page);
    void ask_since_again();
    void finish();

    CatchUpStart m_start;
    Phase m_phase;
    core::Timestamp m_since;     ///< what `since` is asked with
    core::Timestamp m_reached;   ///< the largest believable updated_at that was told
    core::Timestamp m_watermark; ///< what the batches carry
    core::PostId m_cursor;
    bool m_has_newer = false; ///< `since` told of posts newer than the newest known one
    std::set<std::pair<core::PostId, core::Timestamp>> m_seen;
};

} // namespace opsdeck::mattermost
