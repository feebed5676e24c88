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

} // namespace opsdeck::opsflow
