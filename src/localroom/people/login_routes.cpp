// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/people/people_routes.h"
#include "localroom/people/session_store.h"
#include "localroom/people/user_store.h"
#include "localroom/secrets.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

constexpr int most_attempts = 10;
constexpr auto forget_cookie = "MMAUTHTOKEN=; Path=/; Max-Age=0; HttpOnly";

/// Wrong password and unknown person look the same.
tl::unexpected<ApiError> wrong_credentials()
{
    auto error = refuse(401, u"api.user.login.invalid_credentials_email_username"_s);
    error.value().keep_writes = true;
    return error;
}

void add_cookies(Context& context, const NewSession& session, const QString& user_id, Response& response)
{
    const qint64 seconds = (session.expires_at - context.now_ms()) / 1000;
    const QByteArray until =
        QLocale::c()
            .toString(QDateTime::fromMSecsSinceEpoch(session.expires_at, Qt::UTC), u"ddd, dd MMM yyyy hh:mm:ss"_s)
            .toLatin1() +
        " GMT";
    const QByteArray tail = "; Path=/; Expires=" + until + "; Max-Age=" + QByteArray::number(seconds);
    response.header("Set-Cookie", "MMAUTHTOKEN=" + session.token.toLatin1() + tail + "; HttpOnly");
    response.header("Set-Cookie", "MMUSERID=" + user_id.toLatin1() + tail);
    response.header("Set-Cookie", "MMCSRF=" + session.csrf.toLatin1() + tail);
}

ApiResult<Response> login(Context& context, const Request& request)
{
    const auto body = request.object(u"body"_s);
    const QString login_id = body ? body->value(u"login_id"_s).toString() : QString();
    const QString password = body ? body->value(u"password"_s).toString() : QString();
    if (password.isEmpty())
        return refuse(400, u"api.user.login.blank_pwd.app_error"_s);

    auto user = find_user_by_login(context.db, login_id);
    if (!user)
        return wrong_credentials();
    if (user->is_bot)
        return refuse(401, u"api.user.login.bot_login_forbidden.app_error"_s);
    if (user->failed_attempts >= most_attempts)
        return refuse(401, u"api.user.check_user_login_attempts.too_many.app_error"_s);
    if (!password_matches(user->password, password)) {
        context.db.run(u"UPDATE users SET failed_attempts = failed_attempts + 1 WHERE id = ?"_s, {user->id});
        return wrong_credentials();
    }
    if (user->delete_at > 0)
        return refuse(401, u"api.user.login.inactive.app_error"_s);
    // The answer still tells of earlier failures, as the real server's does: the person may not know of them.
    context.db.run(u"UPDATE users SET failed_attempts = 0 WHERE id = ?"_s, {user->id});
    const NewSession session = create_session(context, user->id, user->roles, body->value(u"device_id"_s).toString());
    Response response = json_response(own_user_json(*user));
    response.header("Token", session.token.toLatin1());
    if (request.header("x-requested-with") == "XMLHttpRequest")
        add_cookies(context, session, user->id, response);
    return response;
}

ApiResult<Response> logout(Context& context, const Request& request)
{
    if (request.caller.is_known() && !request.caller.by_personal_token)
        end_session(context, request.caller.session_id);
    return status_ok().header("Set-Cookie", forget_cookie);
}

ApiResult<Response> sessions(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    return json_response(sessions_json(context, *user_id));
}

ApiResult<Response> revoke_session(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    const auto body = request.object(u"session_id"_s);
    if (!body)
        return tl::unexpected(body.error());
    const QString session_id = body->value(u"session_id"_s).toString();
    if (session_id.isEmpty() ||
        context.db.run(u"DELETE FROM sessions WHERE id = ? AND user_id = ?"_s, {session_id, *user_id}) == 0)
        return invalid_body(u"session_id"_s);
    return status_ok();
}

ApiResult<Response> revoke_all_sessions(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    context.db.run(u"DELETE FROM sessions WHERE user_id = ?"_s, {*user_id});
    return status_ok();
}

ApiResult<Response> change_password(Context& context, const Request& request)
{
    constexpr qsizetype shortest = 10;
    const auto body = request.object(u"new_password"_s);
    if (!body)
        return tl::unexpected(body.error());
    auto user = find_user(context.db, request.param(u"user_id"_s));
    if (!user)
        return refuse(404, u"app.user.missing_account.const"_s);
    const bool is_own = user->id == request.caller.user_id;
    if (!is_own && !may(request.caller, u"edit_other_users"_s))
        return no_permission();
    if (is_own && !password_matches(user->password, body->value(u"current_password"_s).toString()))
        return refuse(400, u"api.user.update_password.incorrect.app_error"_s,
                      u"The \"Current Password\" you entered is incorrect. Please check that Caps Lock is off and try "
                      "again."_s);
    const QString password = body->value(u"new_password"_s).toString();
    if (password.size() < shortest)
        return refuse(400, u"model.user.is_valid.pwd_min_length.app_error"_s);
    auto hash = hash_password(password, context.options.password_cost);
    if (!hash)
        return internal_error(u"hash_password"_s);
    user->password = *hash;
    user->failed_attempts = 0;
    user->last_password_update = context.now_ms();
    update_user(context, *user);
    return status_ok();
}

} // namespace

void add_login_routes(Router& router)
{
    router.add(Method::post, "/api/v4/users/login", login).needs = Needs::nothing;
    router.add(Method::post, "/api/v4/users/logout", logout).needs = Needs::nothing;
    router.add(Method::get, "/api/v4/users/{user_id}/sessions", sessions);
    router.add(Method::post, "/api/v4/users/{user_id}/sessions/revoke", revoke_session);
    router.add(Method::post, "/api/v4/users/{user_id}/sessions/revoke/all", revoke_all_sessions);
    router.add(Method::put, "/api/v4/users/{user_id}/password", change_password);
}

} // namespace opsdeck::localroom
