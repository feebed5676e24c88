// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/situation/run_facts.h"

#include "opsflow/posts/opsdeck_props.h"
#include "opsflow/timeline/run_cards.h"

#include <algorithm>
#include <map>

namespace opsdeck::opsflow {
namespace {

struct RunPosts {
    const core::Post* invocation = nullptr;
    const core::Post* progress = nullptr;
    const core::Post* result = nullptr;
    const core::Run* row = nullptr;
};

using Found = std::map<core::RunId, RunPosts>;

bool speaks_of(const core::Post& post, const QString& kind)
{
    return !post.is_deleted() && !post.is_history_row() && !run_of(post).is_empty() && kind_of(post) == kind;
}

void note_invocation(Found& found, const core::Post& post)
{
    // Anybody can write such a post: the run is whose told of it first.
    const core::Post*& place = found[run_of(post)].invocation;
    if (!place || post.created_at < place->created_at)
        place = &post;
}

/// Only of the account that asked, where that is known.
void note_reply(Found& found, const core::Post& post, const core::Post* RunPosts::*kind)
{
    RunPosts& posts = found[run_of(post)];
    if (posts.invocation && posts.invocation->user != post.user)
        return;
    const core::Post*& place = posts.*kind;
    if (!place || post.created_at < place->created_at)
        place = &post;
}

core::Timestamp last_change(const core::Post& post) { return std::max(post.created_at, post.edited_at); }

RunFacts facts_of(const core::RunId& id, const RunPosts& posts)
{
    RunCards cards;
    RunFacts facts;
    const core::Post* known = nullptr;
    for (const core::Post* post : {posts.invocation, posts.progress, posts.result}) {
        if (!post)
            continue;
        cards.add_post(*post);
        known = post;
        facts.room = post->room;
        facts.user = post->user;
        facts.seen_at = std::max(facts.seen_at, last_change(*post));
    }
    if (posts.invocation) {
        const QJsonObject props = opsdeck_props(*posts.invocation);
        const auto danger = core::danger_from_text(props.value(QLatin1String("danger")).toString());
        if (danger)
            facts.danger = *danger;
    }
    if (posts.result)
        facts.told_at = posts.result->created_at;
    if (posts.row) {
        cards.add_run(*posts.row);
        facts.danger = posts.row->danger;
        facts.room = posts.row->room;
        facts.user = posts.row->actor.user;
        facts.username = posts.row->actor.username;
        facts.seen_at = std::max({facts.seen_at, posts.row->started_at, posts.row->ended_at});
        if (core::to_ms(facts.told_at) == 0)
            facts.told_at = posts.row->ended_at;
    }
    if (known)
        facts.card = cards.of(*known).value_or(RunCard{});
    facts.card.run = id;
    if (posts.row && !posts.invocation) {
        facts.card.line = posts.row->line;
        facts.card.environment = posts.row->environment;
        facts.card.danger = posts.row->danger;
        facts.card.is_production = is_production(posts.row->environment);
        facts.card.invocation_post = posts.row->invocation_post;
    }
    return facts;
}

/// A card needs at least one post to be made of; a run that has none yet gets it from its row alone.
RunFacts facts_of_row(const core::Run& run)
{
    RunFacts facts;
    RunCard& card = facts.card;
    card.run = run.id;
    card.automation = run.automation;
    card.line = run.line;
    card.danger = run.danger;
    card.environment = run.environment;
    card.is_production = is_production(run.environment);
    card.state = run.state;
    card.started_at = run.started_at;
    card.ended_at = run.ended_at;
    card.exit_code = run.exit_code;
    card.headline = run.headline;
    card.is_mine = true;
    card.invocation_post = run.invocation_post;
    card.result_post = run.result_post;
    if (core::is_final(run.state) || run.state == core::RunState::lost) {
        card.outcome = outcome_of(run);
        if (*card.outcome != Outcome::succeeded)
            card.first_error = run.reason;
    }
    facts.danger = run.danger;
    facts.room = run.room;
    facts.user = run.actor.user;
    facts.username = run.actor.username;
    facts.seen_at = std::max({run.requested_at, run.started_at, run.ended_at});
    facts.told_at = run.ended_at;
    return facts;
}

} // namespace

std::vector<RunFacts> run_facts(const std::vector<core::Post>& posts, const std::vector<core::Run>& runs)
{
    Found found;
    for (const core::Post& post : posts) {
        if (speaks_of(post, post_kind::invocation))
            note_invocation(found, post);
    }
    for (const core::Post& post : posts) {
        if (speaks_of(post, post_kind::progress))
            note_reply(found, post, &RunPosts::progress);
        else if (speaks_of(post, post_kind::result))
            note_reply(found, post, &RunPosts::result);
    }
    for (const core::Run& run : runs)
        found[run.id].row = &run;
    std::vector<RunFacts> all;
    for (const auto& [id, named] : found) {
        const bool has_posts = named.invocation || named.progress || named.result;
        if (has_posts)
            all.push_back(facts_of(id, named));
        else if (named.row)
            all.push_back(facts_of_row(*named.row));
    }
    // Ids grow with time, but the clocks of several people's computers made them.
    std::stable_sort(all.begin(), all.end(),
                     [](const RunFacts& a, const RunFacts& b) { return a.card.started_at < b.card.started_at; });
    return all;
}

bool has_failed(Outcome outcome)
{
    switch (outcome) {
    case Outcome::succeeded:
    case Outcome::cancelled:
    case Outcome::rejected:
    case Outcome::expired:
        return false;
    default:
        return true;
    }
}

} // namespace opsdeck::opsflow
