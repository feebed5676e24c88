// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/posts_api.h"

#include "mattermost/api/build.h"
#include "mattermost/codec/post_codec.h"
#include "mattermost/codec/room_codec.h"

namespace opsdeck::mattermost::api {

using namespace Qt::StringLiterals;

namespace {

Call<core::Post> post_call(Request request)
{
    return {std::move(request), [](const Answer& answer) { return decode_post(answer.body); }};
}

Call<PostPage> page_call(Request request)
{
    return {std::move(request), [](const Answer& answer) {
                core::Result<PostPage> page = decode_post_page(answer.body);
                if (page)
                    page->answered_at = answer.date();
                return page;
            }};
}

QString room_posts(const core::RoomId& room) { return path_of({u"channels"_s, room.value(), u"posts"_s}); }

} // namespace

Call<core::Post> create_post(const NewPost& new_post, bool set_online)
{
    Request request = post(u"/posts"_s, json_body(encode_new_post(new_post)));
    if (!set_online)
        request.query.emplace_back(u"set_online"_s, u"false"_s);
    return post_call(std::move(request));
}

Call<core::Post> patch_post(const core::PostId& id, const PostPatch& patch)
{
    return post_call(put(path_of({u"posts"_s, id.value(), u"patch"_s}), json_body(encode_post_patch(patch))));
}

Call<void> delete_post(const core::PostId& id) { return done_call(del(path_of({u"posts"_s, id.value()}))); }

Call<void> pin_post(const core::PostId& id)
{
    return done_call(repeatable(post(path_of({u"posts"_s, id.value(), u"pin"_s}), json_body(QJsonObject()))));
}

Call<void> unpin_post(const core::PostId& id)
{
    return done_call(repeatable(post(path_of({u"posts"_s, id.value(), u"unpin"_s}), json_body(QJsonObject()))));
}

Call<core::Post> post(const core::PostId& id) { return post_call(get(path_of({u"posts"_s, id.value()}))); }

Call<std::vector<core::Post>> posts(const std::vector<core::PostId>& ids)
{
    return {repeatable(post(u"/posts/ids"_s, json_body(json_ids(ids)))),
            [](const Answer& answer) { return decode_posts(answer.body); }};
}

Call<PostPage> newest_posts(const core::RoomId& room, int page, int per_page)
{
    return page_call(
        get(room_posts(room), {{u"page"_s, QString::number(page)}, {u"per_page"_s, QString::number(per_page)}}));
}

Call<PostPage> posts_before(const core::RoomId& room, const core::PostId& post, int per_page)
{
    return page_call(get(room_posts(room), {{u"before"_s, post.value()}, {u"per_page"_s, QString::number(per_page)}}));
}

Call<PostPage> posts_after(const core::RoomId& room, const core::PostId& post, int per_page)
{
    return page_call(get(room_posts(room), {{u"after"_s, post.value()}, {u"per_page"_s, QString::number(per_page)}}));
}

Call<PostPage> posts_since(const core::RoomId& room, core::Timestamp since)
{
    // Zero would be taken as absent. Never with collapsedThreads: older servers then leave deletions out.
    const qint64 ms = std::max<qint64>(core::to_ms(since), 1);
    return page_call(get(room_posts(room), {{u"since"_s, QString::number(ms)}}));
}

Call<PostPage> posts_around_unread(const core::RoomId& room, int before, int after)
{
    return page_call(get(path_of({u"users"_s, u"me"_s, u"channels"_s, room.value(), u"posts"_s, u"unread"_s}),
                         {{u"limit_before"_s, QString::number(before)}, {u"limit_after"_s, QString::number(after)}}));
}

Call<PostPage> thread(const core::PostId& id) { return page_call(get(path_of({u"posts"_s, id.value(), u"thread"_s}))); }

Call<PostPage> pinned_posts(const core::RoomId& room)
{
    return page_call(get(path_of({u"channels"_s, room.value(), u"pinned"_s})));
}

Call<RoomUnread> set_unread(const core::PostId& id)
{
    return object_call<RoomUnread>(
        repeatable(post(path_of({u"users"_s, u"me"_s, u"posts"_s, id.value(), u"set_unread"_s}),
                        json_body(QJsonObject{{u"collapsed_threads_supported"_s, true}}))),
        decode_room_unread);
}

} // namespace opsdeck::mattermost::api
