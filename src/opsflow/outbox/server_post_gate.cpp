// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/outbox/server_post_gate.h"

#include "mattermost/api/files_api.h"
#include "mattermost/api/posts_api.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace opsdeck::opsflow {
namespace {

core::Error closed()
{
    return {core::ErrorKind::unreachable, QCoreApplication::translate("Outbox", "Not connected to a server."), {}};
}

} // namespace

ServerPostGate::ServerPostGate(mattermost::Transport* transport)
    : m_transport(transport)
{}

QCoro::Task<core::Result<core::Post>> ServerPostGate::create(mattermost::NewPost post)
{
    if (!m_transport)
        co_return core::failure(closed());
    auto call = mattermost::api::create_post(post);
    co_return co_await m_transport->call(std::move(call));
}

QCoro::Task<core::Result<core::Post>> ServerPostGate::patch(core::PostId post, mattermost::PostPatch patch)
{
    if (!m_transport)
        co_return core::failure(closed());
    auto call = mattermost::api::patch_post(post, patch);
    co_return co_await m_transport->call(std::move(call));
}

QCoro::Task<core::Result<QStringList>> ServerPostGate::upload(core::RoomId room, QStringList paths)
{
    QStringList ids;
    for (const QString& path : paths) {
        if (!m_transport)
            co_return core::failure(closed());
        // One request a file: a large one that fails does not take the others with it.
        std::vector<mattermost::OutgoingFile> one(1);
        one.front().name = QFileInfo(path).fileName();
        one.front().path = path;
        auto call = mattermost::api::upload_files(room, one);
        const core::Result<mattermost::Uploaded> uploaded = co_await m_transport->call(std::move(call));
        if (!uploaded)
            co_return core::failure(uploaded.error());
        for (const core::FileInfo& file : uploaded->files)
            ids << file.id.value();
    }
    co_return ids;
}

QCoro::Task<core::Result<mattermost::PostPage>> ServerPostGate::newest(core::RoomId room, int page)
{
    if (!m_transport)
        co_return core::failure(closed());
    auto call = mattermost::api::newest_posts(room, page);
    co_return co_await m_transport->call(std::move(call));
}

} // namespace opsdeck::opsflow
