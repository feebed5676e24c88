// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/ids.h"
#include "localroom/integrations/integration_routes.h"
#include "localroom/people/user_store.h"
#include "localroom/posts/attachments.h"
#include "localroom/posts/message_text.h"
#include "localroom/posts/post_create.h"
#include "localroom/rooms/channel_store.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

struct HookRow {
    QString id;
    qint64 create_at = 0;
    qint64 update_at = 0;
    QString user_id;
    QString channel_id;
    QString team_id;
    QString display_name;
    QString description;
    QString username;
    QString icon_url;
    bool channel_locked = false;
};

std::vector<HookRow> select_hooks(Database& db, const QString& where, const QVariantList& values)
{
    std::vector<HookRow> hooks;
    Rows rows = db.select(u"SELECT id, create_at, update_at, user_id, channel_id, team_id, display_name, description, "
                          "username, icon_url, channel_locked FROM incoming_hooks WHERE delete_at = 0 AND "_s +
                              where + u" ORDER BY create_at"_s,
                          values);
    while (rows.next()) {
        hooks.push_back({rows.text(0), rows.number(1), rows.number(2), rows.text(3), rows.text(4), rows.text(5),
                         rows.text(6), rows.text(7), rows.text(8), rows.text(9), rows.flag(10)});
    }
    return hooks;
}

QJsonObject hook_json(const HookRow& hook)
{
    return {{u"id"_s, hook.id},
            {u"create_at"_s, hook.create_at},
            {u"update_at"_s, hook.update_at},
            {u"delete_at"_s, 0},
            {u"user_id"_s, hook.user_id},
            {u"channel_id"_s, hook.channel_id},
            {u"team_id"_s, hook.team_id},
            {u"display_name"_s, hook.display_name},
            {u"description"_s, hook.description},
            {u"username"_s, hook.username},
            {u"icon_url"_s, hook.icon_url},
            {u"channel_locked"_s, hook.channel_locked}};
}

ApiResult<Response> create(Context& context, const Request& request)
{
    const auto body = request.object(u"incoming_webhook"_s);
    if (!body)
        return tl::unexpected(body.error());
    const auto channel = find_channel(context.db, body->value("channel_id"_L1).toString());
    if (!channel)
        return refuse(404, u"app.channel.get.existing.app_error"_s, u"Unable to find the existing channel."_s);
    if (!may_in_team(context, request.caller, channel->team_id, u"manage_incoming_webhooks"_s))
        return no_permission();
    HookRow hook;
    hook.id = new_id();
    hook.create_at = context.now_ms();
    hook.update_at = hook.create_at;
    hook.user_id = request.caller.user_id;
    hook.channel_id = channel->id;
    hook.team_id = channel->team_id;
    hook.display_name = body->value("display_name"_L1).toString();
    hook.description = body->value("description"_L1).toString();
    hook.username = body->value("username"_L1).toString();
    hook.icon_url = body->value("icon_url"_L1).toString();
    hook.channel_locked = body->value("channel_locked"_L1).toBool();
    context.db.run(u"INSERT INTO incoming_hooks(id, create_at, update_at, user_id, channel_id, team_id, display_name, "
                   "description, username, icon_url, channel_locked) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                   {hook.id, hook.create_at, hook.update_at, hook.user_id, hook.channel_id, hook.team_id,
                    hook.display_name, hook.description, hook.username, hook.icon_url, hook.channel_locked ? 1 : 0});
    return json_response(hook_json(hook), 201);
}

ApiResult<Response> list(Context& context, const Request& request)
{
    const QString team_id = request.query_text(u"team_id"_s);
    if (!may_in_team(context, request.caller, team_id, u"manage_incoming_webhooks"_s))
        return no_permission();
    QJsonArray hooks;
    for (const HookRow& hook : select_hooks(context.db, u"(? = '' OR team_id = ?)"_s, {team_id, team_id}))
        hooks.append(hook_json(hook));
    return json_response(hooks);
}

