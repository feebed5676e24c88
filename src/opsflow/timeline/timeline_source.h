// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/gaps/gap_book.h"
#include "opsflow/outbox/outbox.h"
#include "opsflow/run/run_book.h"
#include "opsflow/session/session.h"
#include "opsflow/sync/history_loader.h"
#include "opsflow/sync/room_sync.h"
#include "opsflow/timeline/timeline_builder.h"
#include "opsflow/timeline/timeline_model.h"

#include <QObject>
#include <QTimer>
#include <qcoro/qcorotask.h>

namespace opsdeck::opsflow {

/// What a timeline reads from. All outlive it.
struct TimelineParts {
    store::Store* store = nullptr;
    Session* session = nullptr;
    RoomSync* sync = nullptr;
    HistoryLoader* history = nullptr;
    Outbox* outbox = nullptr;
    RunBook* book = nullptr;
    GapBook* gaps = nullptr;
};

/// Fills a TimelineModel with one room: from disk at once, then from the server, then with whatever happens. Changes
/// are gathered for a frame. UI thread; waits for nothing there.
class TimelineSource final : public QObject {
    Q_OBJECT

public:
    explicit TimelineSource(TimelineParts parts, QObject* parent = nullptr);
    ~TimelineSource() override;

    [[nodiscard]] TimelineModel& model() { return m_model; }
    /// Another room, or the same one anew. `around`: a post that has to be in the window; empty: the newest.
    void show(core::RoomId room, core::PostId around, core::Timestamp unread_from);
    [[nodiscard]] const core::RoomId& room() const { return m_in.room; }
    /// The unread line goes, or moves.
    void set_unread_from(core::Timestamp at);
    /// Unsent posts of the room have changed.
    void outbox_changed();
    void take_news(const core::RunId& run, const RunNews& news);
    void take_offers(const core::RunId& run, RunOffers offers);
    [[nodiscard]] const core::Post* post(const core::PostId& id) const;
    /// The newest post of mine that may still be edited; nullptr when there is none here.
    [[nodiscard]] const core::Post* last_own() const;

Q_SIGNALS:
    void problem(const opsdeck::core::Error& error);

private:
    void take_post(const core::Post& post);
    void take_run(const core::Run& run);
    QCoro::Task<void> open(core::PostId around);
    QCoro::Task<void> load_older();
    QCoro::Task<void> load_newer();
    QCoro::Task<void> read_unsent();
    QCoro::Task<void> read_gaps();
    /// Names, runs and roots that the posts in the window need and that are not here yet.
    QCoro::Task<void> complete();
    [[nodiscard]] bool is_stranger(const core::UserId& user) const;
    void put(std::vector<core::Post> posts);
    void trim(bool at_newer_end);
    void rebuild_soon();
    void rebuild();

    TimelineParts m_parts;
    TimelineModel m_model;
    TimelineInput m_in;
    std::set<core::RunId> m_asked_runs;
    std::set<core::PostId> m_asked_roots;
    std::map<core::UserId, int> m_name_tries; ///< a name that cannot be found is not asked for for ever
    QTimer m_rebuild;
    QTimer m_completing;
    int m_visit = 0; ///< a late answer for a room that was left is dropped
    bool m_loading_older = false;
    bool m_loading_newer = false;
};

} // namespace opsdeck::opsflow
