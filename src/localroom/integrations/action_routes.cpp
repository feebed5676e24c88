// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/ids.h"
#include "localroom/integrations/integration_caller.h"
#include "localroom/integrations/integration_routes.h"
#include "localroom/late_work.h"
#include "localroom/posts/attachments.h"
#include "localroom/posts/post_edit.h"
#include "localroom/posts/post_store.h"
#include "localroom/rooms/channel_store.h"
#include "localroom/rooms/team_store.h"

#include <memory>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

ApiError action_failed()
{
    return {400, u"api.post.do_action.action_integration.app_error"_s, u"Action integration error."_s, {}, false};
}

/// What the integration is told: who pressed is verified, and the context that no client ever saw comes back.
QJsonObject callback_body(Context& context, const Request& request, const PostRow& post, const QJsonObject& action,
                          const QString& trigger_id, const QString& selected)
{
    const auto channel = find_channel(context.db, post.channel_id);
    const auto team = channel ? find_team(context.db, channel->team_id) : std::nullopt;
    QJsonObject data = action.value("integration"_L1).toObject().value("context"_L1).toObject();
    if (!selected.isEmpty())
        data.insert(u"selected_option"_s, selected);
    return {
        {u"user_id"_s, request.caller.user_id},
        {u"user_name"_s, context.db.text(u"SELECT username FROM users WHERE id = ?"_s, {request.caller.user_id})},
        {u"channel_id"_s, post.channel_id},
        {u"channel_name"_s, channel ? channel->name : QString()},
        {u"team_id"_s, channel ? channel->team_id : QString()},
        {u"team_domain"_s, team ? team->name : QString()},
        {u"post_id"_s, post.id},
        {u"trigger_id"_s, trigger_id},
        {u"type"_s, action.value("type"_L1).toString()},
        {u"data_source"_s, action.value("data_source"_L1).toString()},
        {u"context"_s, data},
    };
}

/// The answer changes the post for all: both text and properties are replaced, so an answer without text blanks it.
ApiResult<void> apply(Context& context, const QString& post_id, const QString& user_id, const QJsonObject& answer)
{
    const auto post = find_living_post(context.db, post_id);
    if (!post)
        return tl::unexpected(action_failed());
    const QJsonObject update = answer.value("update"_L1).toObject();
    if (!update.isEmpty()) {
        PostPatch patch;
        patch.message = update.value("message"_L1).toString();
        if (update.value("props"_L1).isObject())
            patch.props = update.value("props"_L1).toObject();
        if (!change_post(context, *post, patch))
            return tl::unexpected(action_failed());
    }
    const QString text = answer.value("ephemeral_text"_L1).toString();
    if (!text.isEmpty()) {
        PostRow told;
        told.user_id = user_id;
        told.channel_id = post->channel_id;
        told.root_id = post->thread_id();
        told.message = text;
        send_ephemeral(context, user_id, told);
    }
    return {};
}

void press(Context& context, const Request& request, const Answer& answer, IntegrationCaller& caller)
{
    const auto post = find_living_post(context.db, request.param(u"post_id"_s));
    if (!post || !may_read_channel(context, request.caller, post->channel_id)) {
        answer(no_permission());
        return;
    }
    const auto action = find_action(post->hidden_props, request.param(u"action_id"_s));
    if (!action) {
        answer(refuse(404, u"api.post.do_action.action_id.app_error"_s, u"Invalid action id."_s));
        return;
    }
    QString selected;
    if (!request.body.trimmed().isEmpty()) {
        const auto body = request.object(u"action"_s);
        if (!body) {
            answer(tl::unexpected(body.error()));
            return;
        }
        selected = body->value("selected_option"_L1).toString();
    }
    const QUrl url(action->value("integration"_L1).toObject().value("url"_L1).toString(), QUrl::StrictMode);
    if (!is_on_this_machine(url)) {
        answer(tl::unexpected(action_failed()));
        return;
    }
    const QString trigger_id = new_id();
    const QString post_id = post->id;
    const QString user_id = request.caller.user_id;
    caller.post(url, callback_body(context, request, *post, *action, trigger_id, selected),
                [&context, answer, trigger_id, post_id, user_id](const std::optional<IntegrationAnswer>& told) {
                    const auto result = told && told->status == 200 ? told->object() : std::nullopt;
                    const bool is_done =
                        result && work_late(context, [&] { return apply(context, post_id, user_id, *result); });
                    if (!is_done) {
                        answer(tl::unexpected(action_failed()));
                        return;
                    }
                    answer(json_response(QJsonObject{{u"status"_s, u"OK"_s}, {u"trigger_id"_s, trigger_id}}));
                });
}

} // namespace

void add_action_routes(Router& router)
{
    // Made at the first press: it must be made on the server's thread.
    const auto caller = std::make_shared<std::optional<IntegrationCaller>>();
    router.add_async(Method::post, "/api/v4/posts/{post_id}/actions/{action_id}",
                     [caller](Context& context, const Request& request, const Answer& answer) {
                         if (!*caller)
                             caller->emplace();
                         press(context, request, answer, **caller);
                     });
}

} // namespace opsdeck::localroom
