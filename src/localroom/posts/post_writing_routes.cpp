// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/event_hub.h"
#include "localroom/ids.h"
#include "localroom/posts/pending_posts.h"
#include "localroom/posts/post_create.h"
#include "localroom/posts/post_edit.h"
#include "localroom/posts/post_json.h"
#include "localroom/posts/post_routes.h"
#include "localroom/posts/unread.h"
#include "localroom/realtime/presence.h"

#include <memory>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

/// The fields of a post's body; one of the wrong type makes the whole body invalid.
ApiResult<PostDraft> read_draft(const QJsonObject& body)
{
    const auto wrong = [] { return invalid_body(u"post"_s); };
    PostDraft draft;
    const auto text = [&body](const QString& key, QString& target) {
        const auto value = optional_text(body, key, u"post"_s);
        if (value && *value)
            target = **value;
        return value.has_value();
    };
    const auto number = [&body](const QString& key, qint64& target) {
        const auto value = optional_number(body, key, u"post"_s);
        if (value && *value)
            target = **value;
        return value.has_value();
    };
    const bool has_texts = text(u"channel_id"_s, draft.channel_id) && text(u"message"_s, draft.message) &&
                           text(u"root_id"_s, draft.root_id) && text(u"type"_s, draft.type) &&
                           text(u"pending_post_id"_s, draft.pending_post_id);
    if (!has_texts || !number(u"create_at"_s, draft.create_at) || !number(u"edit_at"_s, draft.edit_at))
        return wrong();
    const auto pinned = optional_flag(body, u"is_pinned"_s, u"post"_s);
    const auto props = optional_object(body, u"props"_s, u"post"_s);
    const auto files = optional_strings(body, u"file_ids"_s, u"post"_s);
    const auto id = optional_text(body, u"id"_s, u"post"_s);
    if (!pinned || !props || !files || !id)
        return wrong();
    if (*id && !(*id)->isEmpty())
        return refuse(400, u"app.post.save.existing.app_error"_s);
    draft.is_pinned = pinned->value_or(false);
    draft.props = props->value_or(QJsonObject());
    draft.file_ids = files->value_or(QStringList());
    return draft;
}

ApiResult<PostPatch> read_patch(const QJsonObject& body)
{
    const auto message = optional_text(body, u"message"_s, u"post"_s);
    const auto props = optional_object(body, u"props"_s, u"post"_s);
    const auto pinned = optional_flag(body, u"is_pinned"_s, u"post"_s);
    const auto files = optional_strings(body, u"file_ids"_s, u"post"_s);
    if (!message || !props || !pinned || !files)
        return invalid_body(u"post"_s);
    return PostPatch{*message, *props, *pinned, *files};
}

void see_as_author(Context& context, const PostRow& post)
{
    if (const auto channel = find_channel(context.db, post.channel_id))
        mark_seen_by_author(context, post, *channel);
}

/// The answer to a repeated request: the first post, whoever's it is, without metadata.
Response known_post(Context& context, const Request& request, const PostRow& post)
{
    if (post.user_id == request.caller.user_id)
        see_as_author(context, post);
    const qint64 replies = count_replies(context.db, post.thread_id());
    return json_response(post_json(context, post, {.with_metadata = false, .reply_count = replies}), 201);
}

bool may_post(Context& context, const Caller& caller, const QString& channel_id)
{
    if (may_in_channel(context, caller, channel_id, u"create_post"_s))
        return true;
    const auto channel = find_channel(context.db, channel_id);
    return channel && channel->type == "O"_L1 && may_in_channel(context, caller, channel_id, u"create_post_public"_s);
}

ApiResult<Response> create(Context& context, const Request& request, PendingPosts& pending)
{
    const auto body = request.object(u"post"_s);
    if (!body)
        return tl::unexpected(body.error());
    auto draft = read_draft(*body);
    if (!draft)
        return tl::unexpected(draft.error());
    if (draft->channel_id.isEmpty())
        return invalid_body(u"channel_id"_s);
    if (!may_post(context, request.caller, draft->channel_id))
        return no_permission();
    if (draft->type.startsWith("system_"_L1))
        return refuse(400, u"api.context.invalid_param.app_error"_s, u"Invalid post.type parameter."_s);
    if (!may(request.caller, u"manage_system"_s))
        draft->create_at = 0;
    draft->user_id = request.caller.user_id;
    draft->sets_online = request.query_text(u"set_online"_s) != "false"_L1;

    const QString key = draft->pending_post_id;
    auto claim = pending.begin(key, context.clock.monotonic());
    if (std::holds_alternative<PendingPosts::InProgress>(claim)) {
        return refuse(500, u"api.post.deduplicate_create_post.pending"_s,
                      u"Rejected post since another client is making the same request."_s);
    }
    if (const auto* known = std::get_if<PendingPosts::Known>(&claim)) {
        if (const auto post = find_living_post(context.db, known->post_id))
            return known_post(context, request, *post);
    }
    const bool sets_online = draft->sets_online;
    const auto post = create_post(context, std::move(*draft));
    if (!post || context.db.failed()) {
        pending.abandon(key);
        return post ? ApiResult<Response>(internal_error(u"create_post"_s)) : tl::unexpected(post.error());
    }
    pending.commit(key, post->id);
    see_as_author(context, *post);
    if (sets_online)
        note_presence(context, post->user_id, u"online"_s);
    const qint64 replies = post->root_id.isEmpty() ? 0 : count_replies(context.db, post->root_id);
    return json_response(post_json(context, *post, {.reply_count = replies, .pending_post_id = key}), 201);
}

