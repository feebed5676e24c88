// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/steps.h"

namespace opsdeck::test {

using namespace Qt::StringLiterals;

Reply create(EngineRoom& room, const QString& who, QJsonObject body, const QString& in)
{
    if (!body.contains("channel_id"_L1))
        body.insert(u"channel_id"_s, room.room(in));
    return room.call(who, "POST", posts(), body);
}

std::function<Reply(EngineRoom&)> created(const QJsonObject& body, const QString& who)
{
    return [body, who](EngineRoom& room) { return create(room, who, body); };
}

std::function<Reply(EngineRoom&)> created_as_in(const QString& name)
{
    QJsonObject body = recording(name).value("request"_L1).toObject().value("body"_L1).toObject();
    body.remove("channel_id"_L1);
    return created(body);
}

std::function<Reply(EngineRoom&)> on_post(const QByteArray& method, const QString& tail, const QJsonValue& body,
                                          const QString& who, const QJsonObject& more)
{
    return [=](EngineRoom& room) {
        const QJsonObject post = room.post(u"alice"_s, u"lab"_s, u"first text"_s, more);
        return room.call(who, method, posts('/'_L1 + id_of(post) + tail), body);
    };
}

QString archived_post(EngineRoom& room)
{
    room.make_room(u"alice"_s, u"old"_s);
    const QString id = id_of(room.post(u"alice"_s, u"old"_s, u"before"_s));
    room.call(u"alice"_s, "DELETE", u"/api/v4/channels/"_s + room.room(u"old"_s));
    return id;
}

QString deleted_post(EngineRoom& room)
{
    const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"gone soon"_s));
    room.call(u"alice"_s, "DELETE", posts('/'_L1 + id));
    return id;
}

QString thread_in_lab(EngineRoom& room)
{
    const QString root = id_of(room.post(u"alice"_s, u"lab"_s, u"root"_s));
    room.post(u"bob"_s, u"lab"_s, u"reply @alice"_s, {{u"root_id"_s, root}});
    return root;
}

void react(EngineRoom& room, const QString& who, const QString& post, const QString& emoji)
{
    room.call(who, "POST", u"/api/v4/reactions"_s,
              QJsonObject{{u"user_id"_s, room.user(who)}, {u"post_id"_s, post}, {u"emoji_name"_s, emoji}});
}

QByteArray personal_token_of_alice(EngineRoom& room)
{
    room.call(u"root_admin"_s, "PUT", u"/api/v4/users/"_s + room.user(u"alice"_s) + u"/roles"_s,
              QJsonObject{{u"roles"_s, u"system_user system_user_access_token"_s}});
    return room
        .call(u"alice"_s, "POST", u"/api/v4/users/me/tokens"_s, QJsonObject{{u"description"_s, u"opsdeck cli"_s}})
        .text("token")
        .toLatin1();
}

Reply freeze_posts(EngineRoom& room)
{
    const Reply role = room.call(u"alice"_s, "GET", u"/api/v4/roles/name/channel_user"_s);
    const QJsonObject patch = recording(u"role_patch"_s).value("request"_L1).toObject().value("body"_L1).toObject();
    return room.call(u"root_admin"_s, "PUT", u"/api/v4/roles/"_s + role.text("id") + u"/patch"_s, patch);
}

} // namespace opsdeck::test
