// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/session/sign_in.h"

#include "core/clock.h"
#include "mattermost/api/config_api.h"
#include "mattermost/api/login_api.h"
#include "mattermost/api/users_api.h"
#include "mattermost/transport/transport.h"
#include "store/userdata/userdata.h"

#include <QCoreApplication>
#include <QPromise>
#include <qcoro/qcorofuture.h>

namespace opsdeck::opsflow {
namespace {

core::Error invalid(const char* text)
{
    return {core::ErrorKind::invalid_input, QCoreApplication::translate("SignIn", text), {}};
}

core::Error in_plain_words(core::Error error)
{
    if (error.detail.contains(QLatin1String("mfa.validate_token.authenticate"))) {
        error.text = QCoreApplication::translate("SignIn", "This account asks for a code from the authenticator app "
                                                           "as well. Give it together with the password.");
        error.detail = QStringLiteral("mfa_required");
    } else if (error.detail.contains(QLatin1String("check_user_mfa.bad_code"))) {
        error.text = QCoreApplication::translate("SignIn", "The code was not right or is too old. Try the next one.");
        error.detail = QStringLiteral("mfa_required");
    } else if (error.detail.contains(QLatin1String("too_many"))) {
        error.text = QCoreApplication::translate(
            "SignIn", "Too many failed attempts: the account is locked. An administrator can unlock it.");
    } else if (error.detail.contains(QLatin1String("login.inactive"))) {
        error.text = QCoreApplication::translate("SignIn", "This account is deactivated. Ask an administrator.");
    } else if (error.kind == core::ErrorKind::unauthenticated) {
        error.text = QCoreApplication::translate(
            "SignIn", "Login and password or the token were not accepted. Check them and try again.");
    }
    return error;
}

/// The first of the possible addresses that answers.
QCoro::Task<core::Result<mattermost::ServerAddress>> reachable(QString pasted, const core::Clock* clock)
{
    const core::Result<std::vector<mattermost::ServerAddress>> possible = mattermost::possible_addresses(pasted);
    if (!possible)
        co_return core::failure(possible.error());
    core::Error last;
    for (const mattermost::ServerAddress& address : *possible) {
        mattermost::Transport transport(address, *clock);
        auto call = mattermost::api::ping();
        const core::Result<void> answer = co_await transport.call(std::move(call));
        if (answer)
            co_return address;
        last = answer.error();
    }
    co_return core::failure(last);
}

/// From now on the account that the profile used last; team and room of an earlier sign-in stay.
QCoro::Task<core::Done> remember_account(QString profile_dir, SignedIn signed_in)
{
    store::StoreLocation location;
    location.userdata_dir = profile_dir;
    store::OpenReport report; // told again by the store itself
    const core::Result<std::unique_ptr<store::Userdata>> userdata = store::Userdata::open(location, report);
    if (!userdata)
        co_return core::failure(userdata.error());
    store::AccountTable& table = (*userdata)->accounts();
    auto reading = table.of_server(signed_in.server_url);
    const core::Result<std::vector<store::Account>> known = co_await reading;
    if (!known)
        co_return core::failure(known.error());
    store::Account account;
    for (const store::Account& earlier : *known) {
        if (earlier.user == signed_in.user)
            account = earlier;
    }
    account.server = signed_in.server_url;
    account.user = signed_in.user;
    account.username = signed_in.username;
    account.used_at = core::SystemClock().now();
    auto keeping = table.put(account);
    co_return co_await keeping;
}

} // namespace

QString token_key(const QString& server_url, const core::UserId& user)
{
    return QStringLiteral("token %1 %2").arg(server_url, user.value());
}

QCoro::Task<core::Result<QString>> read_secret(core::SecretStore* secrets, QString key)
{
    auto promise = std::make_shared<QPromise<core::Result<QString>>>();
    promise->start();
    std::function<void(core::Result<QString>)> answer = [promise](core::Result<QString> secret) {
        promise->addResult(std::move(secret));
        promise->finish();
    };
    secrets->read(key, std::move(answer));
    QFuture<core::Result<QString>> future = promise->future();
    co_return co_await future;
}

QCoro::Task<core::Done> write_secret(core::SecretStore* secrets, QString key, QString secret)
{
    auto promise = std::make_shared<QPromise<core::Done>>();
    promise->start();
    std::function<void(core::Done)> answer = [promise](core::Done done) {
        promise->addResult(std::move(done));
        promise->finish();
    };
    secrets->write(key, secret, std::move(answer));
    QFuture<core::Done> future = promise->future();
    co_return co_await future;
}

QCoro::Task<core::Result<SignedIn>> sign_in(SignInRequest request, core::SecretStore* secrets, QString profile_dir)
{
    if (request.server_url.trimmed().isEmpty())
        co_return core::failure(invalid(QT_TRANSLATE_NOOP("SignIn", "The address of the server is missing.")));
    if (request.token.isEmpty() && (request.login.isEmpty() || request.password.isEmpty()))
        co_return core::failure(invalid(QT_TRANSLATE_NOOP("SignIn", "Give login and password, or a token.")));
    const core::SystemClock clock;
    const core::Result<mattermost::ServerAddress> address = co_await reachable(request.server_url, &clock);
    if (!address)
        co_return core::failure(address.error());

    mattermost::Transport transport(*address, clock);
    SignedIn signed_in;
    signed_in.server_url = address->text();
    if (request.token.isEmpty()) {
        mattermost::Credentials credentials;
        credentials.login = request.login;
        credentials.password = request.password;
        credentials.mfa_code = request.mfa_code;
        auto call = mattermost::api::sign_in(credentials);
        const core::Result<mattermost::SignedIn> answer = co_await transport.call(std::move(call));
        if (!answer)
            co_return core::failure(in_plain_words(answer.error()));
        signed_in.user = answer->user.id;
        signed_in.username = answer->user.username;
        signed_in.token = answer->token;
    } else {
        transport.set_token(request.token);
        auto call = mattermost::api::me();
        const core::Result<core::User> me = co_await transport.call(std::move(call));
        if (!me)
            co_return core::failure(in_plain_words(me.error()));
        signed_in.user = me->id;
        signed_in.username = me->username;
        signed_in.token = request.token;
    }
    if (secrets) {
        const QString key = token_key(signed_in.server_url, signed_in.user);
        const core::Done kept = co_await write_secret(secrets, key, signed_in.token);
        if (!kept)
            co_return core::failure(kept.error());
    }
    const core::Done remembered = co_await remember_account(profile_dir, signed_in);
    if (!remembered)
        co_return core::failure(remembered.error());
    co_return signed_in;
}

} // namespace opsdeck::opsflow
