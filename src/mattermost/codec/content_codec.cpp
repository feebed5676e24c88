// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/codec/content_codec.h"

#include "mattermost/codec/json_fields.h"
#include "mattermost/codec/post_codec.h"

#include <QJsonDocument>

namespace opsdeck::mattermost {

using namespace Qt::StringLiterals;

core::Result<core::FileInfo> decode_file_info(const QJsonObject& json)
{
    JsonFields fields(json, u"file"_s);
    core::FileInfo file;
    file.id = fields.required_id<core::FileId>(u"id"_s);
    file.user = fields.id<core::UserId>(u"user_id"_s);
    file.post = fields.id<core::PostId>(u"post_id"_s);
    file.name = fields.text(u"name"_s);
    file.extension = fields.text(u"extension"_s);
    file.mime_type = fields.text(u"mime_type"_s);
    file.size = fields.number(u"size"_s);
    file.width = static_cast<int>(fields.number(u"width"_s));
    file.height = static_cast<int>(fields.number(u"height"_s));
    file.has_preview = fields.flag(u"has_preview_image"_s);
    file.created_at = fields.time(u"create_at"_s);
    if (!fields.is_good())
        return core::failure(fields.error());
    return file;
}

core::Result<Uploaded> decode_uploaded(const QJsonObject& json)
{
    JsonFields fields(json, u"upload"_s);
    core::Result<std::vector<core::FileInfo>> files =
        decode_each<core::FileInfo>(fields.array(u"file_infos"_s), decode_file_info);
    const QStringList client_ids = fields.texts(u"client_ids"_s);
    if (!files)
        return core::failure(files.error());
    if (!fields.is_good())
        return core::failure(fields.error());
    return Uploaded{std::move(*files), client_ids};
}

core::Result<core::Reaction> decode_reaction(const QJsonObject& json)
{
    JsonFields fields(json, u"reaction"_s);
    core::Reaction reaction;
    reaction.post = fields.required_id<core::PostId>(u"post_id"_s);
    reaction.user = fields.required_id<core::UserId>(u"user_id"_s);
    reaction.emoji = fields.required_text(u"emoji_name"_s);
    reaction.created_at = fields.time(u"create_at"_s);
    if (!fields.is_good())
        return core::failure(fields.error());
    return reaction;
}

QJsonObject encode_reaction(const core::Reaction& reaction)
{
    return {{u"user_id"_s, reaction.user.value()},
            {u"post_id"_s, reaction.post.value()},
            {u"emoji_name"_s, reaction.emoji}};
}

core::Result<Command> decode_command(const QJsonObject& json)
{
    JsonFields fields(json, u"command"_s);
    Command command;
    command.id = fields.text(u"id"_s);
    command.trigger = fields.required_text(u"trigger"_s);
    command.display_name = fields.text(u"display_name"_s);
    command.description = fields.text(u"auto_complete_desc"_s);
    command.hint = fields.text(u"auto_complete_hint"_s);
    if (!fields.is_good())
        return core::failure(fields.error());
    return command;
}

core::Result<CommandSuggestion> decode_command_suggestion(const QJsonObject& json)
{
    JsonFields fields(json, u"suggestion"_s); // capital keys, unlike everything else
    CommandSuggestion suggestion;
    suggestion.complete = fields.text(u"Complete"_s);
    suggestion.suggestion = fields.text(u"Suggestion"_s);
    suggestion.hint = fields.text(u"Hint"_s);
    suggestion.description = fields.text(u"Description"_s);
    if (!fields.is_good())
        return core::failure(fields.error());
    return suggestion;
}

core::Result<CommandAnswer> decode_command_answer(const QJsonObject& json)
{
    JsonFields fields(json, u"command answer"_s);
    CommandAnswer answer;
    answer.response_type = fields.text(u"response_type"_s);
    answer.text = fields.text(u"text"_s);
    answer.username = fields.text(u"username"_s);
    answer.goto_location = fields.text(u"goto_location"_s);
    answer.trigger_id = fields.text(u"trigger_id"_s);
    answer.props = fields.object(u"props"_s);
    if (!fields.is_good())
        return core::failure(fields.error());
    return answer;
}

core::Result<Thread> decode_thread(const QJsonObject& json)
{
    JsonFields fields(json, u"thread"_s);
    Thread thread;
    thread.root = fields.required_id<core::PostId>(u"id"_s);
    thread.replies = fields.number(u"reply_count"_s);
    thread.last_reply_at = fields.time(u"last_reply_at"_s);
    thread.last_viewed_at = fields.time(u"last_viewed_at"_s);
    thread.unread_replies = fields.number(u"unread_replies"_s);
    thread.unread_mentions = fields.number(u"unread_mentions"_s);
    const QJsonArray participants = fields.array(u"participants"_s);
    for (const auto& participant : participants)
        thread.participants.emplace_back(participant.toObject().value(u"id"_s).toString());
    const QJsonObject post = fields.object(u"post"_s);
    if (!fields.is_good())
        return core::failure(fields.error());
    if (post.isEmpty())
        return thread;
    core::Result<core::Post> decoded = decode_post(QJsonDocument(post).toJson(QJsonDocument::Compact));
    if (!decoded)
        return core::failure(decoded.error());
    thread.post = std::move(*decoded);
    return thread;
}

core::Result<ThreadPage> decode_thread_page(const QJsonObject& json)
{
    JsonFields fields(json, u"threads"_s);
    ThreadPage page;
    page.total = fields.number(u"total"_s);
    page.unread_threads = fields.number(u"total_unread_threads"_s);
    page.unread_mentions = fields.number(u"total_unread_mentions"_s);
    core::Result<std::vector<Thread>> threads = decode_each<Thread>(fields.array(u"threads"_s), decode_thread);
    if (!fields.is_good())
        return core::failure(fields.error());
    if (!threads)
        return core::failure(threads.error());
    page.threads = std::move(*threads);
    return page;
}

core::Result<ServerConfig> decode_server_config(const QJsonObject& json)
{
    QHash<QString, QString> values;
    for (auto entry = json.begin(); entry != json.end(); ++entry) {
        if (entry->isString())
            values.insert(entry.key(), entry->toString());
        else if (entry->isBool())
            values.insert(entry.key(), entry->toBool() ? u"true"_s : u"false"_s);
        else if (entry->isDouble())
            values.insert(entry.key(), QString::number(entry->toInteger()));
    }
    return ServerConfig(std::move(values));
}

} // namespace opsdeck::mattermost
