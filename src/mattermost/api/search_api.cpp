// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/search_api.h"

#include "mattermost/api/build.h"
#include "mattermost/codec/post_codec.h"

namespace opsdeck::mattermost::api {

using namespace Qt::StringLiterals;

Call<PostPage> search_posts(const core::TeamId& team, const QString& terms, bool any_word, int utc_offset_seconds)
{
    const QJsonObject body{{u"terms"_s, terms},
                           {u"is_or_search"_s, any_word},
                           {u"time_zone_offset"_s, utc_offset_seconds},
                           {u"page"_s, 0},
                           {u"per_page"_s, 200}};
    return {repeatable(post(path_of({u"teams"_s, team.value(), u"posts"_s, u"search"_s}), json_body(body))),
            [](const Answer& answer) { return decode_post_page(answer.body); }};
}

} // namespace opsdeck::mattermost::api
