// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <array>

namespace opsdeck::widgets {

class FlowLayout;
class IconButton;
class Panel;
class StateChip;
class TextLabel;
class Theme;
class WelcomeStep;

/// What a newcomer sees above the local room: three things to try, which get ticked as they are done, and where to go
/// from there. Everything in it asks by signals.
class WelcomePanel final : public QWidget {
    Q_OBJECT

public:
    enum class Step { type_a_line, open_the_palette, click_a_tile };

    explicit WelcomePanel(const Theme& theme, QWidget* parent = nullptr);

    /// How the palette is opened, as people read it.
    void set_palette_key(const QString& key);
    void tick(Step step);
    [[nodiscard]] bool is_ticked(Step step) const;
    [[nodiscard]] bool is_complete() const;
    /// While the practice incident plays: how far it is; 0 of 0: it does not.
    void show_incident(int step, int steps);

Q_SIGNALS:
    /// A step was clicked: the line into the composer, the palette, the dashboards.
    void try_wanted(opsdeck::widgets::WelcomePanel::Step step);
    void incident_wanted();
    void incident_cancel_wanted();
    void connect_wanted();
    void add_command_wanted();
    void skip_wanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslate();
    void restyle();

    const Theme& m_theme;
    Panel* m_panel;
    TextLabel* m_title;
    StateChip* m_private;
    TextLabel* m_lead;
    std::array<WelcomeStep*, 3> m_steps;
    QWidget* m_buttons;
    IconButton* m_incident;
    IconButton* m_connect;
    IconButton* m_add;
    IconButton* m_skip;
    QString m_palette_key;
    int m_played = 0;
    int m_to_play = 0;
};

} // namespace opsdeck::widgets
