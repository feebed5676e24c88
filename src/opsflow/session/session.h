// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/room.h"
#include "core/chat/team.h"
#include "core/clock.h"
#include "core/run/run.h"
#include "mattermost/realtime/event_socket.h"
#include "mattermost/transport/transport.h"
#include "opsflow/session/connection_state.h"
#include "store/store.h"

#include <QObject>
#include <QStringList>
#include <qcoro/qcorotask.h>

#include <memory>

namespace opsdeck::opsflow {

/// What is needed to open a session.
struct SessionRequest {
    QString server_url; ///< base address
    QString server;     ///< what the profile knows it by
    core::UserId user;  ///< as known from last time; may be empty
    QString username;
    QString token;
    QString team; ///< wishes, see place.h
    QString room;
};

/// One account on one server: the transport, the event socket, who we are and where. One thread.
class Session final : public QObject {
    Q_OBJECT

public:
    /// Asks the server who we are and where; what is not reachable is taken from the store, if it was there before.
    /// Errors: unauthenticated, not_found (team, room), unreachable (never been there). `store` and `clock` outlive it.
    [[nodiscard]] static QCoro::Task<core::Result<std::unique_ptr<Session>>>
    open(SessionRequest request, store::Store* store, const core::Clock* clock);
    ~Session() override;

    [[nodiscard]] const core::Actor& actor() const { return m_actor; }
    /// Where the server is today, as a URL without a trailing slash.
    [[nodiscard]] const QString& address() const { return m_address; }
    [[nodiscard]] const core::Team& team() const { return m_team; }
    [[nodiscard]] const core::Room& room() const { return m_room; }
    [[nodiscard]] bool is_confirmed() const { return m_is_confirmed; }
    /// What people should hear about the opening: the room used so far is gone.
    [[nodiscard]] const QStringList& notices() const { return m_notices; }
    [[nodiscard]] int max_post_size() const { return m_max_post_size; } ///< code points
    /// "https://chat.example.org/ops/pl/", to which a post's id is added.
    [[nodiscard]] QString permalink_base() const;

    [[nodiscard]] mattermost::Transport& transport() { return *m_transport; }
    [[nodiscard]] mattermost::EventSocket& socket() { return *m_socket; }
    [[nodiscard]] const ConnectionState& connection() const { return m_connection; }

    /// Opens the event socket; from then on the connection's state is told.
    void go_live();
    /// Closes it: after signing out the server would go on sending events.
    void close();

Q_SIGNALS:
    void connection_changed(const opsdeck::opsflow::ConnectionState& state);

private:
    Session(mattermost::ServerAddress address, QString server, const core::Clock& clock);
    QCoro::Task<core::Done> find_place(SessionRequest request, store::Store* store);
    QCoro::Task<core::Done> recall_place(SessionRequest request, store::Store* store, core::Error why);
    QCoro::Task<core::Result<core::Room>> find_room(QString wish, core::RoomId used_last, store::Store* store);
    QCoro::Task<void> tell_lost_room(core::RoomId lost, store::Store* store);
    void set_connection(Connection connection, QString why);
    void take_link_state(mattermost::LinkState state);

    std::unique_ptr<mattermost::Transport> m_transport;
    std::unique_ptr<mattermost::EventSocket> m_socket;
    QString m_address;
    core::Actor m_actor;
    core::Team m_team;
    core::Room m_room;
    ConnectionState m_connection;
    QStringList m_notices;
    std::vector<core::Room> m_rooms; ///< ours in this team when it was opened
    int m_max_post_size = 4000;
    bool m_is_confirmed = false;
};

} // namespace opsdeck::opsflow
