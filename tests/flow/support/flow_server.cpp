// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/flow_server.h"

#include "mattermost/api/files_api.h"
#include "mattermost/api/login_api.h"
#include "mattermost/api/posts_api.h"
#include "mattermost/api/rooms_api.h"
#include "mattermost/api/teams_api.h"

#include <QtTest>
#include <qcoro/qcorotask.h>

namespace opsdeck::test {

using namespace mattermost;

namespace {

constexpr qint64 largest_file = 16 * 1024 * 1024;

localroom::ServerOptions local_options(const QString& dir)
{
    localroom::ServerOptions options;
    options.data_dir = dir;
    options.seed = localroom::Seed::empty;
    options.password_cost = localroom::PasswordCost::minimal;
    return options;
}

/// The value, or the end of the test program: nothing below makes sense without it.
template<typename T>
T must(core::Result<T> result)
{
    if (!result)
        qFatal("flow test server: %s (%s)", qPrintable(result.error().text), qPrintable(result.error().detail));
    return std::move(*result);
}

} // namespace

bool FlowServer::is_live() { return !qEnvironmentVariableIsEmpty("OPSDECK_LIVE_URL"); }

FlowServer::FlowServer(Kind kind)
{
    Credentials credentials;
    QString team;
    if (kind == Kind::process) {
        m_process = std::make_unique<ServerProcess>(m_dir.path());
        const QJsonObject& info = m_process->info();
        m_url = QUrl(info.value(QStringLiteral("url")).toString());
        credentials.login = info.value(QStringLiteral("login")).toString();
        credentials.password = info.value(QStringLiteral("password")).toString();
        team = info.value(QStringLiteral("team")).toString();
    } else if (is_live()) {
        m_url = QUrl(qEnvironmentVariable("OPSDECK_LIVE_URL"));
        credentials.login = qEnvironmentVariable("OPSDECK_LIVE_LOGIN");
        credentials.password = qEnvironmentVariable("OPSDECK_LIVE_PASSWORD");
        team = qEnvironmentVariable("OPSDECK_LIVE_TEAM");
    } else {
        m_local = must(localroom::LocalRoomServer::start(local_options(m_dir.path())));
        m_url = QUrl(m_local->info().url);
        credentials.login = m_local->info().login;
        credentials.password = m_local->info().password;
        team = m_local->info().team.name;
    }
    m_transport = std::make_unique<Transport>(must(ServerAddress::from_base(m_url.toString())), m_clock);
    const SignedIn me = must(QCoro::waitFor(m_transport->call(api::sign_in(credentials))));
    m_token = me.token;
    m_user = me.user.id;
    m_transport->set_token(m_token);
    m_team = must(QCoro::waitFor(m_transport->call(api::team_by_name(team))));
}

FlowServer::~FlowServer() = default;

core::Room FlowServer::make_room()
{
    const QString name = QStringLiteral("flow-") + QUuid::createUuid().toString(QUuid::Id128).left(12);
    api::NewRoom room;
    room.team = m_team.id;
    room.name = name;
    room.display_name = name;
    return must(QCoro::waitFor(m_transport->call(api::create_room(room))));
}

std::vector<core::Post> FlowServer::posts(const core::RoomId& room)
{
    auto page = must(QCoro::waitFor(m_transport->call(api::newest_posts(room))));
    auto posts = oldest_first(std::move(page.posts));
    std::erase_if(posts, [](const core::Post& post) { return post.type.startsWith(QLatin1String("system_")); });
    return posts;
}

core::Result<core::Post> FlowServer::say(const core::RoomId& room, const QString& text)
{
    NewPost post;
    post.room = room;
    post.message = text;
    return QCoro::waitFor(m_transport->call(api::create_post(post)));
}

void FlowServer::remove(const core::PostId& post)
{
    const auto done = QCoro::waitFor(m_transport->call(api::delete_post(post)));
    QVERIFY(done.has_value());
}

void FlowServer::edit(const core::PostId& post, const QString& text)
{
    PostPatch patch;
    patch.message = text;
    const auto done = QCoro::waitFor(m_transport->call(api::patch_post(post, patch)));
    QVERIFY(done.has_value());
}

QByteArray FlowServer::file(const core::FileId& id)
{
    return must(QCoro::waitFor(m_transport->call(api::download_file(id, largest_file))));
}

} // namespace opsdeck::test
