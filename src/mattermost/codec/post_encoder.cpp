// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/codec/post_codec.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace opsdeck::mattermost {

namespace {

constexpr qsizetype most_files = 10;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Mattermost)
};

qsizetype code_points(const QString& text)
{
    return text.size() - std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLowSurrogate(); });
}

} // namespace

core::Done check_new_post(const NewPost& post, int max_code_points)
{
    const bool has_content = !post.message.trimmed().isEmpty() || !post.file_ids.isEmpty() ||
                             !post.props.value(QStringLiteral("attachments")).toArray().isEmpty();
    if (!has_content)
        return core::failure(core::ErrorKind::invalid_input, Text::tr("There is nothing to send yet."));
    if (post.message.contains(QChar(u'\0')))
        return core::failure(core::ErrorKind::invalid_input,
                             Text::tr("The message holds a character that the server cannot store. Remove it."),
                             QStringLiteral("U+0000"));
    const qsizetype length = code_points(post.message);
    if (length > max_code_points)
        return core::failure(core::ErrorKind::too_large,
                             Text::tr("The message has %1 characters, and the server takes at most %2. Shorten it, or "
                                      "send it as a file.")
                                 .arg(length)
                                 .arg(max_code_points));
    if (post.file_ids.size() > most_files)
        return core::failure(
            core::ErrorKind::too_large,
            Text::tr("A post takes at most %1 files. Send the others in another one.").arg(most_files));
    return {};
}

bool has_same_content(const core::Post& a, const core::Post& b)
{
    return a.id == b.id && a.message == b.message && a.props == b.props && a.type == b.type &&
           a.file_ids == b.file_ids && a.is_deleted() == b.is_deleted();
}

QJsonObject encode_new_post(const NewPost& post)
{
    QJsonObject json{{QStringLiteral("channel_id"), post.room.value()}, {QStringLiteral("message"), post.message}};
    if (!post.root.is_empty())
        json.insert(QStringLiteral("root_id"), post.root.value());
    if (!post.file_ids.isEmpty())
        json.insert(QStringLiteral("file_ids"), QJsonArray::fromStringList(post.file_ids));
    if (!post.props.isEmpty())
        json.insert(QStringLiteral("props"), post.props);
    if (!post.pending.is_empty())
        json.insert(QStringLiteral("pending_post_id"), post.pending.value());
    if (!post.type.isEmpty())
        json.insert(QStringLiteral("type"), post.type);
    return json;
}

QJsonObject encode_post_patch(const PostPatch& patch)
{
    QJsonObject json;
    if (patch.message)
        json.insert(QStringLiteral("message"), *patch.message);
    if (patch.props)
        json.insert(QStringLiteral("props"), *patch.props);
    if (patch.is_pinned)
        json.insert(QStringLiteral("is_pinned"), *patch.is_pinned);
    return json;
}

bool is_answer_to(const core::Post& answer, const NewPost& sent, const core::UserId& me)
{
    return answer.user == me && answer.room == sent.room && answer.root == sent.root && answer.message == sent.message;
}

QStringList dropped_files(const core::Post& answer, const NewPost& sent)
{
    QStringList dropped;
    std::copy_if(sent.file_ids.begin(), sent.file_ids.end(), std::back_inserter(dropped),
                 [&](const QString& id) { return !answer.file_ids.contains(id); });
    return dropped;
}

bool has_interactive_attachments(const core::Post& post)
{
    const QJsonArray attachments = post.props.value(QStringLiteral("attachments")).toArray();
    return std::any_of(attachments.begin(), attachments.end(), [](const QJsonValue& attachment) {
        return !attachment.toObject().value(QStringLiteral("actions")).toArray().isEmpty();
    });
}

std::vector<core::Post> oldest_first(std::vector<core::Post> posts)
{
    const auto older = [](const core::Post& a, const core::Post& b) {
        return a.created_at != b.created_at ? a.created_at < b.created_at : a.id < b.id;
    };
    std::sort(posts.begin(), posts.end(), older);
    const auto same = [](const core::Post& a, const core::Post& b) { return a.id == b.id; };
    posts.erase(std::unique(posts.begin(), posts.end(), same), posts.end());
    return posts;
}

} // namespace opsdeck::mattermost
