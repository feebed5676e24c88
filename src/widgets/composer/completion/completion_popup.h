// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/composer/completion/completion_model.h"

#include <QFrame>

class QHBoxLayout;
class QListView;

namespace opsdeck::widgets {

class KeyHints;
class Theme;

/// The list of suggestions over a window; never takes the keyboard: whoever shows it hands the keys on.
class CompletionPopup final : public QFrame {
    Q_OBJECT

public:
    CompletionPopup(const CompletionModel& model, const Theme& theme, QWidget* window);

    /// Above `anchor` where there is room, else below it; in the window's coordinates.
    void place(const QRect& anchor, int widest);
    [[nodiscard]] int current() const;
    void set_current(int row);
    /// What the keys do with the current row: whether Enter takes it.
    void set_enter_takes(bool takes);

Q_SIGNALS:
    void taken(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
    QListView* m_list;
    KeyHints* m_keys;
    QHBoxLayout* m_keys_row = nullptr;
};

} // namespace opsdeck::widgets