/// The room a message goes to: the hook's own, another one of its team, or a person's ("@bob").
ApiResult<ChannelRow> target_of(Context& context, const HookRow& hook, const QString& wanted)
{
    const auto missing = [] {
        return refuse(404, u"web.incoming_webhook.channel.app_error"_s, u"Couldn't find the channel."_s);
    };
    if (wanted.startsWith('@'_L1)) {
        const auto user = find_user_by_name(context.db, wanted.mid(1));
        if (!user)
            return refuse(404, u"web.incoming_webhook.user.app_error"_s, u"Couldn't find the user."_s);
        return direct_channel(context, hook.user_id, user->id);
    }
    const QString name = wanted.startsWith('#'_L1) ? wanted.mid(1) : wanted;
    auto channel = name.isEmpty() ? find_channel(context.db, hook.channel_id)
                                  : find_channel_by_name(context.db, hook.team_id, name);
    if (!channel)
        return missing();
    const bool is_allowed = channel->id == hook.channel_id || (channel->type == "O"_L1 && !hook.channel_locked) ||
                            (is_channel_member(context, hook.user_id, channel->id) && !hook.channel_locked);
    if (!is_allowed) {
        return refuse(403, u"web.incoming_webhook.permissions.app_error"_s, u"Inappropriate channel permissions."_s);
    }
    return std::move(*channel);
}

/// Parts of at most the longest message, never cutting a character in two.
QStringList split_message(const QString& text)
{
    QStringList parts;
    QString part;
    qsizetype count = 0;
    for (const QChar c : text) {
        if (!c.isLowSurrogate() && ++count > longest_message) {
            parts.append(part);
            part.clear();
            count = 1;
        }
        part += c;
    }
    parts.append(part);
    return parts;
}

ApiResult<Response> post(Context& context, const Request& request)
{
    const auto hooks = select_hooks(context.db, u"id = ?"_s, {request.param(u"hook_id"_s)});
    if (hooks.empty())
        return refuse(400, u"web.incoming_webhook.invalid.app_error"_s, u"Invalid webhook."_s);
    const HookRow& hook = hooks.front();
    const auto body = request.object(u"incoming_webhook"_s);
    if (!body)
        return refuse(400, u"web.incoming_webhook.parse.app_error"_s, u"Unable to parse incoming data."_s);
    const QString text = body->value("text"_L1).toString();
    const QJsonArray attachments = body->value("attachments"_L1).toArray();
    if (text.isEmpty() && attachments.isEmpty())
        return refuse(400, u"web.incoming_webhook.text.app_error"_s, u"No text specified."_s);
    const auto channel = target_of(context, hook, body->value("channel"_L1).toString());
    if (!channel)
        return tl::unexpected(channel.error());

    PostDraft draft;
    draft.channel_id = channel->id;
    draft.user_id = hook.user_id;
    draft.type = body->value("type"_L1).toString();
    draft.props = body->value("props"_L1).toObject();
    draft.props.insert(u"from_webhook"_s, u"true"_s);
    draft.props.insert(u"webhook_display_name"_s, hook.display_name);
    const QString hook_name = hook.username.isEmpty() ? u"webhook"_s : hook.username;
    draft.props.insert(u"override_username"_s, body->value("username"_L1).toString(hook_name));
    const QString icon_url = body->value("icon_url"_L1).toString(hook.icon_url);
    if (!icon_url.isEmpty())
        draft.props.insert(u"override_icon_url"_s, icon_url);
    if (const QString emoji = body->value("icon_emoji"_L1).toString(); !emoji.isEmpty())
        draft.props.insert(u"override_icon_emoji"_s, emoji);
    if (!draft.type.isEmpty() && !draft.type.startsWith("custom_"_L1))
        return refuse(400, u"api.context.invalid_param.app_error"_s, u"Invalid type parameter."_s);
    if (!attachments.isEmpty()) {
        draft.props.insert(u"attachments"_s, attachments);
        if (draft.type.isEmpty())
            draft.type = u"slack_attachment"_s;
    }
    for (const QString& part : split_message(text)) {
        PostDraft one = draft;
        one.message = part;
        const auto made = create_post(context, std::move(one));
        if (!made)
            return tl::unexpected(made.error());
    }
    return bytes_response("ok", "text/plain");
}

} // namespace

void add_hook_routes(Router& router)
{
    router.add(Method::post, "/api/v4/hooks/incoming", create);
    router.add(Method::get, "/api/v4/hooks/incoming", list);
    router.add(Method::post, "/hooks/{hook_id}", post).needs = Needs::nothing;
}

} // namespace opsdeck::localroom
