// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/post_create.h"

#include "localroom/files/file_store.h"
#include "localroom/ids.h"
#include "localroom/people/user_store.h"
#include "localroom/posts/attachments.h"
#include "localroom/posts/mentioned.h"
#include "localroom/posts/message_text.h"
#include "localroom/posts/post_json.h"
#include "localroom/posts/post_props.h"
#include "localroom/realtime/audience.h"
#include "localroom/rooms/channel_member_store.h"
#include "localroom/threads/thread_store.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

bool is_known_type(const QString& type)
{
    return type.isEmpty() || type.startsWith("custom_"_L1) || type.startsWith("system_"_L1) || type == "me"_L1 ||
           type == "slack_attachment"_L1;
}

ApiResult<void> check(const PostDraft& draft, const QJsonObject& props)
{
    if (draft.message.contains(QChar(u'\0')))
        return refuse(500, u"app.post.save.app_error"_s);
    if (count_code_points(draft.message) > longest_message)
        return refuse(400, u"model.post.is_valid.msg.app_error"_s, u"Invalid message."_s);
    if (!is_known_type(draft.type))
        return refuse(400, u"model.post.is_valid.type.app_error"_s, u"Invalid type."_s);
    if (draft.file_ids.size() > most_files) {
        return refuse(400, u"model.post.is_valid.file_ids.app_error"_s,
                      u"Invalid file ids. Note that uploads are limited to 10 files maximum. Please use additional "
                      "posts for more files."_s);
    }
    if (props_length(props) > longest_props)
        return refuse(400, u"model.post.is_valid.props.app_error"_s, u"Invalid props."_s);
    return {};
}

ApiResult<std::optional<PostRow>> find_root(Context& context, const PostDraft& draft)
{
    if (draft.root_id.isEmpty())
        return std::nullopt;
    auto root = find_living_post(context.db, draft.root_id);
    if (!root || !root->root_id.isEmpty())
        return refuse(400, u"api.post.create_post.root_id.app_error"_s, u"Invalid RootId parameter."_s);
    if (root->channel_id != draft.channel_id) {
        return refuse(400, u"api.post.create_post.channel_root_id.app_error"_s,
                      u"Invalid ChannelId for RootId parameter."_s);
    }
    return root;
}

void count_post(Context& context, const PostRow& post, bool counts, const QStringList& mentioned)
{
    const int one = counts ? 1 : 0;
    const int one_root = counts && post.root_id.isEmpty() ? 1 : 0;
    context.db.run(u"UPDATE channels SET last_post_at = max(last_post_at, ?), "
                   "last_root_post_at = CASE WHEN ? = '' THEN max(last_root_post_at, ?) ELSE last_root_post_at END, "
                   "total_msg_count = total_msg_count + ?, total_msg_count_root = total_msg_count_root + ?, "
                   "posts_update_at = max(posts_update_at, ?) WHERE id = ?"_s,
                   {post.create_at, post.root_id, post.create_at, one, one_root, post.update_at, post.channel_id});
    for (const QString& user_id : mentioned) {
        context.db.run(u"UPDATE channel_members SET mention_count = mention_count + 1, "
                       "mention_count_root = mention_count_root + ?, last_update_at = ? "
                       "WHERE channel_id = ? AND user_id = ?"_s,
                       {post.root_id.isEmpty() ? 1 : 0, context.now_ms(), post.channel_id, user_id});
    }
}

QString sender_name(Context& context, const PostRow& post)
{
    if (post.is_system())
        return u"System"_s;
    const QString override_name = post.props.value("override_username"_L1).toString();
    if (!override_name.isEmpty() && post.props.value("from_webhook"_L1).toString() == "true"_L1)
        return override_name;
    return '@'_L1 + context.db.text(u"SELECT username FROM users WHERE id = ?"_s, {post.user_id});
}

void publish_posted(Context& context, const PostRow& post, const PostDraft& draft, const ChannelRow& channel,
                    const QStringList& mentioned, const QStringList& followers)
{
    const qint64 replies = post.root_id.isEmpty() ? 0 : count_replies(context.db, post.root_id);
    const QJsonObject json =
        post_json(context, post, {.reply_count = replies, .pending_post_id = draft.pending_post_id});
    const QString sender = sender_name(context, post);
    QJsonObject data{
        {u"channel_display_name"_s, channel.is_direct() ? sender : channel.display_name},
        {u"channel_name"_s, channel.name},
        {u"channel_type"_s, channel.type},
        {u"post"_s, as_json_string(json)},
        {u"sender_name"_s, sender},
        {u"set_online"_s, draft.sets_online},
        {u"team_id"_s, channel.team_id},
    };
    if (!mentioned.isEmpty())
        data.insert(u"mentions"_s, as_json_string(QJsonArray::fromStringList(mentioned)));
    if (!followers.isEmpty())
        data.insert(u"followers"_s, as_json_string(QJsonArray::fromStringList(followers)));
    if (!post.file_ids.isEmpty()) {
        for (const FileRow& file : files_of_post(context.db, post.id))
            data.insert(file.is_image() ? u"image"_s : u"otherFile"_s, u"true"_s);
    }
    context.publish(Event{u"posted"_s, data, to_channel(post.channel_id)});
}

