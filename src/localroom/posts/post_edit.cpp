// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/post_edit.h"

#include "localroom/access.h"
#include "localroom/files/file_store.h"
#include "localroom/ids.h"
#include "localroom/posts/attachments.h"
#include "localroom/posts/mentioned.h"
#include "localroom/posts/message_text.h"
#include "localroom/posts/post_create.h"
#include "localroom/posts/post_json.h"
#include "localroom/posts/post_props.h"
#include "localroom/realtime/audience.h"
#include "localroom/rooms/channel_store.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

QJsonObject all_props(const PostRow& post)
{
    QJsonObject props = post.props;
    if (post.hidden_props.contains("attachments"_L1))
        props.insert(u"attachments"_s, post.hidden_props.value("attachments"_L1));
    return props;
}

void replace_props(PostRow& post, const QJsonObject& given)
{
    const QJsonObject all = complete_attachments(clean_props(given));
    post.props = public_props(all);
    post.hidden_props =
        post.props == all ? QJsonObject() : QJsonObject{{u"attachments"_s, all.value("attachments"_L1)}};
}

void replace_message(PostRow& post, const QString& message)
{
    post.message = message;
    post.hashtags = find_hashtags(message);
    post.props.remove("channel_mentions"_L1);
    post.props.remove("previewed_post"_L1);
}

void complete_props(Context& context, PostRow& post)
{
    const auto channel = find_channel(context.db, post.channel_id);
    if (!channel)
        return;
    add_icon_of_emoji(post.props);
    const QJsonObject rooms = channel_mentions(context, *channel, post.message);
    if (!rooms.isEmpty())
        post.props.insert(u"channel_mentions"_s, rooms);
    const QString linked = find_permalink(post.message, context.site_url);
    if (!linked.isEmpty() && find_living_post(context.db, linked))
        post.props.insert(u"previewed_post"_s, linked);
}

void publish_edited(Context& context, const PostRow& post)
{
    const QJsonObject json = post_json(context, post, {.reply_count = count_replies(context.db, post.thread_id())});
    context.publish(Event{u"post_edited"_s, {{u"post"_s, as_json_string(json)}}, to_channel(post.channel_id)});
}

QStringList changed_files(Context& context, const PostRow& post, const QStringList& wanted)
{
    const QStringList attached = attach_files(context, wanted, post.id, post.user_id, post.channel_id);
    QStringList kept;
    for (const QString& id : wanted) {
        if (post.file_ids.contains(id) || attached.contains(id))
            kept.append(id);
    }
    kept.removeDuplicates();
    return kept;
}

} // namespace

qint64 next_update_at(const Context& context, qint64 last)
{
    const qint64 now = context.now_ms();
    return now == last ? last + 1 : now;
}

void touch_channel_posts(Context& context, const QString& channel_id, qint64 at)
{
    context.db.run(u"UPDATE channels SET posts_update_at = max(posts_update_at, ?) WHERE id = ?"_s, {at, channel_id});
}

ApiResult<PostRow> patch_post(Context& context, const Caller& caller, const QString& post_id, const PostPatch& patch)
{
    const auto post = find_living_post(context.db, post_id);
    if (!post)
        return no_permission();
    const bool is_own = post->user_id == caller.user_id;
    if (!may_in_channel(context, caller, post->channel_id, u"edit_post"_s) ||
        (!is_own && !may_in_channel(context, caller, post->channel_id, u"edit_others_posts"_s)))
        return no_permission();
    const auto channel = find_channel(context.db, post->channel_id);
    if (channel && channel->is_archived()) {
        return refuse(400, u"api.post.patch_post.can_not_update_post_in_deleted.error"_s,
                      u"Can not update a post in a deleted channel."_s);
    }
    if (post->is_system()) {
        return refuse(400, u"api.post.update_post.system_message.app_error"_s, u"Unable to update system message."_s);
    }
    // Only the text: properties may still be changed, by anybody who may edit the post.
    const auto seconds = context.options.post_edit_seconds;
    if (patch.message && seconds && context.now_ms() > post->create_at + *seconds * 1000LL) {
        return refuse(
            400, u"api.post.update_post.permissions_time_limit.app_error"_s,
            u"Post edit is only allowed for %1 seconds. Please ask your System Administrator for details."_s.arg(
                *seconds));
    }
    return change_post(context, *post, patch);
}

