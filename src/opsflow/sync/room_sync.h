// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/session/session.h"
#include "opsflow/sync/store_writer.h"
#include "store/store.h"

#include <QObject>
#include <QTimer>
#include <qcoro/qcorotask.h>

#include <map>
#include <memory>
#include <set>

namespace opsdeck::opsflow {

/// Keeps the cache true: rooms and people at start, live events as they come, and after every loss of events the rooms
/// that are followed are caught up from their watermark. One thread.
class RoomSync final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it. `live`: whether the event socket is opened.
    RoomSync(Session* session, store::Store* store, const core::Clock* clock, QObject* parent = nullptr);

    /// Begins to listen, if `live`, and keeps the session's room up to date.
    void start(bool live);
    /// The room is caught up now and after every loss from here on.
    [[nodiscard]] QCoro::Task<core::Done> follow(core::RoomId room);
    /// The rooms that are mine, with what is unread there.
    [[nodiscard]] QCoro::Task<core::Done> refresh_rooms();
    /// Fetches posts by id, deleted ones too, into the cache; ids the server no longer knows are returned.
    [[nodiscard]] QCoro::Task<core::Result<std::vector<core::PostId>>> refresh_posts(std::vector<core::PostId> posts);
    /// One more page of older posts; false when there are none.
    [[nodiscard]] QCoro::Task<core::Result<bool>> load_older(core::RoomId room, core::PostId oldest);
    /// One person into the cache, for their name.
    QCoro::Task<void> fetch_user(core::UserId user);
    [[nodiscard]] StoreWriter& writer() { return m_writer; }

Q_SIGNALS:
    /// Everything that happened while we were away is on disk.
    void caught_up();

private:
    void take(const mattermost::ServerEvent& event);
    QCoro::Task<void> flush();
    QCoro::Task<void> resync();
    QCoro::Task<core::Done> catch_up(core::RoomId room);
    QCoro::Task<void> fetch_users(std::vector<core::UserId> users);

    Session* m_session;
    store::Store* m_store;
    const core::Clock* m_clock;
    StoreWriter m_writer;
    EventBatch m_batch;
    QTimer m_flush;
    std::set<core::RoomId> m_followed;
    std::map<core::RoomId, store::RoomCursor> m_reached; ///< by this process; the stored ones are shared
    std::set<core::UserId> m_asked_users;
    bool m_flushing = false;
    bool m_resyncing = false;
    bool m_resync_again = false;
};

} // namespace opsdeck::opsflow
