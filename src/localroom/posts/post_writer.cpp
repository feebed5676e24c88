// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/post_writer.h"

#include "localroom/posts/post_create.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

/// Who comes and goes is not something to read.
bool counts(const QString& type)
{
    static const QStringList uncounted{u"system_join_channel"_s,   u"system_leave_channel"_s,
                                       u"system_add_to_channel"_s, u"system_remove_from_channel"_s,
                                       u"system_join_team"_s,      u"system_leave_team"_s};
    return !uncounted.contains(type);
}

} // namespace

ApiResult<QString> add_system_post(Context& context, const SystemPost& post)
{
    PostDraft draft;
    draft.channel_id = post.channel_id;
    draft.user_id = post.user_id;
    draft.type = post.type;
    draft.message = post.message;
    draft.props = post.props;
    draft.counts = counts(post.type);
    const auto created = create_post(context, std::move(draft));
    if (!created)
        return tl::unexpected(created.error());
    return created->id;
}

ApiResult<QString> add_seed_post(Context& context, const QString& channel_id, const QString& user_id,
                                 const QString& message, const QString& root_id, qint64 create_at)
{
    PostDraft draft;
    draft.channel_id = channel_id;
    draft.user_id = user_id;
    draft.message = message;
    draft.root_id = root_id;
    draft.create_at = create_at;
    draft.is_published = false;
    const auto created = create_post(context, std::move(draft));
    if (!created)
        return tl::unexpected(created.error());
    return created->id;
}

} // namespace opsdeck::localroom
