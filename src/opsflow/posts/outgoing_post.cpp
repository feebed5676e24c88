// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/posts/outgoing_post.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {

QJsonObject OutgoingPost::props() const
{
    QJsonObject all;
    if (!opsdeck.isEmpty())
        all.insert(QStringLiteral("opsdeck"), opsdeck);
    if (!attachments.isEmpty())
        all.insert(QStringLiteral("attachments"), attachments);
    return all;
}

OutgoingPost with_invocation(OutgoingPost post, const InvocationPlace& place)
{
    if (!post.reply_to_run.is_empty()) {
        post.root = place.post;
        post.reply_to_run = {};
    }
    if (!post.links_to_run.is_empty()) {
        post.opsdeck.insert(QStringLiteral("invocation_post"), place.post.value());
        if (!place.permalink.isEmpty()) {
            post.message += QStringLiteral(" · [%1](%2)")
                                .arg(QCoreApplication::translate("Posts", "what was asked"), place.permalink);
        }
        post.links_to_run = {};
    }
    return post;
}

QJsonObject to_json(const OutgoingPost& post)
{
    QJsonArray files;
    for (const OutgoingFile& file : post.files)
        files.append(QJsonObject{{QStringLiteral("name"), file.name}, {QStringLiteral("path"), file.path}});
    return {
        {QStringLiteral("message"), post.message},
        {QStringLiteral("opsdeck"), post.opsdeck},
        {QStringLiteral("attachments"), post.attachments},
        {QStringLiteral("root"), post.root.value()},
        {QStringLiteral("reply_to_run"), post.reply_to_run.value()},
        {QStringLiteral("links_to_run"), post.links_to_run.value()},
        {QStringLiteral("files"), files},
    };
}

core::Result<OutgoingPost> outgoing_post_from_json(const QJsonObject& json)
{
    if (!json.value(QLatin1String("message")).isString()) {
        return core::failure(core::ErrorKind::corrupted,
                             QCoreApplication::translate("Posts", "A stored post has no text. It cannot be sent."));
    }
    OutgoingPost post;
    post.message = json.value(QLatin1String("message")).toString();
    post.opsdeck = json.value(QLatin1String("opsdeck")).toObject();
    post.attachments = json.value(QLatin1String("attachments")).toArray();
    post.root = core::PostId(json.value(QLatin1String("root")).toString());
    post.reply_to_run = core::RunId(json.value(QLatin1String("reply_to_run")).toString());
    post.links_to_run = core::RunId(json.value(QLatin1String("links_to_run")).toString());
    for (const QJsonValue& value : json.value(QLatin1String("files")).toArray()) {
        const QJsonObject file = value.toObject();
        post.files.push_back(
            {file.value(QLatin1String("name")).toString(), file.value(QLatin1String("path")).toString()});
    }
    return post;
}

} // namespace opsdeck::opsflow
