// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/workspace/workspace.h"

#include <QTimer>
#include <QWidget>

namespace opsdeck::widgets {

class IconButton;
class StateChip;
class TextLabel;
class Theme;

/// The line at the foot of the window: how we stand with the server in a word, since when everything is known to be
/// here, what still waits to be posted, and the time. Honest: it says what was seen, not what is hoped.
class StatusStrip final : public QWidget {
    Q_OBJECT

public:
    StatusStrip(const Theme& theme, const core::Clock& clock, QWidget* parent = nullptr);

    /// "Local room", "chat.example.org".
    void set_server(const QString& name, bool is_local);
    void show_health(const opsflow::WorkspaceHealth& health);
    /// Before there is any server.
    void show_words(const QString& words);
    void set_utc(bool utc);

Q_SIGNALS:
    void outbox_wanted();
    void utc_toggled(bool utc);

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void tick();
    void restyle();
    [[nodiscard]] QString time_text(core::Timestamp at) const;

    const Theme& m_theme;
    const core::Clock& m_clock;
    StateChip* m_state;
    TextLabel* m_server;
    TextLabel* m_verified;
    IconButton* m_outbox;
    TextLabel* m_privacy;
    IconButton* m_time;
    QTimer m_tick;
    opsflow::WorkspaceHealth m_health;
    bool m_utc = false;
};

} // namespace opsdeck::widgets
