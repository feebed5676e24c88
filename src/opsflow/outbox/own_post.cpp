// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/outbox/own_post.h"

#include "opsflow/posts/opsdeck_props.h"

namespace opsdeck::opsflow {
namespace {

// Clocks are compared to the second, and a server may be slow to tell the time.
constexpr core::Millis slack = std::chrono::minutes(2);

bool has_same_marks(const core::Post& post, const store::OutboxDraft& draft)
{
    if (!post.pending.is_empty() && post.pending == draft.pending)
        return true;
    if (!draft.run.is_empty())
        return run_of(post) == draft.run && kind_of(post) == draft.kind;
    // Files that could not be uploaded are told below the words.
    const bool has_words = post.message == draft.message ||
                           (!draft.files.isEmpty() && post.message.startsWith(draft.message + QLatin1String("\n_")));
    return has_words && opsdeck_props(post) == draft.props.value(QLatin1String("opsdeck")).toObject();
}

} // namespace

bool is_answer_ours(const core::Post& answer, const store::OutboxDraft& draft, const QString& message)
{
    // The words alone do not decide: a plugin of the server may rewrite them on the way in.
    const bool is_marked = (!answer.pending.is_empty() && answer.pending == draft.pending) ||
                           (!draft.run.is_empty() && run_of(answer) == draft.run && kind_of(answer) == draft.kind);
    return answer.user == draft.user && answer.room == draft.room && (is_marked || answer.message == message);
}

std::optional<core::PostId> find_own_post(const std::vector<core::Post>& posts, const store::OutboxDraft& draft,
                                          core::Timestamp server_time_of_draft, const std::set<core::PostId>& taken)
{
    for (const core::Post& post : posts) {
        if (post.user != draft.user || post.room != draft.room || post.is_history_row() || taken.count(post.id) > 0)
            continue;
        if (post.created_at < server_time_of_draft - slack)
            continue;
        if (has_same_marks(post, draft))
            return post.id;
    }
    return std::nullopt;
}

} // namespace opsdeck::opsflow
