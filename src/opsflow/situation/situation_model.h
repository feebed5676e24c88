// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/situation/situation.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <map>

namespace opsdeck::opsflow {

/// The posts and runs that a situation is made of, for all rooms that were told. Keeps only posts that can matter; what
/// they mean is worked out once per change, what time does to it per question. UI thread.
class SituationModel final : public QObject {
    Q_OBJECT

public:
    /// The clock outlives it.
    explicit SituationModel(const core::Clock& clock, QObject* parent = nullptr);

    void take_posts(const std::vector<core::Post>& posts);
    /// A new one, or one that changed: was pinned, edited, deleted.
    void take_post(const core::Post& post);
    void take_runs(const std::vector<core::Run>& runs);
    void take_run(const core::Run& run);
    /// Names to show, without "~" and "@".
    void set_room_name(const core::RoomId& room, const QString& name);
    void set_user_name(const core::UserId& user, const QString& name);
    [[nodiscard]] QString room_name(const core::RoomId& room) const { return m_rooms.value(room); }
    [[nodiscard]] QString user_name(const core::UserId& user) const { return m_users.value(user); }

    /// At this moment; an empty room means all.
    [[nodiscard]] SituationValues values(const core::RoomId& room = {}) const;
    /// How many posts are kept.
    [[nodiscard]] size_t size() const { return m_posts.size(); }
    /// People whose names are needed and not known.
    [[nodiscard]] std::vector<core::UserId> nameless() const;

Q_SIGNALS:
    /// Something other than the time; several changes at once are told once.
    void changed();

private:
    void put(const core::Post& post);
    void put(const core::Run& run);
    void note_change();
    void work_out() const;

    const core::Clock& m_clock;
    std::map<core::PostId, core::Post> m_posts;
    std::map<core::RunId, core::Run> m_runs;
    QHash<core::RoomId, QString> m_rooms;
    QHash<core::UserId, QString> m_users;
    QTimer m_changed;
    mutable std::vector<RunFacts> m_facts;
    mutable std::vector<Insight> m_insights;
    mutable bool m_is_stale = true;
};

} // namespace opsdeck::opsflow