Response edited(Context& context, const PostRow& post)
{
    return json_response(post_json(context, post, {.reply_count = count_replies(context.db, post.thread_id())}));
}

ApiResult<Response> patch(Context& context, const Request& request)
{
    const auto body = request.object(u"post"_s);
    if (!body)
        return tl::unexpected(body.error());
    const auto wanted = read_patch(*body);
    if (!wanted)
        return tl::unexpected(wanted.error());
    const auto post = patch_post(context, request.caller, request.param(u"post_id"_s), *wanted);
    if (!post)
        return tl::unexpected(post.error());
    return edited(context, *post);
}

/// The whole post at once: what is not given becomes empty, props and pin too.
ApiResult<Response> put(Context& context, const Request& request)
{
    const auto body = request.object(u"post"_s);
    if (!body)
        return tl::unexpected(body.error());
    if (body->value("id"_L1).toString() != request.param(u"post_id"_s))
        return invalid_body(u"id"_s);
    auto wanted = read_patch(*body);
    if (!wanted)
        return tl::unexpected(wanted.error());
    wanted->message = wanted->message.value_or(QString(u""_s));
    wanted->props = wanted->props.value_or(QJsonObject());
    wanted->is_pinned = wanted->is_pinned.value_or(false);
    const auto post = patch_post(context, request.caller, request.param(u"post_id"_s), *wanted);
    if (!post)
        return tl::unexpected(post.error());
    return edited(context, *post);
}

ApiResult<Response> done(const ApiResult<void>& result)
{
    if (!result)
        return tl::unexpected(result.error());
    return status_ok();
}

ApiResult<Response> ephemeral(Context& context, const Request& request)
{
    const auto body = request.object(u"body"_s);
    if (!body)
        return tl::unexpected(body.error());
    const QString receiver = body->value("user_id"_L1).toString();
    const auto draft = read_draft(body->value("post"_L1).toObject());
    if (!draft)
        return tl::unexpected(draft.error());
    if (receiver.isEmpty())
        return invalid_body(u"user_id"_s);
    if (!may_in_channel(context, request.caller, draft->channel_id, u"create_post_ephemeral"_s))
        return no_permission();
    PostRow post;
    post.user_id = request.caller.user_id;
    post.channel_id = draft->channel_id;
    post.root_id = draft->root_id;
    post.message = draft->message;
    post.props = draft->props;
    return json_response(send_ephemeral(context, receiver, post), 201);
}

ApiResult<Response> set_unread(Context& context, const Request& request)
{
    const QString user_id = request.param(u"user_id"_s);
    const auto post = find_living_post(context.db, request.param(u"post_id"_s));
    if (user_id != request.caller.user_id)
        return no_permission();
    if (!post || !may_read_channel(context, request.caller, post->channel_id))
        return no_permission();
    return json_response(mark_unread_from(context, user_id, *post));
}

} // namespace

void add_post_writing_routes(Router& router)
{
    // One memory of repeated requests for all routes of this server; gone when it stops, as on the real one.
    const auto pending = std::make_shared<PendingPosts>();
    router.add(Method::post, "/api/v4/posts",
               [pending](Context& context, const Request& request) { return create(context, request, *pending); });
    router.add(Method::put, "/api/v4/posts/{post_id}/patch", patch);
    router.add(Method::put, "/api/v4/posts/{post_id}", put);
    router.add(Method::delete_, "/api/v4/posts/{post_id}", [](Context& context, const Request& request) {
        return done(delete_post(context, request.caller, request.param(u"post_id"_s)));
    });
    router.add(Method::post, "/api/v4/posts/{post_id}/pin", [](Context& context, const Request& request) {
        return done(pin_post(context, request.caller, request.param(u"post_id"_s), true));
    });
    router.add(Method::post, "/api/v4/posts/{post_id}/unpin", [](Context& context, const Request& request) {
        return done(pin_post(context, request.caller, request.param(u"post_id"_s), false));
    });
    router.add(Method::post, "/api/v4/posts/ephemeral", ephemeral);
    router.add(Method::post, "/api/v4/users/{user_id}/posts/{post_id}/set_unread", set_unread);
}

} // namespace opsdeck::localroom
