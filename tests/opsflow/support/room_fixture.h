// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flow/support/flow_server.h"
#include "opsflow/session/session.h"
#include "opsflow/sync/room_sync.h"
#include "support/fault_proxy.h"

#include <QTemporaryDir>
#include <qcoro/qcorotask.h>

#include <memory>

namespace opsdeck::opsflow {

/// A server, a network in front of it that obeys, and a profile's store, session and sync: what is below a console.
class RoomFixture final {
public:
    RoomFixture()
        : proxy(server.url())
        , room(server.make_room())
    {
        store::StoreLocation location;
        location.cache_dir = folder.filePath(QStringLiteral("cache"));
        location.userdata_dir = folder.path();
        location.server = proxy.url().toString();
        auto opened = store::Store::open(location);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().text));
        store = std::move(*opened);
    }
    ~RoomFixture() { close(); }

    [[nodiscard]] SessionRequest request() const
    {
        SessionRequest request;
        request.server_url = proxy.url().toString();
        request.token = server.token();
        request.team = server.team();
        request.room = room.name;
        return request;
    }
    [[nodiscard]] core::Result<std::unique_ptr<Session>> open_session(SessionRequest wanted)
    {
        return QCoro::waitFor(Session::open(std::move(wanted), store.get(), &clock));
    }
    /// Session and sync, as a console has them.
    void open()
    {
        auto opened = open_session(request());
        if (!opened)
            qFatal("%s", qPrintable(opened.error().text));
        session = std::move(*opened);
        sync = std::make_unique<RoomSync>(session.get(), store.get(), &clock);
    }
    /// As a console goes, store last.
    void close()
    {
        sync.reset();
        session.reset();
        store.reset();
    }
    template<typename T>
    static T got(store::Answer<T> future)
    {
        future.waitForFinished();
        auto result = future.result();
        if (!result)
            qFatal("%s %s", qPrintable(result.error().text), qPrintable(result.error().detail));
        return *result;
    }

    test::FlowServer server;
    test::FaultProxy proxy;
    core::Room room;
    QTemporaryDir folder;
    core::SystemClock clock;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<Session> session;
    std::unique_ptr<RoomSync> sync;
};

} // namespace opsdeck::opsflow
