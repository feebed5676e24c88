// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/situation/situation_model.h"

#include <QTimer>
#include <QWidget>

namespace opsdeck::widgets {

class InsightPanel;
struct SituationEntry;
class SituationList;
class TextLabel;
class Theme;

/// How things stand, at a glance and without scrolling: the newest insight and its age in large type, what runs, what
/// failed, what was learned before, the time of day and how old all of it is. On a wall the type grows with the screen
/// and nothing can be clicked.
class SituationPage final : public QWidget {
    Q_OBJECT

public:
    /// All outlive it.
    SituationPage(const opsflow::SituationModel& situation, const Theme& theme, const core::Clock& clock,
                  QWidget* parent = nullptr);
    ~SituationPage() override;

    /// Empty: all rooms.
    void set_room(const core::RoomId& room);
    [[nodiscard]] const core::RoomId& room() const { return m_room; }
    /// When everything was last known to be here; "never" until then.
    void set_verified_at(core::Timestamp at);
    void set_wall(bool is_wall);
    [[nodiscard]] bool is_wall() const { return m_is_wall; }
    [[nodiscard]] InsightPanel& insight() { return *m_insight; }
    [[nodiscard]] SituationList& running() { return *m_running; }
    [[nodiscard]] SituationList& failures() { return *m_failures; }
    [[nodiscard]] SituationList& recent() { return *m_recent; }
    [[nodiscard]] QString freshness_words() const;

Q_SIGNALS:
    void open_run(const opsdeck::core::RunId& run);
    void open_post(const opsdeck::core::PostId& post, const opsdeck::core::RoomId& room);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void refresh();
    void show_head();
    void arrange();
    [[nodiscard]] int percent() const;

    const opsflow::SituationModel& m_situation;
    const Theme& m_theme;
    const core::Clock& m_clock;
    core::RoomId m_room;
    core::Timestamp m_verified_at;
    TextLabel* m_title;
    TextLabel* m_freshness;
    TextLabel* m_time;
    InsightPanel* m_insight;
    SituationList* m_running;
    SituationList* m_failures;
    SituationList* m_recent;
    QTimer m_tick;
    bool m_is_wall = false;
};

} // namespace opsdeck::widgets
