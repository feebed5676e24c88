// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/codec/error_body.h"

#include "mattermost/transport/answer.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace opsdeck::mattermost {

using namespace Qt::StringLiterals;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Mattermost)
};

core::ErrorKind kind_of(const Answer& answer, const QString& id)
{
    switch (answer.status) {
    case 400:
        // A new post with the id of an existing one, a name that is taken: somebody was first.
        return id.contains(u".exists"_s) || id.contains(u".existing"_s) ? core::ErrorKind::conflict
                                                                        : core::ErrorKind::invalid_input;
    case 401:
        return core::ErrorKind::unauthenticated;
    case 403:
        return core::ErrorKind::forbidden;
    case 404:
    case 410:
        return core::ErrorKind::not_found;
    case 408:
    case 504:
        return core::ErrorKind::timed_out;
    case 409:
        return core::ErrorKind::conflict;
    case 413:
    case 414:
    case 431:
        return core::ErrorKind::too_large;
    case 429:
        return core::ErrorKind::rate_limited;
    default:
        break;
    }
    if (answer.status >= 500)
        return answer.status == 501 ? core::ErrorKind::refused : core::ErrorKind::unreachable;
    return answer.status >= 400 ? core::ErrorKind::invalid_input : core::ErrorKind::protocol;
}

QString plain_text(core::ErrorKind kind, const QString& id, const QString& said)
{
    if (id == u"mfa.validate_token.authenticate.app_error")
        return Text::tr(
            "This account also needs the six digits of its authenticator app. Enter them and sign in again.");
    if (id == u"api.user.check_user_mfa.bad_code.app_error")
        return Text::tr("The six digits were not accepted. Enter the ones that the authenticator app shows now.");
    if (id == u"api.user.check_user_login_attempts.too_many.app_error")
        return Text::tr(
            "The server has locked this account after too many attempts to sign in. An administrator, or a new "
            "password by e-mail, unlocks it.");
    if (id == u"api.user.login.inactive.app_error")
        return Text::tr("This account has been deactivated. An administrator can activate it again.");
    if (id == u"api.user.login.bot_login_forbidden.app_error")
        return Text::tr("Bots cannot sign in with a password. Use a token of the bot instead.");
    if (id == u"api.user.login.invalid_credentials_email_username")
        return Text::tr("The name or the password is not right. Check both and sign in again.");
    switch (kind) {
    case core::ErrorKind::unauthenticated:
        return Text::tr("The server does not accept this sign-in any more. Sign in again.");
    case core::ErrorKind::forbidden:
        return said.isEmpty() ? Text::tr("The server does not allow this account to do that.")
                              : Text::tr("The server does not allow this account to do that: %1").arg(said);
    case core::ErrorKind::not_found:
        return said.isEmpty()
                   ? Text::tr("The server does not have what was asked for. It may have been deleted, or the "
                              "server is of a version without it.")
                   : Text::tr("The server does not have what was asked for: %1").arg(said);
    case core::ErrorKind::too_large:
        return Text::tr("This is larger than the server accepts. Send less of it, or send it as a file.");
    case core::ErrorKind::rate_limited:
        return Text::tr("The server asks to slow down. Try again in a moment.");
    case core::ErrorKind::timed_out:
        return Text::tr("The server took too long, and it is not known whether it did what was asked.");
    case core::ErrorKind::unreachable:
        return Text::tr(
            "The server has a problem of its own, and it is not known whether it did what was asked. Try again "
            "in a moment.");
    case core::ErrorKind::protocol:
        return Text::tr(
            "Something that is not a Mattermost server answered. Check the address, and whether the network "
            "asks for a sign-in of its own.");
    default:
        break;
    }
    return said.isEmpty() ? Text::tr("The server did not accept this.")
                          : Text::tr("The server did not accept this: %1").arg(said);
}

} // namespace

std::optional<ErrorBody> decode_error_body(const QByteArray& body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    if (!json.value(u"id"_s).isString() || !json.contains(u"status_code"_s))
        return std::nullopt;
    return ErrorBody{json.value(u"id"_s).toString(), json.value(u"message"_s).toString(),
                     json.value(u"request_id"_s).toString(), json.value(u"status_code"_s).toInt()};
}

core::Error error_of(const Answer& answer)
{
    const ErrorBody body = decode_error_body(answer.body).value_or(ErrorBody{});
    QString request = body.request_id;
    if (request.isEmpty())
        request = QString::fromLatin1(answer.header("X-Request-Id"));
    core::ErrorKind kind = kind_of(answer, body.id);
    // A page of a proxy or of a captive portal with a status of its own says nothing about our request.
    const bool is_page = answer.header("Content-Type").startsWith("text/html");
    if (is_page && kind == core::ErrorKind::invalid_input)
        kind = core::ErrorKind::protocol;
    QStringList detail{body.id.isEmpty() ? u"HTTP %1"_s.arg(answer.status) : body.id};
    if (!request.isEmpty())
        detail.append(u"request %1"_s.arg(request.left(64)));
    if (is_page)
        detail.append(u"answered with a web page"_s);
    return {kind, plain_text(kind, body.id, body.message.left(500)), detail.join(u" · "_s)};
}

QString error_id(const core::Error& error)
{
    const QString first = error.detail.section(u" · "_s, 0, 0);
    return first.contains(QLatin1Char(' ')) || !first.contains(QLatin1Char('.')) ? QString() : first;
}

bool is_pending_post_in_progress(const core::Error& error)
{
    return error_id(error) == u"api.post.deduplicate_create_post.pending" || error.detail.startsWith(u"HTTP 500"_s);
}

bool asks_for_mfa_code(const core::Error& error)
{
    const QString id = error_id(error);
    return id == u"mfa.validate_token.authenticate.app_error" || id == u"api.user.check_user_mfa.bad_code.app_error";
}

} // namespace opsdeck::mattermost
