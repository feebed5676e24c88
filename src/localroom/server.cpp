// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/server.h"

#include "localroom/engine.h"
#include "localroom/http/gate_server.h"
#include "localroom/realtime/hub.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

/// All parts of a running server; lives and dies on the server's thread.
struct RunningServer {
    std::unique_ptr<Engine> engine;
    std::unique_ptr<Hub> hub;
    std::unique_ptr<GateServer> gate; ///< first to go: its connections use the two others

    [[nodiscard]] core::Result<ServerInfo> start(ServerOptions options)
    {
        const quint16 port = options.port;
        auto opened = Engine::open(std::move(options));
        if (!opened)
            return tl::unexpected(opened.error());
        engine = std::move(*opened);
        hub = std::make_unique<Hub>(*engine);
        engine->set_hub(hub.get());
        Engine& parts = *engine;
        ConnectionServices services;
        services.limits = &parts.context().options.limits;
        services.dispatch = [&parts](Request request, std::function<void(Response)> done) {
            parts.dispatch(std::move(request), std::move(done));
        };
        services.body_limit = [&parts](const Request& request) { return parts.body_limit(request); };
        services.admit_upgrade = [&parts](Request& request) { return parts.admit_upgrade(request); };
        services.body_too_large = [&parts](const Request& request) { return parts.body_too_large(request); };
        services.upgrades = hub.get();
        gate = std::make_unique<GateServer>(std::move(services));
        if (!gate->open(port))
            return core::failure(core::ErrorKind::conflict,
                                 u"The local room could not open its port. Another program may be using it: choose "
                                 "another port."_s,
                                 gate->errorString());
        engine->set_url(u"http://127.0.0.1:%1"_s.arg(gate->serverPort()));
        return engine->info();
    }

    void stop()
    {
        gate.reset();
        if (engine)
            engine->set_hub(nullptr);
        hub.reset();
        engine.reset();
    }
};

} // namespace

struct LocalRoomServer::Private {
    QThread thread;
    std::unique_ptr<QObject> anchor; ///< lives on the thread: what is invoked on it runs there
    RunningServer running;
    ServerInfo info;

    void stop()
    {
        if (!thread.isRunning())
            return;
        QMetaObject::invokeMethod(
            anchor.get(), [this] { running.stop(); }, Qt::BlockingQueuedConnection);
        thread.quit();
        thread.wait();
    }
};

LocalRoomServer::LocalRoomServer(std::unique_ptr<Private> parts)
    : m_d(std::move(parts))
{}

core::Result<std::unique_ptr<LocalRoomServer>> LocalRoomServer::start(ServerOptions options)
{
    auto parts = std::make_unique<Private>();
    parts->thread.setObjectName(u"localroom"_s);
    parts->anchor = std::make_unique<QObject>();
    parts->anchor->moveToThread(&parts->thread);
    parts->thread.start();
    core::Result<ServerInfo> started = core::failure(core::ErrorKind::internal, u"The local room did not start."_s);
    QMetaObject::invokeMethod(
        parts->anchor.get(), [&] { started = parts->running.start(std::move(options)); }, Qt::BlockingQueuedConnection);
    if (!started) {
        parts->stop();
        return tl::unexpected(started.error());
    }
    parts->info = std::move(*started);
    return std::unique_ptr<LocalRoomServer>(new LocalRoomServer(std::move(parts)));
}

LocalRoomServer::~LocalRoomServer() { m_d->stop(); }

const ServerInfo& LocalRoomServer::info() const { return m_d->info; }

} // namespace opsdeck::localroom