ApiResult<PostRow> change_post(Context& context, PostRow post, const PostPatch& patch)
{
    const PostRow before = post;
    if (patch.props)
        replace_props(post, *patch.props);
    if (patch.message)
        replace_message(post, *patch.message);
    if (patch.message || patch.props)
        complete_props(context, post);
    if (patch.is_pinned)
        post.is_pinned = *patch.is_pinned;
    if (count_code_points(post.message) > longest_message || post.message.contains(QChar(u'\0')))
        return refuse(400, u"model.post.is_valid.msg.app_error"_s, u"Invalid message."_s);
    if (props_length(all_props(post)) > longest_props)
        return refuse(400, u"model.post.is_valid.props.app_error"_s, u"Invalid props."_s);
    if (patch.file_ids && patch.file_ids->size() > most_files)
        return refuse(400, u"model.post.is_valid.file_ids.app_error"_s, u"Invalid file ids."_s);
    if (patch.file_ids)
        post.file_ids = changed_files(context, post, *patch.file_ids);

    const qint64 at = next_update_at(context, before.update_at);
    keep_history(context.db, before, at);
    const bool is_edit = post.message != before.message ||
                         all_props(post).value("attachments"_L1) != all_props(before).value("attachments"_L1);
    post.update_at = at;
    if (is_edit)
        post.edit_at = at;
    write_post_row(context.db, post);
    touch_channel_posts(context, post.channel_id, at);
    publish_edited(context, post);
    return post;
}

ApiResult<void> delete_post(Context& context, const Caller& caller, const QString& post_id)
{
    const auto post = find_living_post(context.db, post_id);
    if (!post)
        return no_permission();
    const QString right = post->user_id == caller.user_id ? u"delete_post"_s : u"delete_others_posts"_s;
    if (!may_in_channel(context, caller, post->channel_id, right))
        return no_permission();
    const auto channel = find_channel(context.db, post->channel_id);
    if (channel && channel->is_archived()) {
        return refuse(400, u"api.post.delete_post.can_not_delete_post_in_deleted.error"_s,
                      u"Can not delete a post in a deleted channel."_s);
    }
    // The event tells the state before; a client that stores it as it is would show the post again (a known trap).
    const QString before = as_json_string(post_json(
        context, *post, {.with_metadata = false, .reply_count = count_replies(context.db, post->thread_id())}));
    const qint64 at = next_update_at(context, post->update_at);
    auto rows = select_posts(
        context.db, u"SELECT "_s + post_columns() + u" FROM posts WHERE (id = ? OR root_id = ?) AND delete_at = 0"_s,
        {post_id, post_id});
    for (PostRow& row : rows) {
        row.delete_at = at;
        row.update_at = at;
        row.props.insert(u"deleteBy"_s, caller.user_id);
        write_post_row(context.db, row);
    }
    touch_channel_posts(context, post->channel_id, at);
    const QJsonObject for_all{{u"post"_s, before}};
    const QJsonObject for_admins{{u"post"_s, before}, {u"delete_by"_s, caller.user_id}};
    Broadcast people = to_channel(post->channel_id);
    people.omit_admins = true;
    Broadcast admins = to_channel(post->channel_id);
    admins.admins_only = true;
    context.publish(Event{u"post_deleted"_s, for_all, people});
    context.publish(Event{u"post_deleted"_s, for_admins, admins});
    return {};
}

ApiResult<void> pin_post(Context& context, const Caller& caller, const QString& post_id, bool is_pinned)
{
    const auto post = find_living_post(context.db, post_id);
    if (!post || !may_read_channel(context, caller, post->channel_id))
        return no_permission();
    const auto channel = find_channel(context.db, post->channel_id);
    if (channel && channel->is_archived()) {
        return refuse(400, u"api.post.patch_post.can_not_update_post_in_deleted.error"_s,
                      u"Can not update a post in a deleted channel."_s);
    }
    const auto changed = change_post(context, *post, {.is_pinned = is_pinned});
    if (!changed)
        return tl::unexpected(changed.error());
    return {};
}

QJsonObject send_ephemeral(Context& context, const QString& receiver_id, PostRow draft)
{
    draft.id = new_id();
    draft.create_at = context.now_ms();
    draft.update_at = 0;
    draft.type = u"system_ephemeral"_s;
    draft.props = public_props(complete_attachments(draft.props));
    const QJsonObject json = post_json(context, draft);
    context.publish(
        Event{u"ephemeral_message"_s, {{u"post"_s, as_json_string(json)}}, to_user(receiver_id, {}, draft.channel_id)});
    return json;
}

} // namespace opsdeck::localroom