void set_props(Context& context, PostRow& post, const QJsonObject& cleaned, const ChannelRow& channel)
{
    const QJsonObject all = complete_attachments(cleaned);
    post.props = public_props(all);
    if (post.props != all)
        post.hidden_props = {{u"attachments"_s, all.value("attachments"_L1)}};
    if (post.is_system())
        return;
    add_icon_of_emoji(post.props);
    const QJsonObject rooms = channel_mentions(context, channel, post.message);
    if (!rooms.isEmpty())
        post.props.insert(u"channel_mentions"_s, rooms);
    const QString linked = find_permalink(post.message, context.site_url);
    if (!linked.isEmpty() && find_living_post(context.db, linked))
        post.props.insert(u"previewed_post"_s, linked);
    if (context.db.exists(u"SELECT 1 FROM users WHERE id = ? AND is_bot = 1"_s, {post.user_id}))
        post.props.insert(u"from_bot"_s, u"true"_s);
}

} // namespace

ApiResult<PostRow> create_post(Context& context, PostDraft draft)
{
    const auto channel = find_channel(context.db, draft.channel_id);
    if (!channel)
        return no_permission();
    const bool is_system = draft.type.startsWith("system_"_L1);
    if (channel->is_archived() && !is_system) {
        return refuse(400, u"api.post.create_post.can_not_post_to_deleted.error"_s,
                      u"Can not post to deleted channel."_s);
    }
    const auto root = find_root(context, draft);
    if (!root)
        return tl::unexpected(root.error());
    draft.file_ids.removeDuplicates();
    const QJsonObject props = clean_props(draft.props);
    if (const auto valid = check(draft, props); !valid)
        return tl::unexpected(valid.error());

    PostRow post;
    post.id = new_id();
    post.create_at = draft.create_at > 0 ? draft.create_at : context.now_ms();
    post.update_at = post.create_at;
    post.edit_at = draft.edit_at;
    post.is_pinned = draft.is_pinned;
    post.user_id = draft.user_id;
    post.channel_id = draft.channel_id;
    post.root_id = draft.root_id;
    post.message = draft.message;
    post.type = draft.type;
    post.hashtags = is_system ? QString() : find_hashtags(draft.message);
    set_props(context, post, props, *channel);
    if (!draft.file_ids.isEmpty())
        post.file_ids = attach_files(context, draft.file_ids, post.id, post.user_id, post.channel_id);
    insert_post_row(context.db, post);

    const QStringList mentioned = mentioned_people(context, *channel, post);
    count_post(context, post, draft.counts, mentioned);
    QStringList followers;
    PostRow root_row;
    if (root->has_value()) {
        root_row = **root;
        root_row.update_at = std::max(root_row.update_at, post.create_at);
        context.db.run(u"UPDATE posts SET update_at = ? WHERE id = ?"_s, {root_row.update_at, root_row.id});
        followers = note_reply(context, root_row, post, mentioned);
    }
    if (!draft.is_published)
        return post;
    publish_posted(context, post, draft, *channel, mentioned, followers);
    if (root->has_value())
        publish_thread_updated(context, root_row, channel->team_id, post, mentioned);
    return post;
}

void mark_seen_by_author(Context& context, const PostRow& post, const ChannelRow& channel)
{
    const bool is_machine =
        post.props.contains("from_webhook"_L1) || post.props.contains("from_bot"_L1) || post.is_system();
    if (is_machine || (!post.root_id.isEmpty() && has_collapsed_threads(context.db, post.user_id)))
        return;
    context.db.run(u"UPDATE channel_members SET msg_count = ?, msg_count_root = ?, mention_count = 0, "
                   "mention_count_root = 0, last_viewed_at = max(last_viewed_at, ?), last_update_at = ? "
                   "WHERE channel_id = ? AND user_id = ?"_s,
                   {channel.total_msg_count, channel.total_msg_count_root, channel.last_post_at, context.now_ms(),
                    channel.id, post.user_id});
    context.publish(Event{u"channel_viewed"_s, {{u"channel_id"_s, channel.id}}, to_user(post.user_id)});
}

} // namespace opsdeck::localroom
