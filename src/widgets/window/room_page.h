// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/workspace/workspace.h"

#include <QWidget>

class QVBoxLayout;

namespace opsdeck::widgets {

class AskSheet;
class Composer;
class KeyMap;
class RoomHeader;
class RoomTalk;
class SituationStrip;
class Theme;
class TimelineView;

/// One room: its head, the situation, the timeline and the composer. Which room it is follows the workspace. UI thread;
/// all that it is given outlives it.
class RoomPage final : public QWidget {
    Q_OBJECT

public:
    RoomPage(opsflow::Workspace& workspace, const Theme& theme, AskSheet& ask, QWidget* parent = nullptr);

    [[nodiscard]] TimelineView& timeline() { return *m_timeline; }
    [[nodiscard]] Composer& composer() { return *m_composer; }
    [[nodiscard]] RoomTalk& talk() { return *m_talk; }
    [[nodiscard]] RoomHeader& header() { return *m_header; }
    /// Above the timeline, below the head: the first steps of a newcomer. Takes it over; nullptr takes it away.
    void set_guide(QWidget* guide);
    /// Leads to a post of this room, wherever in its history it is.
    void show_post(const core::PostId& post);
    /// "chat.example.org"; said in the composer.
    void set_server_name(const QString& name);

Q_SIGNALS:
    void open_run(const opsdeck::core::RunId& run);
    void automate(const QString& line);
    void open_link(const QUrl& url);
    void copy_link(const opsdeck::core::PostId& post);
    /// A person or a room that was named in a post: for the palette.
    void find(const QString& query);
    void attach_wanted();

private:
    void connect_timeline();
    void connect_composer();
    void enter();
    void show_room();
    void reply_to(const core::PostId& root);
    void edit_post(const core::PostId& post);
    void roll_back(const core::RunId& run);
    [[nodiscard]] const opsflow::TimelineItem* item_of(const core::PostId& post) const;
    QCoro::Task<void> read_draft(core::RoomId room);

    opsflow::Workspace& m_workspace;
    const Theme& m_theme;
    AskSheet& m_ask;
    QVBoxLayout* m_column;
    RoomHeader* m_header;
    SituationStrip* m_situation;
    TimelineView* m_timeline;
    Composer* m_composer;
    RoomTalk* m_talk;
    QWidget* m_guide = nullptr;
    QString m_server_name;
    core::RoomId m_shown;
};

} // namespace opsdeck::widgets
