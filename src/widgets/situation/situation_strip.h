// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/situation/situation_model.h"

#include <QTimer>
#include <QWidget>

class QGridLayout;

namespace opsdeck::widgets {

class SituationRow;
class Theme;

/// One or two lines above a room: what runs now with its clock, the newest insight with its age, the last failure that
/// still stands. Hidden while there is nothing to say. UI thread.
class SituationStrip final : public QWidget {
    Q_OBJECT

public:
    /// All outlive it.
    SituationStrip(const opsflow::SituationModel& situation, const Theme& theme, const core::Clock& clock,
                   QWidget* parent = nullptr);
    ~SituationStrip() override;

    void set_room(const core::RoomId& room);
    /// False: stays hidden whatever happens; somebody does not want it.
    void set_wanted(bool wanted);
    [[nodiscard]] SituationRow& running() { return *m_running; }
    [[nodiscard]] SituationRow& insight() { return *m_insight; }
    [[nodiscard]] SituationRow& failure() { return *m_failure; }

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
    void arrange();
    void open(const SituationRow& row);

    const opsflow::SituationModel& m_situation;
    const Theme& m_theme;
    const core::Clock& m_clock;
    core::RoomId m_room;
    SituationRow* m_running;
    SituationRow* m_insight;
    SituationRow* m_failure;
    QGridLayout* m_grid;
    QTimer m_tick;
    bool m_is_wanted = true;
    bool m_is_production = false;
};

} // namespace opsdeck::widgets
