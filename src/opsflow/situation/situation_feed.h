// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/console.h"
#include "opsflow/situation/situation_model.h"

#include <QObject>

#include <set>

namespace opsdeck::opsflow {

/// Fills a SituationModel from a console: this profile's runs at once, the newest posts of a room when it is watched,
/// then whatever happens. UI thread; waits for nothing there.
class SituationFeed final : public QObject {
    Q_OBJECT

public:
    /// Both outlive it.
    SituationFeed(Console& console, SituationModel& model, QObject* parent = nullptr);

    /// Reads the room once; afterwards it is kept true by what arrives.
    void watch(const core::RoomId& room);

private:
    QCoro::Task<void> read_runs();
    QCoro::Task<void> read_rooms();
    QCoro::Task<void> read_posts(core::RoomId room);
    QCoro::Task<void> read_names();

    Console& m_console;
    SituationModel& m_model;
    std::set<core::RoomId> m_watched;
    std::set<core::UserId> m_asked;
    QTimer m_names;
};

} // namespace opsdeck::opsflow
