// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/post_json.h"

#include "localroom/files/file_store.h"
#include "localroom/people/user_store.h"
#include "localroom/posts/attachments.h"
#include "localroom/rooms/channel_store.h"
#include "localroom/rooms/team_store.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

constexpr int most_participants = 5;

/// A permalink's target, if everybody who reads this post may read that one too: then it rides along.
QJsonValue permalink_embed(Context& context, const PostRow& row)
{
    const QString id = row.props.value("previewed_post"_L1).toString();
    if (id.isEmpty())
        return QJsonValue::Undefined;
    const auto target = find_living_post(context.db, id);
    if (!target)
        return QJsonValue::Undefined;
    const auto channel = find_channel(context.db, target->channel_id);
    if (!channel || (channel->type != "O"_L1 && channel->id != row.channel_id))
        return QJsonValue::Undefined;
    const auto team = find_team(context.db, channel->team_id);
    PostRow shown = *target;
    shown.props.remove("previewed_post"_L1); // one level is enough
    const QJsonObject data{{u"post_id"_s, id},
                           {u"post"_s, post_json(context, shown)},
                           {u"team_name"_s, team ? team->name : QString()},
                           {u"channel_display_name"_s, channel->display_name}};
    return QJsonObject{{u"type"_s, u"permalink"_s}, {u"data"_s, data}};
}

QJsonObject metadata_of(Context& context, const PostRow& row)
{
    QJsonObject metadata;
    if (!row.is_living())
        return metadata;
    QJsonArray embeds;
    if (has_attachments(row.props))
        embeds.append(QJsonObject{{u"type"_s, u"message_attachment"_s}});
    const QJsonValue permalink = permalink_embed(context, row);
    if (!permalink.isUndefined())
        embeds.append(permalink);
    if (!embeds.isEmpty())
        metadata.insert(u"embeds"_s, embeds);
    if (!row.file_ids.isEmpty()) {
        QJsonArray files;
        for (const FileRow& file : files_of_post(context.db, row.id)) {
            if (row.file_ids.contains(file.id))
                files.append(file_json(file));
        }
        if (!files.isEmpty())
            metadata.insert(u"files"_s, files);
    }
    if (row.has_reactions) {
        const QJsonArray reactions = reactions_of(context.db, row.id);
        if (!reactions.isEmpty())
            metadata.insert(u"reactions"_s, reactions);
    }
    return metadata;
}

/// A person of whom only the id is told: all keys there, all empty.
QJsonObject id_only(const QString& user_id, bool with_auth_data)
{
    QJsonObject user{{u"id"_s, user_id}, {u"delete_at"_s, 0}, {u"timezone"_s, QJsonValue::Null}};
    static const QStringList texts{u"username"_s,  u"auth_service"_s, u"email"_s, u"nickname"_s, u"first_name"_s,
                                   u"last_name"_s, u"position"_s,     u"roles"_s, u"locale"_s};
    for (const QString& key : texts)
        user.insert(key, QString(u""_s));
    if (with_auth_data)
        user.insert(u"auth_data"_s, QString(u""_s));
    user.insert(u"disable_welcome_email"_s, false);
    return user;
}

} // namespace

