// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/commands/command_answer.h"

#include "localroom/posts/attachments.h"
#include "localroom/posts/post_create.h"
#include "localroom/posts/post_edit.h"
#include "localroom/realtime/presence.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

QJsonObject props_of(const CommandAnswer& answer, const std::optional<CommandVoice>& voice)
{
    QJsonObject props = answer.props.toObject();
    if (!voice)
        return props;
    const QString username = voice->username.isEmpty() ? answer.username : voice->username;
    if (!username.isEmpty())
        props.insert(u"override_username"_s, username);
    props.insert(u"override_icon_url"_s, voice->icon_url.isEmpty() ? answer.icon_url : voice->icon_url);
    props.insert(u"from_webhook"_s, u"true"_s);
    if (!answer.attachments.toArray().isEmpty())
        props.insert(u"attachments"_s, answer.attachments);
    return props;
}

ApiResult<void> post_answer(Context& context, const CommandCall& call, const CommandAnswer& answer,
                            const QJsonObject& props)
{
    PostDraft draft;
    draft.channel_id = call.channel.id;
    draft.user_id = call.caller.user_id;
    draft.root_id = call.root_id;
    draft.message = answer.text;
    draft.type = answer.type.isEmpty() && has_attachments(props) ? u"slack_attachment"_s : answer.type;
    draft.props = props;
    if (draft.type.startsWith("system_"_L1))
        return refuse(400, u"api.context.invalid_param.app_error"_s, u"Invalid post.type parameter."_s);
    const auto post = create_post(context, std::move(draft));
    if (!post)
        return tl::unexpected(post.error());
    if (const auto channel = find_channel(context.db, post->channel_id))
        mark_seen_by_author(context, *post, *channel);
    note_presence(context, call.caller.user_id, u"online"_s);
    return {};
}

} // namespace

CommandAnswer CommandAnswer::only_for_you(const QString& text)
{
    CommandAnswer answer;
    answer.response_type = u"ephemeral"_s;
    answer.text = text;
    return answer;
}

std::optional<CommandAnswer> CommandAnswer::of_integration(const IntegrationAnswer& told)
{
    const QByteArray kind = told.content_type.split(';').first().trimmed().toLower();
    CommandAnswer answer;
    if (kind != "application/json") {
        answer.text = QString::fromUtf8(told.body);
        return answer;
    }
    const auto json = told.object();
    if (!json)
        return std::nullopt;
    answer.response_type = json->value("response_type"_L1).toString();
    answer.text = json->value("text"_L1).toString();
    answer.type = json->value("type"_L1).toString();
    answer.goto_location = json->value("goto_location"_L1).toString();
    answer.skip_slack_parsing = json->value("skip_slack_parsing"_L1).toBool();
    answer.username = json->value("username"_L1).toString();
    answer.icon_url = json->value("icon_url"_L1).toString();
    if (json->value("props"_L1).isObject())
        answer.props = json->value("props"_L1);
    const QJsonArray attachments = json->value("attachments"_L1).toArray();
    if (!attachments.isEmpty())
        answer.attachments = complete_attachments({{u"attachments"_s, attachments}}).value("attachments"_L1);
    return answer;
}

QJsonObject CommandAnswer::to_json() const
{
    const QString none = u""_s;
    // The person must not see where the buttons lead any more than anybody else.
    const QJsonValue shown =
        attachments.isNull() ? attachments : public_props({{u"attachments"_s, attachments}}).value("attachments"_L1);
    return {{u"response_type"_s, response_type},
            {u"text"_s, text},
            {u"username"_s, username},
            {u"channel_id"_s, none},
            {u"icon_url"_s, icon_url},
            {u"type"_s, type},
            {u"props"_s, props},
            {u"goto_location"_s, goto_location},
            {u"trigger_id"_s, trigger_id},
            {u"skip_slack_parsing"_s, skip_slack_parsing},
            {u"attachments"_s, shown},
            {u"extra_responses"_s, QJsonValue::Null}};
}

ApiResult<void> show_answer(Context& context, const CommandCall& call, const CommandAnswer& answer,
                            const std::optional<CommandVoice>& voice)
{
    const QJsonObject props = props_of(answer, voice);
    if (answer.text.isEmpty() && !has_attachments(props))
        return {};
    if (answer.response_type == "in_channel"_L1)
        return post_answer(context, call, answer, props);
    PostRow post;
    post.user_id = call.caller.user_id;
    post.channel_id = call.channel.id;
    post.root_id = call.root_id;
    post.message = answer.text;
    post.props = props;
    send_ephemeral(context, call.caller.user_id, post);
    return {};
}

} // namespace opsdeck::localroom
