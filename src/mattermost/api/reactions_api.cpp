// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/reactions_api.h"

#include "mattermost/api/build.h"
#include "mattermost/codec/content_codec.h"

namespace opsdeck::mattermost::api {

using namespace Qt::StringLiterals;

Call<core::Reaction> add_reaction(const core::PostId& post_id, const core::UserId& me, const QString& emoji)
{
    const core::Reaction reaction{post_id, me, emoji, {}};
    return object_call<core::Reaction>(repeatable(post(u"/reactions"_s, json_body(encode_reaction(reaction)))),
                                       decode_reaction);
}

Call<void> remove_reaction(const core::PostId& post_id, const core::UserId& me, const QString& emoji)
{
    // Unlike other deletions this one may be repeated.
    return done_call(
        repeatable(del(path_of({u"users"_s, me.value(), u"posts"_s, post_id.value(), u"reactions"_s, emoji}))));
}

Call<std::vector<core::Reaction>> reactions(const core::PostId& post_id)
{
    return list_call<core::Reaction>(get(path_of({u"posts"_s, post_id.value(), u"reactions"_s})), decode_reaction);
}

} // namespace opsdeck::mattermost::api