QJsonObject post_json(Context& context, const PostRow& row, const PostShape& shape)
{
    QJsonObject post{
        {u"id"_s, row.id},
        {u"create_at"_s, row.create_at},
        {u"update_at"_s, row.update_at},
        {u"edit_at"_s, row.edit_at},
        {u"delete_at"_s, row.delete_at},
        {u"is_pinned"_s, row.is_pinned},
        {u"user_id"_s, row.user_id},
        {u"channel_id"_s, row.channel_id},
        {u"root_id"_s, row.root_id},
        {u"original_id"_s, row.original_id},
        {u"message"_s, row.is_living() ? row.message : QString()},
        {u"type"_s, row.type},
        {u"props"_s, row.props},
        {u"hashtags"_s, row.hashtags},
        {u"pending_post_id"_s, shape.pending_post_id},
        {u"reply_count"_s, shape.reply_count},
        {u"last_reply_at"_s, 0},
        {u"participants"_s, QJsonValue::Null},
    };
    if (!row.file_ids.isEmpty() && row.is_living())
        post.insert(u"file_ids"_s, QJsonArray::fromStringList(row.file_ids));
    if (row.has_reactions && row.is_living())
        post.insert(u"has_reactions"_s, true);
    if (!shape.is_followed_by.isEmpty() && row.root_id.isEmpty() && row.is_living()) {
        const qint64 replies = count_replies(context.db, row.id);
        post.insert(u"reply_count"_s, replies);
        if (replies > 0) {
            post.insert(
                u"last_reply_at"_s,
                context.db.number(u"SELECT max(create_at) FROM posts WHERE root_id = ? AND delete_at = 0"_s, {row.id}));
            post.insert(u"participants"_s, participants_of(context.db, row.id, shape.full_participants, false));
        }
        if (context.db.exists(u"SELECT 1 FROM threads WHERE root_id = ? AND user_id = ? AND following = 1"_s,
                              {row.id, shape.is_followed_by}))
            post.insert(u"is_following"_s, true);
    }
    if (shape.with_metadata)
        post.insert(u"metadata"_s, metadata_of(context, row));
    return post;
}

QJsonObject reaction_json(const QString& post_id, const QString& user_id, const QString& emoji_name, qint64 create_at,
                          qint64 update_at)
{
    return {{u"user_id"_s, user_id},         {u"post_id"_s, post_id},     {u"emoji_name"_s, emoji_name},
            {u"create_at"_s, create_at},     {u"update_at"_s, update_at}, {u"delete_at"_s, 0},
            {u"remote_id"_s, QString(u""_s)}};
}

QJsonArray reactions_of(Database& db, const QString& post_id)
{
    QJsonArray reactions;
    Rows rows = db.select(
        u"SELECT user_id, emoji_name, create_at, update_at FROM reactions WHERE post_id = ? ORDER BY n"_s, {post_id});
    while (rows.next())
        reactions.append(reaction_json(post_id, rows.text(0), rows.text(1), rows.number(2), rows.number(3)));
    return reactions;
}

QJsonArray participants_of(Database& db, const QString& root_id, bool full, bool with_auth_data)
{
    QJsonArray participants;
    Rows rows = db.select(u"SELECT user_id, max(create_at) AS latest FROM posts WHERE root_id = ? AND delete_at = 0 "
                          "GROUP BY user_id ORDER BY latest DESC LIMIT ?"_s,
                          {root_id, most_participants});
    while (rows.next()) {
        const auto user = full ? find_user(db, rows.text(0)) : std::nullopt;
        if (!user) {
            participants.append(id_only(rows.text(0), with_auth_data));
            continue;
        }
        // The lists of posts tell other keys of a person than the lists of threads.
        QJsonObject person = with_auth_data ? public_user_json(*user) : own_user_json(*user);
        if (!with_auth_data)
            person.remove("auth_data"_L1);
        participants.append(person);
    }
    return participants;
}

void PostList::add(const QString& id, const QJsonObject& post)
{
    m_order.append(id);
    m_posts.insert(id, post);
}

QJsonObject PostList::to_json() const
{
    return {{u"order"_s, m_order},
            {u"posts"_s, m_posts},
            {u"next_post_id"_s, next_post_id},
            {u"prev_post_id"_s, prev_post_id}};
}

QByteArray etag_of(const QStringList& parts) { return "6.6.1." + parts.join('.'_L1).toLatin1(); }

Response tagged(const Request& request, const QByteArray& etag, const QJsonObject& body)
{
    Response response;
    if (request.header("if-none-match") == etag)
        response.status = 304;
    else
        response = json_response(body);
    response.header("Etag", etag);
    return response;
}

} // namespace opsdeck::localroom
