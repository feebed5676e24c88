// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/posts/body_budget.h"

#include <QJsonDocument>

namespace opsdeck::opsflow {
namespace {

constexpr qsizetype filled_in_later = 1200; // room, pending id, root, file ids, permalink
constexpr int link_room = 400;              // code points of the link that is appended to a message
constexpr int long_value = 400;

} // namespace

qsizetype body_bytes(const OutgoingPost& post)
{
    const QJsonObject body{{QStringLiteral("message"), post.message}, {QStringLiteral("props"), post.props()}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact).size() + filled_in_later;
}

OutgoingPost fitted(OutgoingPost post, const PostLimits& limits)
{
    const int room = post.links_to_run.is_empty() ? 0 : link_room;
    post.message = cut_to(post.message, limits.message - room);
    if (body_bytes(post) <= limits.body_bytes)
        return post;

    QJsonObject params = post.opsdeck.value(QLatin1String("params")).toObject();
    for (auto it = params.begin(); it != params.end(); ++it) {
        if (it.value().isString())
            it.value() = cut_to(it.value().toString(), long_value);
    }
    post.opsdeck.insert(QStringLiteral("cut"), true);
    if (post.opsdeck.contains(QLatin1String("line")))
        post.opsdeck.insert(QStringLiteral("line"),
                            cut_to(post.opsdeck.value(QLatin1String("line")).toString(), limits.message));
    if (!params.isEmpty())
        post.opsdeck.insert(QStringLiteral("params"), params);
    if (body_bytes(post) > limits.body_bytes && !params.isEmpty())
        post.opsdeck.insert(QStringLiteral("params"), QJsonObject());
    return post;
}

} // namespace opsdeck::opsflow
