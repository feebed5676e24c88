// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/dashboard/dashboard_desk.h"

#include <QWidget>

class QComboBox;
class QBoxLayout;
class QLabel;

namespace opsdeck::widgets {

class IconButton;
class TextLabel;
class Theme;

/// What stands above the tiles: which dashboard, its variables, the range of its charts, the age of its oldest value.
/// On a wall only the title, a clock and that age.
class DashboardBar final : public QWidget {
    Q_OBJECT

public:
    DashboardBar(opsflow::DashboardDesk& desk, const Theme& theme, const core::Clock& clock, QWidget* parent);

    /// The dashboards or the variables are others now.
    void rebuild();
    void tick();
    void set_wall(bool wall);

Q_SIGNALS:
    void wall_wanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();
    void add_combo(const QString& label, const QStringList& words, int current, std::function<void(int)> chosen);
    [[nodiscard]] bool has_series() const;

    opsflow::DashboardDesk& m_desk;
    const Theme& m_theme;
    const core::Clock& m_clock;
    QComboBox* m_chooser;
    TextLabel* m_title;
    TextLabel* m_help;
    QWidget* m_choices;
    TextLabel* m_age;
    TextLabel* m_time;
    IconButton* m_refresh;
    IconButton* m_wall_button;
    QBoxLayout* m_row;
    bool m_wall = false;
};

} // namespace opsdeck::widgets
