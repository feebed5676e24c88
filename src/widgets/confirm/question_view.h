// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/roles.h"

#include <QKeyEvent>
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace opsdeck::widgets {

class BodyScroll;
class IconButton;
class StateChip;
class TextLabel;
class Theme;

/// What every question looks like: a band that says what kind it is, the body, which scrolls when it must, and the
/// buttons. What is asked stands in the body.
class QuestionView : public QWidget {
    Q_OBJECT

public:
    QuestionView(const Theme& theme, QWidget* parent);

    /// What has the keyboard first.
    [[nodiscard]] virtual QWidget* first() const = 0;
    /// What is typed, as far as the answer needs it.
    [[nodiscard]] virtual QString typed() const { return {}; }
    /// What was typed leaves memory.
    virtual void forget() {}
    /// Whether it may be accepted as it stands.
    [[nodiscard]] virtual bool is_ready() const { return true; }

    [[nodiscard]] IconButton* accept_button() const { return m_accept; }
    [[nodiscard]] IconButton* cancel_button() const { return m_cancel; }
    void set_waiting(int questions);
    /// Wraps its body for this width, so that it is as high as it should be.
    void fit(int width);
    /// Scrolls to what has the keyboard first.
    void reveal_first();

Q_SIGNALS:
    void accept_wanted();
    void cancel_wanted();
    /// It may want another height.
    void body_changed();
    /// A key in a field that may be an answer.
    void enter_pressed(QKeyEvent* key);

protected:
    struct Band {
        QString icon;
        QString text;
        Role ink = Role::text;
        Role ground = Role::neutral_soft;
        bool is_production = false;
    };
    void set_band(const Band& band, const QString& environment);
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    void add_caption(const QString& text);
    virtual void restyle();
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Band m_band;
    QWidget* m_band_row;
    QLabel* m_band_icon;
    TextLabel* m_band_text;
    StateChip* m_environment;
    BodyScroll* m_scroll;
    QVBoxLayout* m_body;
    TextLabel* m_waiting;
    IconButton* m_cancel;
    IconButton* m_accept;
};

} // namespace opsdeck::widgets
