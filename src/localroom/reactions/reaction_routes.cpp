// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/reactions/reaction_routes.h"

#include "localroom/access.h"
#include "localroom/posts/post_edit.h"
#include "localroom/posts/post_json.h"
#include "localroom/posts/post_store.h"
#include "localroom/realtime/audience.h"
#include "localroom/rooms/channel_store.h"

#include <algorithm>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longest_name = 64;
constexpr qsizetype most_posts = 1000; ///< of one bulk request

bool is_emoji_name(const QString& name)
{
    return !name.isEmpty() && name.size() <= longest_name && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return (c >= 'a'_L1 && c <= 'z'_L1) || (c >= 'A'_L1 && c <= 'Z'_L1) || (c >= '0'_L1 && c <= '9'_L1) ||
               c == '_'_L1 || c == '-'_L1 || c == '+'_L1;
    });
}

tl::unexpected<ApiError> bad_name()
{
    return refuse(400, u"model.reaction.is_valid.emoji_name.app_error"_s, u"Invalid emoji name."_s);
}

tl::unexpected<ApiError> no_such_post()
{
    return refuse(404, u"app.post.get.app_error"_s, u"Unable to get the post."_s);
}

/// The post's update_at moves with its reactions, though its content stays: a trap of the wire.
void note_change(Context& context, const PostRow& post, qint64 at)
{
    context.db.run(u"UPDATE posts SET update_at = ?, has_reactions = EXISTS (SELECT 1 FROM reactions WHERE "
                   "reactions.post_id = posts.id) WHERE id = ?"_s,
                   {at, post.id});
    touch_channel_posts(context, post.channel_id, at);
}

void publish(Context& context, const QString& event, const PostRow& post, const QJsonObject& reaction)
{
    context.publish(Event{event, {{u"reaction"_s, as_json_string(reaction)}}, to_channel(post.channel_id)});
}

ApiResult<void> check_not_archived(Context& context, const PostRow& post, const QString& error_id,
                                   const QString& message)
{
    const auto channel = find_channel(context.db, post.channel_id);
    if (channel && channel->is_archived())
        return refuse(403, error_id, message);
    return {};
}

ApiResult<Response> add(Context& context, const Request& request)
{
    const auto body = request.object(u"reaction"_s);
    if (!body)
        return tl::unexpected(body.error());
    const auto user = optional_text(*body, u"user_id"_s, u"reaction"_s);
    const auto post_id = optional_text(*body, u"post_id"_s, u"reaction"_s);
    const auto name = optional_text(*body, u"emoji_name"_s, u"reaction"_s);
    const auto given_at = optional_number(*body, u"create_at"_s, u"reaction"_s);
    if (!user || !post_id || !name || !given_at)
        return invalid_body(u"reaction"_s);
    if (user->value_or(QString()) != request.caller.user_id) {
        return refuse(403, u"api.reaction.save_reaction.user_id.app_error"_s,
                      u"You cannot save reaction for the other user."_s);
    }
    const auto post = find_living_post(context.db, post_id->value_or(QString()));
    // A stranger to the room learns nothing about it, a member learns that the post is gone.
    const auto any = post ? post : find_post(context.db, post_id->value_or(QString()));
    if (!any || !may_in_channel(context, request.caller, any->channel_id, u"add_reaction"_s))
        return no_permission();
    if (!is_emoji_name(name->value_or(QString())))
        return bad_name();
    if (!post)
        return no_such_post();
    if (const auto open = check_not_archived(context, *post, u"api.reaction.save.archived_channel.app_error"_s,
                                             u"You cannot react in an archived channel."_s);
        !open)
        return tl::unexpected(open.error());

    const qint64 at = next_update_at(context, post->update_at);
    const qint64 created = given_at->value_or(0) > 0 ? **given_at : at;
    context.db.run(u"INSERT INTO reactions(post_id, user_id, emoji_name, create_at, update_at) VALUES (?, ?, ?, ?, ?) "
                   "ON CONFLICT(post_id, user_id, emoji_name) DO UPDATE SET update_at = excluded.update_at"_s,
                   {post->id, request.caller.user_id, **name, created, at});
    note_change(context, *post, at);
    const QJsonObject reaction = reaction_json(post->id, request.caller.user_id, **name, created, at);
    publish(context, u"reaction_added"_s, *post, reaction);
    return json_response(reaction);
}

ApiResult<Response> remove(Context& context, const Request& request)
{
    const QString owner = request.param(u"user_id"_s);
    const QString name = request.param(u"emoji_name"_s);
    const auto post = find_post(context.db, request.param(u"post_id"_s));
    if (!post || !may_in_channel(context, request.caller, post->channel_id, u"remove_reaction"_s))
        return no_permission();
    if (owner != request.caller.user_id &&
        !may_in_channel(context, request.caller, post->channel_id, u"remove_others_reactions"_s))
        return no_permission();
    if (!is_emoji_name(name))
        return bad_name();
    if (!post->is_living())
        return no_such_post();
    if (const auto open = check_not_archived(context, *post, u"api.reaction.delete.archived_channel.app_error"_s,
                                             u"You cannot remove a reaction in an archived channel."_s);
        !open)
        return tl::unexpected(open.error());
    const qint64 at = next_update_at(context, post->update_at);
    context.db.run(u"DELETE FROM reactions WHERE post_id = ? AND user_id = ? AND emoji_name = ?"_s,
                   {post->id, owner, name});
    note_change(context, *post, at);
    publish(context, u"reaction_removed"_s, *post, reaction_json(post->id, owner, name, 0, at));
    return status_ok();
}

ApiResult<Response> of_post(Context& context, const Request& request)
{
    const auto post = find_post(context.db, request.param(u"post_id"_s));
    if (!post || !may_see_channel(context, request.caller, post->channel_id))
        return no_permission();
    const QJsonArray reactions = reactions_of(context.db, post->id);
    return reactions.isEmpty() ? null_response() : json_response(reactions);
}

ApiResult<Response> of_posts(Context& context, const Request& request)
{
    const auto ids = request.strings(u"post_ids"_s);
    if (!ids)
        return tl::unexpected(ids.error());
    if (ids->size() > most_posts)
        return invalid_body(u"post_ids"_s);
    QJsonObject all;
    for (const QString& id : *ids) {
        const auto post = find_post(context.db, id);
        if (!post || !may_see_channel(context, request.caller, post->channel_id))
            return no_permission();
        all.insert(id, reactions_of(context.db, id));
    }
    return json_response(all);
}

} // namespace

void add_reaction_routes(Router& router)
{
    router.add(Method::post, "/api/v4/reactions", add);
    router.add(Method::delete_, "/api/v4/users/{user_id}/posts/{post_id}/reactions/{emoji_name}", remove);
    router.add(Method::get, "/api/v4/posts/{post_id}/reactions", of_post);
    router.add(Method::post, "/api/v4/posts/ids/reactions", of_posts);
}

} // namespace opsdeck::localroom
