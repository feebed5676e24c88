// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/compose/line_aids.h"
#include "opsflow/console.h"
#include "opsflow/gaps/gap_list_model.h"
#include "opsflow/runs/run_desk.h"
#include "opsflow/runs/run_list_model.h"
#include "opsflow/settings/settings.h"
#include "opsflow/situation/situation_feed.h"
#include "opsflow/situation/situation_model.h"
#include "opsflow/workspace/palette_feed.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace opsdeck::opsflow {

/// How things stand, for a status bar.
struct WorkspaceHealth {
    ConnectionState connection;
    core::Timestamp verified_at; ///< when everything of the server was last known to be here; "never"
    int waiting = 0;             ///< posts
    int failed = 0;
    bool operator==(const WorkspaceHealth&) const = default;
};

/// Everything a window works with on one console: the models of runs, gaps and rooms, what the composer and the palette
/// know, and where a line goes. No feature lives here; it ties them together and keeps them fresh. UI thread.
class Workspace final : public QObject {
    Q_OBJECT

public:
    struct Place {
        QString pasted_folder; ///< for pasted images
        QString home_folder;   ///< for "~/" in lines
    };
    /// All outlive it. `confirmation` asks the person.
    Workspace(Console& console, Confirmation& confirmation, const core::Clock& clock, Place place,
              QObject* parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] Console& console() { return m_console; }
    [[nodiscard]] Chat& chat() { return m_console.chat(); }
    [[nodiscard]] const core::Clock& clock() const { return m_clock; }
    [[nodiscard]] RunDesk& desk() { return m_desk; }
    [[nodiscard]] RunListModel& runs() { return m_runs; }
    [[nodiscard]] GapListModel& gaps() { return m_gaps; }
    [[nodiscard]] LineAids& aids() { return m_aids; }
    [[nodiscard]] PaletteFeed& palette() { return m_palette; }
    [[nodiscard]] SituationModel& situation() { return m_situation; }
    [[nodiscard]] AskValues ask_values() const;
    [[nodiscard]] const WorkspaceHealth& health() const { return m_health; }

    /// Another room is in front: lines and messages go there from now on. Around `post` when it is not empty.
    void enter(const core::RoomId& room, const core::PostId& post = {});
    [[nodiscard]] const core::RoomId& room() const { return m_room; }
    [[nodiscard]] QString room_name() const; ///< for people
    /// A line in the room in front. `origin`: where it came from, for people; see RunRequest.
    void run(const QString& line, core::Surface surface, const QString& origin = {});
    /// The same for a line of a script that a person agreed to as a whole: a preview is not asked for again.
    void run_agreed(const QString& line, const QString& origin);
    /// The stored output of a run that has ended, its last 512 KiB. Errors: not_found.
    [[nodiscard]] QCoro::Task<core::Result<QByteArray>> output_text(core::RunId run);
    /// As it is, past the rule.
    void submit(RunRequest request) { m_desk.run(std::move(request)); }
    /// What may be posted in a room from here; asked for each line. Without one everything may.
    void set_posting_rule(std::function<PostingPolicy(const core::RoomId&)> rule) { m_posting_rule = std::move(rule); }
    /// Closed gaps are shown as well.
    void show_closed_gaps(bool shown);

Q_SIGNALS:
    void health_changed();
    void room_changed();
    /// The person has not said yet whether runs may be posted in this room: nothing has run. A yes is submit().
    void posting_unclear(const opsdeck::opsflow::RunRequest& request);
    /// Nothing may be posted there, so nothing ran.
    void posting_refused(const QString& line, const opsdeck::core::Error& why);

private:
    [[nodiscard]] RunRequest request_of(const QString& line, core::Surface surface, const QString& origin) const;
    void take_rooms();
    void refresh_health_soon() { m_health_timer.start(); }
    QCoro::Task<void> read_runs();
    QCoro::Task<void> read_gaps();
    QCoro::Task<void> read_health();

    Console& m_console;
    const core::Clock& m_clock;
    RunListModel m_runs;
    GapListModel m_gaps;
    LineAids m_aids;
    RunDesk m_desk;
    PaletteFeed m_palette;
    SituationModel m_situation;
    SituationFeed m_situation_feed;
    WorkspaceHealth m_health;
    core::RoomId m_room;
    QTimer m_health_timer;
    QTimer m_rooms_timer;
    std::function<PostingPolicy(const core::RoomId&)> m_posting_rule;
    bool m_shows_closed_gaps = false;
};

} // namespace opsdeck::opsflow
