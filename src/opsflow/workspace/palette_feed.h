// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "opsflow/chat/chat.h"
#include "opsflow/console.h"
#include "opsflow/palette/palette_model.h"
#include "opsflow/palette/palette_sources.h"

#include <QObject>
#include <QTimer>

namespace opsdeck::opsflow {

class GapListModel;
class RunListModel;

/// Keeps a palette filled with what a console knows, a moment after it changed: the box is opened far more seldom than
/// rooms and runs change. Also its memory, from and to the profile. UI thread.
class PaletteFeed final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    PaletteFeed(Console& console, const RunListModel& runs, const GapListModel& gaps, const core::Clock& clock,
                QObject* parent = nullptr);

    [[nodiscard]] PaletteModel& model() { return m_model; }
    /// The window's own commands.
    void set_actions(std::vector<PaletteEntry> actions);
    /// Where the palette is opened: what this room runs comes first.
    void set_place(const core::RoomId& room, const QString& room_name);
    /// Something that the palette shows has changed.
    void refresh_soon() { m_refresh.start(); }
    [[nodiscard]] const std::vector<core::User>& people() const { return m_people; }

Q_SIGNALS:
    void people_changed();

private:
    void refresh();
    QCoro::Task<void> begin();
    QCoro::Task<void> read_people();
    QCoro::Task<void> read_uses();
    QCoro::Task<void> read_team_uses(core::RoomId room);
    static QCoro::Task<core::Result<std::vector<PaletteEntry>>> find_posts(QPointer<PaletteFeed> self, QString text);
    [[nodiscard]] QString room_name(const core::RoomId& room) const;
    [[nodiscard]] QString person_name(const core::UserId& user) const;

    Console& m_console;
    const RunListModel& m_runs;
    const GapListModel& m_gaps;
    const core::Clock& m_clock;
    PaletteModel m_model;
    PaletteFacts m_facts;
    std::vector<PaletteEntry> m_actions;
    std::vector<ServerCommand> m_server_commands;
    std::vector<core::User> m_people;
    QTimer m_refresh;
    QTimer m_keep_memory;
};

} // namespace opsdeck::opsflow
