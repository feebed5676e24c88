// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/runs/run_detail_values.h"

#include <QWidget>

namespace opsdeck::widgets {

class FlowLayout;
class IconButton;
class NoticeLine;
class ProgressLine;
class StateChip;
class TextLabel;
class Theme;
class WrappedText;

/// What a run is and how it stands: the line as it was typed, state, time, why it ended so, how far it is, and what may
/// be done now.
class RunHead final : public QWidget {
    Q_OBJECT

public:
    RunHead(const Theme& theme, const core::Clock& clock, QWidget* parent = nullptr);

    void show_values(const RunDetailValues& values);
    void show_news(const opsflow::RunNews& news);
    /// The clock of a run that goes on.
    void tick();
    [[nodiscard]] bool is_ticking() const;

Q_SIGNALS:
    void cancel_wanted();
    void rerun_wanted();
    void change_wanted();
    void rollback_wanted();
    void copy_wanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void build();
    void restyle();
    void show_actions();
    [[nodiscard]] QString time_words() const;

    const Theme& m_theme;
    const core::Clock& m_clock;
    RunDetailValues m_values;
    QWidget* m_chips;
    StateChip* m_state;
    StateChip* m_environment;
    StateChip* m_danger;
    WrappedText* m_line;
    WrappedText* m_time;
    WrappedText* m_headline;
    NoticeLine* m_cause;
    WrappedText* m_step;
    ProgressLine* m_progress;
    QWidget* m_actions;
    IconButton* m_cancel;
    IconButton* m_rerun;
    IconButton* m_change;
    IconButton* m_rollback;
    IconButton* m_copy;
};

} // namespace opsdeck::widgets
